"""An export as a workbook: the rows on one sheet, what the file says of itself on another.

Text stays text, whatever it begins with. A number is written as a number if that keeps all of its digits, and as text
if not, and only a share is rounded; a day as a day that shows as 2026-11-22. The file is made on disk, so it takes
little memory.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.export.cells import text_of
from api.export.exports import Row
from api.limit_table import Limit

if TYPE_CHECKING:
    from xlsxwriter.format import Format

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS = Limit("The number of rows in a workbook", 1_048_575)  # one more is the header
CHARACTERS = 32_767  # in one cell
CUT = " … (cut: the CSV file holds all of it)"
FIRST_DAY = date(1901, 1, 1)  # spreadsheets count days from 1900, with a mistake in its February
DIGITS = ".16G"  # as many of a number as a workbook is written with
DAY = "yyyy-mm-dd"
WIDTH = 18


class XlsxFile:
    """A workbook that is being made."""

    def __init__(self, path: Path) -> None:
        from xlsxwriter import Workbook  # takes long to import

        exactly = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent), **exactly})
        self._rows = self._book.add_worksheet("Rows")
        self._about = self._book.add_worksheet("About")
        self._decimals: dict[int, Format] = {}
        self.rows = 0

    @cached_property
    def _day(self) -> "Format":
        return self._book.add_format({"num_format": DAY})

    def write(self, header: Sequence[str], pieces: Iterable[list[Row]]) -> Iterator[int]:
        """Write all rows; tells after each piece how many there are so far."""
        bold = self._book.add_format({"bold": True})
        self._rows.freeze_panes(1, 0)
        self._rows.set_column(0, len(header) - 1, WIDTH)
        for column, name in enumerate(header):
            self._rows.write_string(0, column, name, bold)
        for rows in pieces:
            ROWS.check("rows", self.rows + len(rows))
            for row in rows:
                self.rows += 1
                for column, value in enumerate(row):
                    self._write(column, value)
            yield self.rows

    def close(self, about: Mapping[str, str]) -> None:
        """Say what the file is, and finish it."""
        self._about.set_column(1, 1, 100)
        for place, (name, said) in enumerate(about.items()):
            self._about.write_string(place, 0, name)
            self._about.write_string(place, 1, _fitting(said))
        self._book.close()

    def _write(self, column: int, value: Any) -> None:
        match value:
            case None | [] | "":
                return
            case bool():
                self._rows.write_boolean(self.rows, column, value)
            case int() | float():
                self._rows.write_number(self.rows, column, value)
            case Decimal() if Decimal(f"{float(value):{DIGITS}}") == value:
                self._rows.write_number(self.rows, column, float(value), self._format(value))
            case date() if not isinstance(value, datetime) and value >= FIRST_DAY:
                self._rows.write_datetime(self.rows, column, value, self._day)
            case _:
                self._rows.write_string(self.rows, column, _fitting(text_of(value)))

    def _format(self, value: Decimal) -> "Format":
        """Shows as many decimal places as were reported: 4.70 is not 4.7."""
        exponent = value.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        if places not in self._decimals:
            self._decimals[places] = self._book.add_format({"num_format": f"0.{'0' * places}" if places else "0"})
        return self._decimals[places]


def _fitting(text: str) -> str:
    return text if len(text) <= CHARACTERS else text[: CHARACTERS - len(CUT)] + CUT
