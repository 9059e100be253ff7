"""Text without accents and case, for whoever sorts or searches by it: É sorts beside E, and "jose" finds "José"."""

import unicodedata


def fold(text: str) -> str:
    """The text without accents, case and doubled space."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())
