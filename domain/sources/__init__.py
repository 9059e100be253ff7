"""Where every fact was read."""
