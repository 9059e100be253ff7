"""Letters as words are compared: small and without accents, so that "san jose" finds "San José".

The graph's search compares them so too. "ﬁ" is one letter on paper and two here.
"""

from __future__ import annotations

import unicodedata


def plain_letters(given: str) -> str:
    parts = unicodedata.normalize("NFKD", given)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
