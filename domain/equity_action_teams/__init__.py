"""Departments' Equity Action Teams, or their equivalent, by whatever name they have."""
