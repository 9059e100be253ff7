"""Counts over departments, plans and states. The groups of every rollup add up to what was counted."""
