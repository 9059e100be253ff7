"""What a file says of itself: whose answer it holds, for which day, of which edition, and what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from api.export.editions import note_of
from api.export.reading import Asked, Reading
from api.words import EditionName

LINES = 10
"""How many things are said. Whoever reads a CSV file with them skips as many lines."""


@dataclass(frozen=True, slots=True)
class Named:
    """An export that was asked for, with its name and what its root field answers."""

    name: str
    description: str
    query: str
    """The address behind "?", as it was sent."""
    asked: Asked

    def file_name(self, edition: EditionName, kind: str) -> str:
        """As in actions-2026-11-22-published.csv."""
        return f"{self.name}-{self.asked.day.isoformat()}-{edition.value}.{kind}"


def about(named: Named, reading: Reading, rows: int) -> Mapping[str, str]:
    """Each thing that is said, under its name; no day to compare with where two are not compared."""
    compared_with = named.asked.compared_with
    return {
        "export": named.name,
        "holds": named.description,
        "asOf": named.asked.day.isoformat(),
        "comparedWith": compared_with.isoformat() if compared_with else "",
        "edition": reading.edition.name,
        "editionNote": note_of(reading.editions),
        "generatedAt": datetime.now(UTC).isoformat(timespec="seconds"),
        "query": named.query,
        "rows": str(rows),
        "emptyCells": "An empty cell is no value, and never zero; where a value is missing, noValue says why.",
    }
