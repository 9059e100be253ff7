"""Chance that can be repeated: each subject draws from a stream of its own, named by the seed and the subject.

So a further department, or a further kind of thing, leaves everything else as it was.
"""

from collections.abc import Hashable, Sequence
from random import Random
from typing import TypeVar

H = TypeVar("H", bound=Hashable)
C = TypeVar("C")
T = TypeVar("T")


def stream(seed: int, *subject: str) -> Random:
    """The stream of one subject: the same for the same seed, on every machine."""
    return Random("/".join([str(seed), *subject]))  # noqa: S311  nothing here is secret


def happens(rng: Random, share: float) -> bool:
    """True in about `share` of all cases."""
    return rng.random() < share


def some(rng: Random, of: Sequence[T], at_least: int, at_most: int) -> list[T]:
    """Between `at_least` and `at_most` different ones, as far as there are so many."""
    return rng.sample(of, min(rng.randint(at_least, at_most), len(of)))


def deal(rng: Random, hands: Sequence[H], deck: Sequence[C]) -> dict[H, C]:
    """One card of `deck` to each hand, hands in a random order: every card is dealt before one comes twice.

    Dealing instead of drawing makes sure that a rare case occurs whatever the seed.
    """
    shuffled = rng.sample(hands, len(hands))
    return {hand: deck[place % len(deck)] for place, hand in enumerate(shuffled)}
