"""An export as CSV in UTF-8 with a header (RFC 4180), made piece by piece.

Text that a spreadsheet could take for a formula is marked: see `cells`.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from api.export.cells import cell
from api.export.exports import Row

MEDIA_TYPE = "text/csv; charset=utf-8; header=present"


def written(header: Sequence[str], pieces: Iterable[list[Row]], about: Mapping[str, str]) -> Iterator[bytes]:
    """The file: what it says of itself, if anything, then the header, then the rows."""
    yield _lines([[f"# {name}: {_on_one_line(said)}"] for name, said in about.items()]) + _lines([header])
    for rows in pieces:
        yield _lines([[cell(value) for value in row] for row in rows])


def _lines(rows: Iterable[Sequence[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
