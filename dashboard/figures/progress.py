"""How far a plan is, as one bar: what can finish as a whole, Ongoing beside it.

An Ongoing strategy has no end, so it is never a share of the whole. "No report" is a part of its own, never left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.components.chart import Part
from dashboard.figures.tones import CAN_FINISH, PROGRESS
from dashboard.wording import words


@dataclass(frozen=True)
class ProgressBar:
    parts: list[Part]
    apart: list[Part]


def progress_bar(counts: Sequence[Mapping[str, object]]) -> ProgressBar:
    """From the graph's progressCounts; a word that is not listed there counts as none."""
    by_word = {entry["progress"]: _whole(entry["count"]) for entry in counts}
    parts = [Part(words.PROGRESS[word], by_word.get(word, 0), tone) for word, tone in CAN_FINISH]
    if not by_word.get(None):
        parts.pop()
    apart = [Part(words.PROGRESS["ONGOING"], by_word.get("ONGOING", 0), PROGRESS["ONGOING"])]
    return ProgressBar(parts, apart)


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"A count is a whole number, not {value!r}.")
    return value
