"""From data to pictures: pure functions that give the picture, its table and its sentence from the same numbers."""
