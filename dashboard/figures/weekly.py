"""How worksheets came in towards the due date, this budget year against earlier ones: lines, and a table of the same.

Years stand beside each other by weeks before their own due date. The picture ends where nothing more came in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.components.step_lines import Line, Tick
from dashboard.wording import completion_by_week as said
from dashboard.wording import words

Year = Mapping[str, Any]
DAYS = 7


@dataclass(frozen=True)
class Counted:
    """One cell: the count in words with its place among the year's weeks, or words that say why there is none."""

    shown: str
    position: int | None = None


@dataclass(frozen=True)
class Weekly:
    """`years` are the columns, `rows` pairs of a week and its cells, `newest` the last cell of each year."""

    lines: list[Line]
    ticks: list[Tick]
    first: float
    last: float
    years: list[Year]
    rows: list[tuple[int, list[Counted]]]
    newest: list[Counted]
    summary: str


def weekly(years: Sequence[Year], today: str) -> Weekly | None:
    """From the graph's budget years, the one that the picture is about first; None where there is nothing to place."""
    placed = [year for year in years if year["dueOn"] and year["completionByWeek"]]
    if not placed:
        return None
    settled = min(_settled(year) for year in placed)
    # One week more, so that the last step is seen to stay.
    end = settled - 1 if settled < 0 else 0
    weeks = sorted({week["weeksBeforeDue"] for year in placed for week in year["completionByWeek"]}, reverse=True)
    shown = [week for week in weeks if week >= end]
    begin = max(0, shown[0])
    return Weekly(
        lines=[_line(year, end) for year in years],
        ticks=list(_ticks(begin, end)),
        first=-begin,
        # A picture needs a width, even when all it has is the due date.
        last=-end if begin > end else 1,
        years=placed,
        rows=[(week, [_cell(year, week, today) for year in placed]) for week in shown],
        newest=[Counted(_newest(year), len(year["completionByWeek"]) - 1) for year in placed],
        summary=_summary(years),
    )


def _settled(year: Year) -> int:
    """The week in which the number of submitted worksheets changed last."""
    found: Sequence[Mapping[str, Any]] = year["completionByWeek"]
    moved = [week for at, week in enumerate(found) if at == 0 or week["submitted"] != found[at - 1]["submitted"]]
    settled: int = moved[-1]["weeksBeforeDue"]
    return settled


def _line(year: Year, end: int) -> Line:
    if year["dueOn"] is None:
        return Line(year["fiscalYear"], [], said.NO_DUE_DATE)
    if not year["completionByWeek"]:
        return Line(year["fiscalYear"], [], said.NOT_ASKED_YET)
    points = [
        (words.days_between(year["dueOn"], week["endsOn"]) / DAYS, week["share"])
        for week in year["completionByWeek"]
        if week["share"] is not None and week["weeksBeforeDue"] >= end
    ]
    return Line(year["fiscalYear"], points, _newest(year))


def _newest(year: Year) -> str:
    week = year["completionByWeek"][-1]
    return words.n_of_n(week["submitted"], week["outOf"])


def _cell(year: Year, before_due: int, today: str) -> Counted:
    found = year["completionByWeek"]
    for position, week in enumerate(found):
        if week["weeksBeforeDue"] == before_due:
            count = words.number(week["submitted"])
            if week["outOf"] is not None:
                count = words.n_of_n(week["submitted"], week["outOf"])
            return Counted(said.so_far(count) if _is_going_on(year, week) else count, position)
    if before_due > found[0]["weeksBeforeDue"]:
        return Counted(said.NOT_ASKED_YET)
    begins_in = words.days_between(today, year["dueOn"]) - before_due * DAYS - (DAYS - 1)
    return Counted(said.NOT_YET if begins_in > 0 else said.NOTHING_MORE)


def _is_going_on(year: Year, week: Mapping[str, Any]) -> bool:
    return words.days_between(week["endsOn"], year["dueOn"]) % DAYS != 0


def _ticks(first: int, last: int) -> Iterator[Tick]:
    """Where the picture begins, the due date, and where it ends if that is far enough from it for words."""
    if first > 0:
        yield Tick(-first, said.week(first))
    yield Tick(0, str(said.DUE_DATE), is_event=True)
    if -last * 5 >= first - last:
        yield Tick(-last, said.week(last))


def _summary(years: Sequence[Year]) -> str:
    chosen, *others = years
    if chosen["dueOn"] is None:
        return said.without_due_date(chosen["fiscalYear"])
    whole = [
        week for week in chosen["completionByWeek"] if week["weeksBeforeDue"] >= 0 and not _is_going_on(chosen, week)
    ]
    if not whole:
        return said.no_whole_week(chosen["fiscalYear"])
    before_due: int = whole[-1]["weeksBeforeDue"]
    earlier = [
        (year["fiscalYear"], words.n_of_n(week["submitted"], week["outOf"]))
        for year in others
        for week in year["completionByWeek"]
        if week["weeksBeforeDue"] == before_due
    ]
    now = words.n_of_n(whole[-1]["submitted"], whole[-1]["outOf"])
    return said.summary(chosen["fiscalYear"], before_due, now, earlier)
