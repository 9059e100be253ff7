"""Budgeting for Equity (BfE): the worksheet that each department hands in with its annual budget requests."""
