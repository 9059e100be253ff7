"""Makes the illustrative edition in an open session, once: a database that has it keeps it as it is.

The same departments, seed, scale and day always give the same rows.
"""

from datetime import UTC, date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from domain.sources.kinds import EditionName, SourceKind
from domain.sources.models import Load, Source
from seed_data.illustrative.actions import make_actions
from seed_data.illustrative.budget_years import make_budget_years, must_hand_in, who_must_hand_in
from seed_data.illustrative.chance import deal
from seed_data.illustrative.content import content
from seed_data.illustrative.cycles import CycleSketch, cycles, must_file
from seed_data.illustrative.departments import DepartmentSketch, departments
from seed_data.illustrative.habits import FILING, HABITS
from seed_data.illustrative.maker import Maker
from seed_data.illustrative.reaps import Behaviour, make_reap, who_must_file
from seed_data.illustrative.size import Size
from seed_data.illustrative.teams import make_teams
from seed_data.illustrative.worksheets import make_worksheets
from seed_data.illustrative.writer import Writer

SOURCE_KEY = "illustrative-edition"
DEFAULT_SEED = 1
TITLE = "Illustrative edition: made up by a program, not by the City"


def load_illustrative(session: Session, today: date, *, scale: int = 1, seed: int = DEFAULT_SEED) -> bool:
    """Add the edition as of `today`; False when it is already there and nothing was done."""
    size = Size.of(scale)
    if session.scalars(select(Source.id).where(Source.key == SOURCE_KEY)).first() is not None:
        return False
    maker = Maker(seed, today, size, content(), Writer(session, _add_source(session, today, scale, seed)))
    everybody = departments(session, maker)
    all_cycles = cycles(session, maker)
    _make_reaps(session, maker, everybody, all_cycles)
    make_teams(session, maker, everybody, history_from=all_cycles[-1].starts_on)
    _make_worksheets(session, maker, everybody)
    maker.writer.finish()
    session.add(
        Load(edition=EditionName.ILLUSTRATIVE, loaded_at=datetime.now(UTC), loaded_on=today, seed=seed, scale=scale)
    )
    session.flush()
    return True


def _add_source(session: Session, today: date, scale: int, seed: int) -> int:
    row = {
        "key": SOURCE_KEY,
        "title": TITLE,
        "kind": SourceKind.GENERATOR,
        "edition": EditionName.ILLUSTRATIVE,
        "publisher": "Equity Ledger",
        "addresses": [],
        "note": (
            f"Made by a generator with seed {seed} and scale {scale} as of {today.isoformat()}. It shows what "
            "department records could look like. None of it is a fact: what a department seems to do is chance."
        ),
    }
    return session.scalars(insert(Source).returning(Source.id), [row]).one()


def _make_reaps(
    session: Session, maker: Maker, everybody: list[DepartmentSketch], all_cycles: list[CycleSketch]
) -> None:
    habits = deal(maker.chance("habits"), everybody, HABITS)
    filing = deal(maker.chance("filing"), everybody, FILING)
    behaviours = {each: Behaviour(habits[each], filing[each]) for each in everybody}
    for cycle in all_cycles:
        must_file(session, maker, cycle, who_must_file(behaviours))
        for department, behaviour in behaviours.items():
            reap = make_reap(maker, department, behaviour, cycle)
            if reap:
                make_actions(maker, reap)


def _make_worksheets(session: Session, maker: Maker, everybody: list[DepartmentSketch]) -> None:
    who = who_must_hand_in(maker, everybody)
    for year in make_budget_years(session, maker):
        must_hand_in(maker, year, who)
        make_worksheets(maker, year, who)
