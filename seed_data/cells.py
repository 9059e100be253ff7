"""A row of the work plan, cell by cell: the printed items in their order are the whole cell, nothing dropped or added.

Where a cell holds two fiscal years, all items of the first year stand before those of the second, under their headings.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from seed_data.kept_text import cells, folded
from seed_data.published.work_plan_entries import MeasureEntry, StrategyEntry

NOTHING = "(nothing more)"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a cell and its entries part: what each of them goes on with."""

    cell: str
    document_has: str
    entries_have: str


def differences(strategy: StrategyEntry, line: str) -> list[Difference]:
    """The cells of the line that the strategy's printed texts do not make up exactly."""
    deferral = [] if strategy.deferral is None else [strategy.deferral.printed]
    entered = {
        "strategy": strategy.wording,
        "progress": strategy.progress.printed,
        "performance measures": " ".join([*deferral, *printed_items(strategy.performance_measures)]),
        "outputs": " ".join(printed_items(strategy.outputs)),
    }
    pairs = zip_longest(entered.items(), cells(line), fillvalue=None)
    found = []
    for name_and_text, cell in pairs:
        name, text = name_and_text or ("(unnamed)", "")
        difference = _difference(name, cell or "", folded(text))
        if difference is not None:
            found.append(difference)
    return found


def printed_items(measures: Iterable[MeasureEntry]) -> list[str]:
    """The printed texts of a cell in their order, each heading before the items under it."""
    under: dict[str | None, list[str]] = {}
    for measure in measures:
        for reading in measure.readings:
            under.setdefault(reading.heading, []).append(reading.printed)
    return [text for heading, items in under.items() for text in ([heading] if heading else []) + items]


def _difference(name: str, cell: str, entered: str) -> Difference | None:
    if cell == entered:
        return None
    # A space at the end of both, so that the last word they share counts as shared.
    document, entries = f"{cell} ", f"{entered} "
    pairs = enumerate(zip(document, entries, strict=False))
    parted = next((place for place, (a, b) in pairs if a != b), min(len(document), len(entries)))
    word = document.rfind(" ", 0, parted) + 1
    return Difference(name, _shown(document[word:]), _shown(entries[word:]))


def _shown(text: str) -> str:
    return text.strip()[:_SHOWN] or NOTHING
