"""Finding names and sentences of the dictionary: every word asked for must be there, accents and case aside."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.folding import fold

AT_MOST = 100


@dataclass(frozen=True)
class Place:
    """Something in these pages that can be found: by its title first, by its text after that."""

    address: str
    title: str
    text: str
    folded_title: str = field(init=False)
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        # Folded once here and not for every search, because there are many places.
        object.__setattr__(self, "folded_title", fold(self.title))
        object.__setattr__(self, "folded", fold(f"{self.title} {self.text}"))


@dataclass(frozen=True, slots=True)
class Found:
    """The places that are shown, and how many there are."""

    places: list[Place]
    total: int


def find(asked: str, places: Sequence[Place]) -> Found:
    """The places that hold all words that were asked for; nothing when nothing was asked for."""
    words = fold(asked).split()
    if not words:
        return Found([], 0)
    found = [place for place in places if all(word in place.folded for word in words)]
    found.sort(key=lambda place: not all(word in place.folded_title for word in words))
    return Found(found[:AT_MOST], len(found))
