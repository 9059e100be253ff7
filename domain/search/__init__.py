"""Finding anything on record by its words."""
