"""Departments' Racial Equity Action Plans (REAPs): goals, actions, and what was reported of each."""
