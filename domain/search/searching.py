"""What is found by a text: whatever holds every word of it, whatever the accents, the case and the order of the words.

What begins with the text comes first, then what has each word at the beginning of a word, then all else.
"""

from enum import StrEnum

from domain.errors import EquityError
from domain.folding import fold

MOST_CHARACTERS = 100
MOST_WORDS = 8


class SearchKind(StrEnum):
    """What can be found, in the order in which it is shown."""

    DEPARTMENT = "department"
    TEAM = "team"
    REAP = "reap"
    GOAL = "goal"
    ACTION = "action"
    OBJECTIVE = "objective"
    STRATEGY = "strategy"
    OUTPUT = "output"
    PILLAR = "pillar"
    CITYWIDE_STRATEGY = "citywide_strategy"
    MEASURE = "measure"
    QUESTION = "question"
    SOURCE = "source"


class SearchTooLong(EquityError):
    """Somebody searches for more than a few words."""

    code = "SEARCH_TOO_LONG"

    def __init__(self) -> None:
        super().__init__(
            f"A search may have {MOST_CHARACTERS} characters and {MOST_WORDS} words at most. Ask for fewer words."
        )


def words(text: str) -> list[str]:
    """The words to look for, folded; none in a text of spaces. `SearchTooLong` for more than is looked for at once."""
    if len(text) > MOST_CHARACTERS:
        raise SearchTooLong
    found = list(dict.fromkeys(fold(text).split()))
    if len(found) > MOST_WORDS:
        raise SearchTooLong
    return found


def place(asked: list[str], folded: str) -> int | None:
    """Where a record with this folded text stands: 0, 1 or 2; None when it does not hold every word."""
    if not all(word in folded for word in asked):
        return None
    if folded.startswith(" ".join(asked)):
        return 0
    return 1 if all(f" {word}" in f" {folded}" for word in asked) else 2
