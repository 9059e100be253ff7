"""Facts that the City published, one entry each, in files that a person can edit."""
