"""How worksheets came in, week by week, towards the day by which they were due.

Weeks end on the weekday of the due date, so that years stand beside each other by the number of weeks before it. A week
that has not begun on the day asked for is not there: nobody knows yet what it will bring, and that is not zero.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.budgeting_for_equity.completion import WorksheetCompletion, worksheet_completion
from domain.budgeting_for_equity.stages import Stage

A_WEEK = timedelta(days=7)
MOST_WEEKS = 53


@dataclass(frozen=True, slots=True)
class Move:
    """That so many worksheets went from one stage to another on a day. `before` is None for the first entry of each."""

    day: date
    before: Stage | None
    after: Stage
    worksheets: int


@dataclass(frozen=True, slots=True)
class Week:
    """Completion at a week's end. `before_due` is negative once the due date has passed; None: it is not known."""

    before_due: int | None
    ends_on: date
    completion: WorksheetCompletion


def weeks(
    *, opens_on: date | None, due_on: date | None, moves: Iterable[Move], out_of: int | None, today: date
) -> Iterator[Week]:
    """Every week from the day on which worksheets were asked for, or the first was begun if that is earlier."""
    waiting = deque(sorted(moves, key=lambda move: move.day))
    stages: Counter[Stage] = Counter()
    for ends_on in week_ends(opens_on, due_on, [move.day for move in waiting], today):
        while waiting and waiting[0].day <= ends_on:
            move = waiting.popleft()
            stages[move.before or Stage.NOT_STARTED] -= move.worksheets
            stages[move.after] += move.worksheets
        before_due = (due_on - ends_on).days // 7 if due_on else None
        yield Week(before_due, ends_on, worksheet_completion(stages, out_of))


def week_ends(opens_on: date | None, due_on: date | None, moved_on: list[date], today: date) -> Iterator[date]:
    """The last day of each week; of the week that is not over on `today`, `today` itself.

    Once the due date has passed, the list ends with the week in which something moved last.
    """
    first = min([*filter(None, [opens_on]), *moved_on[:1]], default=None)
    last = min(today, max([due_on, *moved_on[-1:]])) if due_on else today
    if first is None or first > last:
        return
    end = first + timedelta(days=(due_on - first).days % 7 if due_on else 6)
    for _ in range(MOST_WEEKS):
        yield min(end, today)
        if end >= last:
            return
        end += A_WEEK
