"""What the database itself holds to, whoever writes to it."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, delete, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.orm import Session

from domain.base import NulInText
from domain.database import open_database, reading, writing
from domain.folding import fold
from domain.migrations import steps
from domain.migrations.reports_stay import REFUSAL
from domain.models import (
    City,
    Department,
    Measure,
    Meeting,
    Objective,
    Reading,
    Record,
    Source,
    Strategy,
    Team,
    WorkPlan,
)
from domain.reporting.models import REPORT_TABLES, Reported

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def source() -> Source:
    return Source(id=1, key="page", title="A page", kind="public_page", edition="published", addresses=["example.org"])


def department(name: str, key: str = "library") -> Department:
    return Department(key=key, name=name, kind="department", source_id=1)


def test_a_record_cannot_be_stored_without_its_source(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.add(Department(key="library", name="Library", kind="department"))
    with reading(engine) as session:
        assert session.scalars(select(Department)).all() == []


def test_a_source_that_does_not_exist_is_no_source(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.add(department("Library"))


@pytest.mark.parametrize(("kind", "edition"), [("generator", "published"), ("our_reading", "illustrative")])
def test_what_a_generator_made_and_nothing_else_is_illustrative(engine: Engine, kind: str, edition: str) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.add(Source(key="s", title="S", kind=kind, edition=edition, addresses=[]))


def test_a_report_can_neither_be_changed_nor_deleted(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(source())
        session.flush()
        session.add(department("Library"))
        session.flush()
        session.add(Team(id=1, key="t", department_id=1, name="Equity team", source_id=1))
        session.flush()
        session.add(
            Meeting(team_id=1, as_of=date(2026, 1, 1), attended=5, recorded_at=NOON, recorded_by="test", source_id=1)
        )
    for deed in (update(Meeting).values(attended=50), delete(Meeting)):
        with pytest.raises(DBAPIError, match=REFUSAL), writing(engine) as session:
            session.execute(deed)
    with reading(engine) as session:
        assert session.scalars(select(Meeting.attended)).all() == [5]


def test_every_table_of_dated_reports_is_protected(engine: Engine) -> None:
    records = [mapper.class_ for mapper in Record.registry.mappers if issubclass(mapper.class_, Reported)]
    assert {str(getattr(record, "__tablename__")) for record in records} <= set(REPORT_TABLES)  # noqa: B009
    triggers = (
        "SELECT DISTINCT name FROM sqlite_master WHERE type = 'trigger'"
        if engine.dialect.name == "sqlite"
        else "SELECT DISTINCT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with reading(engine) as session:
        found = {name for name in session.scalars(text(triggers)) if "_version_" not in name}
    assert found == {f"{table}_no_{deed}" for table in REPORT_TABLES for deed in ("update", "delete")}


def test_values_keep_every_digit(engine: Engine) -> None:
    exact = Decimal("12345678901234567890.123456789012345678")
    with writing(engine) as session:
        _one_measure(session)
        session.add(_reading(exact))
    with reading(engine) as session:
        assert session.scalars(select(Reading.value)).one() == exact


def test_a_value_that_is_no_number_is_refused(engine: Engine) -> None:
    with writing(engine) as session:
        _one_measure(session)
    with pytest.raises(StatementError), writing(engine) as session:
        session.add(_reading(Decimal("NaN")))


def test_moments_come_back_in_utc_whatever_zone_they_were_given_in(engine: Engine) -> None:
    local = datetime(2026, 11, 21, 4, tzinfo=timezone(timedelta(hours=-8)))
    with writing(engine) as session:
        _one_measure(session)
        session.add(_reading(Decimal(1), recorded_at=local))
    with reading(engine) as session:
        assert session.scalars(select(Reading.recorded_at)).one() == NOON


def test_a_moment_without_its_zone_is_refused(engine: Engine) -> None:
    with writing(engine) as session:
        _one_measure(session)
    with pytest.raises(StatementError, match="needs its time zone"), writing(engine) as session:
        session.add(_reading(Decimal(1), recorded_at=NOON.replace(tzinfo=None)))


def test_text_with_a_nul_is_refused_on_both_databases(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(source())
    with pytest.raises((NulInText, StatementError), match="NUL character"), writing(engine) as session:
        session.add(department("Lib\x00rary"))


def test_names_sort_and_are_found_without_accents_and_case(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(source())
        session.flush()
        session.add_all([department(name, key=name) for name in ("Fire", "Économie", "San José", "energy")])
    with reading(engine) as session:
        assert session.scalars(select(Department.name).order_by(Department.sort_name)).all() == [
            "Économie",
            "energy",
            "Fire",
            "San José",
        ]
        asked = select(Department.name).where(Department.search_text.contains("JOSE", autoescape=True))
        assert session.scalars(asked).all() == ["San José"]


def test_a_percent_sign_is_searched_for_and_not_a_wildcard(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(source())
        session.flush()
        session.add_all([department("100% Library", key="a"), department("100 Libraries", key="b")])
    with reading(engine) as session:
        asked = select(Department.key).where(Department.search_text.contains("0%", autoescape=True))
        assert session.scalars(asked).all() == ["a"]


def test_a_changed_name_is_sorted_and_found_by_its_new_wording(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(source())
        session.flush()
        session.add(department("Library"))
    with writing(engine) as session:
        session.scalars(select(Department)).one().name = "Biblioteca Pública"
    with reading(engine) as session:
        assert session.scalars(select(Department.sort_name)).one() == "biblioteca publica"


def test_folding_keeps_letters_that_only_look_alike_apart() -> None:
    assert fold("  Nguyễn  VĂN ") == "nguyen van"
    assert fold("Straße") == "strasse"


def test_a_failed_write_leaves_nothing_behind(engine: Engine) -> None:
    def interrupted() -> None:
        with writing(engine) as session:
            session.add(source())
            session.flush()
            session.add(City(key="c", name="San José", time_zone="America/Los_Angeles", source_id=1))
            session.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with reading(engine) as session:
        assert session.scalars(select(Source)).all() == []


def test_the_newest_step_is_the_one_that_alembic_would_go_to(engine: Engine) -> None:
    with engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == steps.newest_step()
    assert ScriptDirectory(str(steps.HERE)).get_current_head() == steps.newest_step() == steps.current_step(engine)


def test_a_database_at_the_newest_step_is_looked_at_without_alembic(url_with_tables: str) -> None:
    look = f"""
import sys
from domain.database import open_database
from domain.migrations import steps
steps.upgrade(open_database({url_with_tables!r}))
steps.check_tables(open_database({url_with_tables!r}))
print("alembic" in sys.modules)
steps.upgrade(open_database("sqlite://"))
print("alembic" in sys.modules)
"""
    asked = subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=True, capture_output=True, text=True)
    assert asked.stdout == "False\nTrue\n"


def test_an_empty_database_is_told_how_to_get_its_tables() -> None:
    empty = open_database("sqlite://")
    with pytest.raises(steps.TablesAreMissing, match=r"python -m domain\.migrations upgrade"):
        steps.check_tables(empty)


def _one_measure(session: Session) -> None:
    for record in (
        source(),
        WorkPlan(id=1, key="w", fiscal_year="2023-24", title="Plan", source_id=1),
        Objective(id=1, key="o", work_plan_id=1, number=1, title="Objective", source_id=1),
        Strategy(
            id=1, key="s", objective_id=1, number=1, number_is_printed=True, wording="w", statement="w", source_id=1
        ),
        Measure(id=1, key="m", strategy_id=1, role="output", position=1, statement="things", type="count", source_id=1),
    ):
        session.add(record)
        session.flush()


def _reading(value: Decimal, recorded_at: datetime = NOON) -> Reading:
    return Reading(
        measure_id=1, as_of=date(2024, 6, 30), value=value, recorded_at=recorded_at, recorded_by="test", source_id=1
    )
