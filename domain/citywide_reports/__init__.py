"""What the City reported of all departments together, without naming any."""
