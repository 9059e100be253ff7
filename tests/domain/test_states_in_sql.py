"""The rules that the database works out say the same as the rules in Python, on every side of every edge."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

from sqlalchemy import Engine, insert, select

from domain.database import reading, writing
from domain.models import Action, Cycle, Department, Goal, ProgressReport, Reap, Source
from domain.reaps.queries import action_states
from domain.reaps.standing import freshness, standing
from domain.reporting.as_of import newest
from domain.work_plan.progress import Progress

TODAY = date(2026, 11, 21)
RECORDED_AT = datetime(2026, 11, 20, tzinfo=UTC)


def day(offset: int | None) -> date | None:
    return None if offset is None else TODAY + timedelta(days=offset)


BEGINNINGS = [day(offset) for offset in (None, -300, 0, 1)]
DUE_DATES = [day(offset) for offset in (None, -1, 0, 1, 90, 91)]
NEWEST_REPORTS = [None, *product(Progress, (-101, -100, 0, 1))]


def reports_of(action_id: int, newest_report: tuple[Progress, int] | None) -> list[dict[str, Any]]:
    """The newest report, and before it an older one and, for the same day, one that it corrects."""
    if newest_report is None:
        return []
    progress, offset = newest_report
    entries = [
        (Progress.COMPLETED, day(offset - 50), RECORDED_AT + timedelta(days=9)),
        (progress, day(offset), RECORDED_AT),
        (Progress.NOT_STARTED, day(offset), RECORDED_AT - timedelta(microseconds=1)),
    ]
    return [
        {
            "action_id": action_id,
            "progress": word,
            "as_of": as_of,
            "recorded_at": at,
            "recorded_by": "test",
            "source_id": 1,
        }
        for word, as_of, at in entries
    ]


def test_the_database_works_out_the_same_standing_and_freshness_as_the_rules(engine: Engine) -> None:
    cases = list(product(BEGINNINGS, DUE_DATES, NEWEST_REPORTS))
    actions = [
        {
            "key": f"a{number}",
            "goal_id": 1,
            "number": number,
            "wording": "x",
            "starts_on": starts_on,
            "due_on": due_on,
            "source_id": 1,
        }
        for number, (starts_on, due_on, _) in enumerate(cases, 1)
    ]
    reports = [
        report for number, (*_, newest_report) in enumerate(cases, 1) for report in reports_of(number, newest_report)
    ]
    with writing(engine) as session:
        _one_reap(session)
        session.execute(
            insert(Action), [{"goal_id": 1, "wording": "x", "source_id": 1, **action} for action in actions]
        )
        session.execute(insert(ProgressReport), reports)

    with reading(engine) as session:
        states = {row.id: row for row in session.execute(select(action_states(TODAY)))}
        entries: dict[int, list[ProgressReport]] = {}
        for entry in session.scalars(select(ProgressReport)):
            entries.setdefault(entry.action_id, []).append(entry)

    assert len(states) == len(cases) == 408
    for number, (starts_on, due_on, _) in enumerate(cases, 1):
        held = newest(entries.get(number, []), TODAY)
        progress, last_report_on = (held.progress, held.as_of) if held else (None, None)
        expected = (
            progress,
            last_report_on,
            standing(progress=progress, starts_on=starts_on, due_on=due_on, last_report_on=last_report_on, today=TODAY),
            freshness(progress, last_report_on, TODAY),
        )
        row = states[number]
        assert (row.progress, row.last_report_on, row.standing, row.freshness) == expected, cases[number - 1]


def _one_reap(session: Any) -> None:
    session.add(Source(id=1, key="made-up", title="Made up", kind="generator", edition="illustrative", addresses=[]))
    session.flush()
    session.add_all(
        [
            Department(id=1, key="library", name="Library", kind="department", source_id=1),
            Cycle(id=1, key="c", name="FY 2026-28", starts_on=date(2026, 7, 1), ends_on=date(2028, 6, 30), source_id=1),
        ]
    )
    session.flush()
    session.add(Reap(id=1, key="r", department_id=1, cycle_id=1, title="Plan", source_id=1))
    session.flush()
    session.add(Goal(id=1, key="g", reap_id=1, number=1, title="Goal", source_id=1))
    session.flush()
