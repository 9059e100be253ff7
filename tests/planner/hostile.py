"""Records that are hard to write as JSON, to sort and to find, and states at the edges, put beside an illustrative
edition. The same seed makes the same records in any database.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.base import Record
from domain.budgeting_for_equity.stages import Stage
from domain.equity_action_teams.activity import ActivityState
from domain.measures.models import Measure, Reading
from domain.measures.types import MeasureType, NoValue
from domain.models import (
    Action,
    ActionParty,
    Answer,
    CitywideStrategy,
    Department,
    DocumentLine,
    Filing,
    Goal,
    Pillar,
    ProgressReport,
    Question,
    Reap,
    ServiceArea,
    Source,
    Strategy,
    StrategyReport,
    Team,
    TeamActivity,
    Worksheet,
    WorksheetStage,
)
from domain.reaps.filing import FilingState
from domain.reaps.models import Cycle
from domain.work_plan.progress import Progress

TEXTS = (
    "He said \"yes\" and 'no'",
    "back\\slash \\n \\u0041 \\\\",
    "".join(map(chr, range(1, 32))),
    "\x7f\x80\x9f\xa0\xad",
    "line\u2028and\u2029paragraph, \ufeff and \uffff",
    "👩🏽‍🏫 🇲🇽 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \U0010ffff",
    "مرحبا \u202eolleh\u202c שלום",
    "e\u0301 é ﬁ ß ǆ İ",
    "% _ %% %s %(name)s :name ? $1 {0} /* -- ; */",
    "</script><!-- &amp; ]]>",
    "' || (SELECT 1) || '",
    " ",
    "x" * 5000,
    "cà phê sữa đá 日本語",
)
PIECES = (*"aAzZéÉñÑøØßſıİşŁđ 09-_%/\\'\"Ωωж日👩", "e\u0301", "ﬁ", "ǆ", "\U0001d518", "\u200b", "\u00a0")
DAYS = (None, date(1900, 1, 1), date(2199, 12, 31), date(2024, 2, 29))


def texts_of(seed: int) -> list[str]:
    """The texts above, and as many that are put together at random of what sorts and folds differently."""
    chance = Random(seed)
    return [*TEXTS, *("".join(chance.choices(PIECES, k=chance.randint(1, 12))) for _ in TEXTS * 2)]


def make_hostile(session: Session, day: date, seed: int = 1) -> None:
    """Put a hostile text wherever one can stand, and a plan without actions beside the others."""
    texts = cycle(texts_of(seed))
    for model, names in (
        (Department, ("name", "abbreviation", "note")),
        (ServiceArea, ("name",)),
        (Reap, ("title",)),
        (Goal, ("title", "community_indicator")),
        (Action, ("wording", "printed")),
        (ActionParty, ("name",)),
        (Measure, ("statement", "unit", "note")),
        (Pillar, ("name", "purpose")),
        (Strategy, ("wording", "statement")),
        (Team, ("name",)),
        (Source, ("title", "publisher", "note")),
        (DocumentLine, ("text",)),
    ):
        for record in session.scalars(select(model).order_by(model.id).limit(60)):
            for name in names:
                setattr(record, name, next(texts))
    for source, addresses in zip(session.scalars(select(Source).order_by(Source.id)), (TEXTS, ()), strict=False):
        source.addresses = [*addresses]
    _edges(session, day)
    session.flush()
    source_id = session.scalars(select(Source.id).order_by(Source.id).limit(1)).one()
    _reports(session, day, source_id, texts)
    _readings(session, day, source_id)
    _other_reports(session, day, source_id, texts)
    _empty_plan(session, source_id)
    _equals(session, source_id)


def _edges(session: Session, day: date) -> None:
    """Dates at their edges, and many of one day."""
    for place, action in enumerate(session.scalars(select(Action).order_by(Action.id.desc()).limit(90))):
        action.due_on = (*DAYS, day, day)[place % 6]
        action.starts_on = DAYS[place % 4]
    for place, team in enumerate(session.scalars(select(Team).order_by(Team.id))):
        team.formed_on = (*DAYS, day)[place % 5]


def _reports(session: Session, day: date, source_id: int, texts: Iterator[str]) -> None:
    actions = session.scalars(select(Action).order_by(Action.id).limit(40)).all()
    for place, action in enumerate(actions):
        for minute in (0, 5, 5):  # three of one day, two of them of one moment
            session.add(
                ProgressReport(
                    action_id=action.id,
                    progress=list(Progress)[(place + minute) % 4],
                    note=next(texts),
                    as_of=day - timedelta(days=place * 7),
                    recorded_at=datetime(2026, 1, 1, 12, minute, 0, place, tzinfo=UTC),
                    recorded_by="Tester",
                    source_id=source_id,
                    line=place % 3 or None,
                    printed=next(texts),
                )
            )
    for reap in session.scalars(select(Reap).order_by(Reap.id).limit(3)):
        for state in (FilingState.WITHDRAWN, FilingState.FILED, FilingState.WITHDRAWN):
            session.add(
                Filing(
                    reap_id=reap.id,
                    state=state,
                    note=next(texts),
                    as_of=day - timedelta(days=200),
                    recorded_at=datetime(2026, 2, 1, tzinfo=UTC),
                    recorded_by="Tester",
                    source_id=source_id,
                )
            )
    session.flush()


def _other_reports(session: Session, day: date, source_id: int, texts: Iterator[str]) -> None:
    """Of strategies, teams and worksheets: several of one day, of one moment, and of days to come."""
    question_id = session.scalars(select(Question.id).order_by(Question.id).limit(1)).one()
    kinds: tuple[tuple[type[Record], type[Record], str, str, list[dict[str, object]]], ...] = (
        (Strategy, StrategyReport, "strategy_id", "note", [{"progress": each} for each in Progress]),
        (Team, TeamActivity, "team_id", "note", [{"state": each} for each in ActivityState]),
        (Worksheet, WorksheetStage, "worksheet_id", "note", [{"stage": each} for each in Stage]),
        (Worksheet, Answer, "worksheet_id", "text", [{"question_id": question_id}]),
    )
    for of, report, column, words, says in kinds:
        for place, record_id in enumerate(session.scalars(select(of.id).order_by(of.id).limit(30))):
            for minute in (0, 5, 5):
                session.add(
                    report(
                        **{column: record_id, words: next(texts)},
                        **says[(place + minute) % len(says)],
                        as_of=day + timedelta(days=30 - place * 5),
                        recorded_at=datetime(2026, 1, 1, 12, minute, tzinfo=UTC),
                        recorded_by=next(texts),
                        source_id=source_id,
                    )
                )
    session.flush()


def _readings(session: Session, day: date, source_id: int) -> None:
    numbers = (
        Decimal(0),
        Decimal("4.70"),
        Decimal("1234567.000001"),
        Decimal("0.10"),
        Decimal("12345678901234567890.5"),
    )
    for place, measure in enumerate(session.scalars(select(Measure).order_by(Measure.id.desc()).limit(30))):
        says: dict[str, object] = {"value": numbers[place % 5]}
        if measure.type is MeasureType.YES_NO:
            says = {"yes": place % 2 == 0}
        elif measure.type is MeasureType.TEXT:
            says = {"text": TEXTS[place % len(TEXTS)]}
        elif place % 4 == 0:
            says = {"no_value": list(NoValue)[place % 6]}
        session.add(
            Reading(
                measure_id=measure.id,
                fiscal_year=(None, "2025-26", "2024-25")[place % 3],
                as_of=day - timedelta(days=place),
                recorded_at=datetime(2026, 3, 1, microsecond=place, tzinfo=UTC),
                recorded_by="Tester",
                source_id=source_id,
                note=TEXTS[(place + 3) % len(TEXTS)],
                **says,
            )
        )
    session.flush()


def _empty_plan(session: Session, source_id: int) -> None:
    department = Department(key='böard-of-"quotes"', name=TEXTS[0], kind="office", source_id=source_id)
    session.add(department)
    session.flush()
    for each in session.scalars(select(Cycle)):
        reap = Reap(
            key=f"empty/{each.key}", department_id=department.id, cycle_id=each.id, title="", source_id=source_id
        )
        session.add(reap)
    session.flush()


def _equals(session: Session, source_id: int) -> None:
    """Strategies of the citywide plan that no order can tell apart but by their ids."""
    pillars = session.scalars(select(Pillar.id).order_by(Pillar.id)).all()
    for place in range(12):
        session.add(
            CitywideStrategy(
                key=f"tie-{place}",
                pillar_id=pillars[place % 2],
                number=(1, None, 2)[place % 3],
                wording=("Éa", "ea", "EA", "e b")[place % 4],
                source_id=source_id,
            )
        )
    session.flush()
