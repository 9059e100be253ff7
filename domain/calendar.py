"""Fiscal years, two-year cycles and the days between two dates.

A fiscal year runs from 1 July to 30 June and is named by both of its calendar years: "2023-24".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from domain.errors import EquityError

_FISCAL_YEAR = re.compile(r"(?P<first>\d{4})-(?P<second>\d{2})", re.ASCII)


class NotAFiscalYear(EquityError):
    """A fiscal year was written in some other way than "2023-24"."""

    code = "NOT_A_FISCAL_YEAR"

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text[:40]!r} is not a fiscal year. Write both calendar years, as in '2023-24'.")


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """The year from 1 July of `first` to 30 June of the next."""

    first: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2023-24"; anything else raises `NotAFiscalYear`."""
        found = _FISCAL_YEAR.fullmatch(text)
        if found is None or (int(found["first"]) + 1) % 100 != int(found["second"]) or int(found["first"]) < 1900:
            raise NotAFiscalYear(text)
        return cls(int(found["first"]))

    @classmethod
    def containing(cls, day: date) -> Self:
        return cls(day.year if day.month >= 7 else day.year - 1)

    @property
    def starts_on(self) -> date:
        return date(self.first, 7, 1)

    @property
    def ends_on(self) -> date:
        return date(self.first + 1, 6, 30)

    def plus(self, years: int) -> Self:
        return type(self)(self.first + years)

    def __str__(self) -> str:
        return f"{self.first}-{(self.first + 1) % 100:02d}"


def two_year_cycle_name(first: FiscalYear) -> str:
    """The name of the cycle that begins with `first`: 2024-25 begins "FY 2024-26"."""
    return f"FY {first.first}-{(first.first + 2) % 100:02d}"


def quarter_end_before(day: date) -> date:
    """The last day of the quarter before the one that `day` lies in: 30 September for a day in November."""
    return date(day.year, 1 + (day.month - 1) // 3 * 3, 1) - timedelta(days=1)


def month_ends(until: date, months: int) -> Iterator[date]:
    """The last days of `months` months, oldest first; the last of them is `until` itself."""
    first_of_month = until.replace(day=1)
    earlier = []
    for _ in range(months - 1):
        last_day = first_of_month - timedelta(days=1)
        earlier.append(last_day)
        first_of_month = last_day.replace(day=1)
    yield from reversed(earlier)
    yield until
