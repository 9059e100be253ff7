"""The tables' history, kept by Alembic: every database is made by running it from the start."""
