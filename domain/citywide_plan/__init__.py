"""The citywide Welcoming plan: pillars, strategies, and the work that serves them."""
