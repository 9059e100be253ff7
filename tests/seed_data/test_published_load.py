"""Loading published facts: all of them, the same when loaded again, and nothing when something goes wrong."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from domain.citywide_plan.models import Alignment, CitywidePlan, CitywideStrategy
from domain.citywide_reports.models import CitywideReport
from domain.database import open_database, reading, writing
from domain.departments.models import Department, ServiceAreaMembership
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import NoValue
from domain.models import Record
from domain.sources.models import DocumentLine, Load, Source
from domain.work_plan.models import Strategy, StrategyReport
from seed_data import kept_text, load
from seed_data.errors import SeveralEntriesRefused
from seed_data.load import load_published
from tests.cities import LOADED_AT, Cities, published_edition

WORK_PLAN = "work_plan_2023_24.yaml"
NOW = LOADED_AT
LATER = datetime(2026, 11, 21, 12, tzinfo=UTC)
Edit = Callable[[str, str, str], Path]


@pytest.fixture
def empty(url_with_tables: str) -> Iterator[Engine]:
    """Tables without rows, once on each kind of database."""
    engine = open_database(url_with_tables)
    yield engine
    engine.dispose()


@pytest.fixture
def loaded(url_of_published: str) -> Iterator[Engine]:
    """Loaded for one test, which may change it, once on each kind of database."""
    engine = open_database(url_of_published)
    yield engine
    engine.dispose()


@pytest.fixture
def own(cities: Cities) -> Iterator[Engine]:
    """The same on one kind of database alone, for what no kind does in its own way."""
    with cities.copy("sqlite", published_edition) as url:
        engine = open_database(url)
        yield engine
        engine.dispose()


def dump(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(text(f'SELECT * FROM "{table.name}" ORDER BY id'))]
            for table in Record.metadata.sorted_tables
        }


def count(session: Session, model: type[Record]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def readings_of(session: Session, measure: str) -> list[Reading]:
    of_measure = select(Reading).join(Measure, Measure.id == Reading.measure_id).where(Measure.key == measure)
    return list(session.scalars(of_measure.order_by(Reading.as_of, Reading.id)))


def test_all_of_it_is_stored(loaded: Engine) -> None:
    with reading(loaded) as session:
        stored = [
            count(session, model) for model in (Strategy, StrategyReport, Measure, Reading, ReadingPart, Alignment)
        ]
        assert stored == [26, 26, 113, 119, 6, 11]
        assert [count(session, model) for model in (Source, Department, CitywideReport, DocumentLine)] == [7, 21, 3, 84]


def test_every_stored_citation_stands_in_the_stored_line(own: Engine) -> None:
    with reading(own) as session:
        for mapper in Record.registry.mappers:
            cited: Any = mapper.class_
            if hasattr(cited, "source_id") and hasattr(cited, "printed"):
                at_line = (DocumentLine.source_id == cited.source_id) & (DocumentLine.number == cited.line)
                for printed, line in session.execute(
                    select(cited.printed, DocumentLine.text).join(DocumentLine, at_line)
                ):
                    assert kept_text.folded(printed) in kept_text.folded(line)


def test_loading_twice_changes_nothing(loaded: Engine) -> None:
    before = dump(loaded)
    with writing(loaded) as session:
        assert load_published(session, now=LATER).published_records_changed == 0
    assert dump(loaded) == before


def test_a_load_that_changed_something_is_recorded_with_the_day_in_the_city(empty: Engine) -> None:
    with writing(empty) as session:
        load_published(session, now=datetime(2026, 11, 22, 3, tzinfo=UTC))
    with reading(empty) as session:
        assert [(each.edition, each.loaded_on) for each in session.scalars(select(Load))] == [
            ("published", date(2026, 11, 21))
        ]


def test_an_interrupted_load_leaves_the_database_as_it_was(empty: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def pull_the_plug(*_: object) -> None:
        raise KeyboardInterrupt

    before = dump(empty)
    monkeypatch.setattr(load, "store_alignment", pull_the_plug)
    with pytest.raises(KeyboardInterrupt), writing(empty) as session:
        load_published(session, now=NOW)
    assert dump(empty) == before


def test_a_refused_entry_keeps_everything_out(empty: Engine, edit: Edit) -> None:
    folder = edit(WORK_PLAN, 'label: Spanish, value: "8"', 'label: Spanish, value: "3"')
    before = dump(empty)
    with pytest.raises(SeveralEntriesRefused, match="181, not 186"), writing(empty) as session:
        load_published(session, now=NOW, entries_in=folder)
    assert dump(empty) == before


def test_a_mended_word_changes_its_record_only(own: Engine, edit: Edit) -> None:
    folder = edit("departments.yaml", "{key: energy, name: Energy,", "{key: energy, name: Community Energy,")
    with writing(own) as session:
        assert load_published(session, now=LATER, entries_in=folder).published_records_changed == 1
    with reading(own) as session:
        energy = session.scalars(select(Department).where(Department.key == "energy")).one()
        assert (energy.name, energy.sort_name) == ("Community Energy", "community energy")
        assert count(session, Load) == 2


def test_a_mended_reading_is_added_after_the_wrong_one(loaded: Engine, edit: Edit) -> None:
    printed = '{relation: of_which, label: applied for fee waivers, value: "105", unit: individuals}'
    folder = edit(WORK_PLAN, printed, printed.replace("applied", "who applied"))
    with writing(loaded) as session:
        load_published(session, now=LATER, entries_in=folder)
    with reading(loaded) as session:
        first, second = readings_of(session, "2023-24/4.3/o3")
        assert (first.recorded_at, second.recorded_at) == (NOW, LATER)
        assert first.as_of == second.as_of == date(2024, 6, 30)
        labels = select(ReadingPart.label).where(ReadingPart.reading_id.in_([first.id, second.id]))
        assert list(session.scalars(labels.order_by(ReadingPart.id))) == [
            "applied for fee waivers",
            "who applied for fee waivers",
        ]
    before = dump(loaded)
    with writing(loaded) as session:
        assert load_published(session, now=LATER, entries_in=folder).published_records_changed == 0
    assert dump(loaded) == before


def test_a_mended_progress_word_is_added_after_the_wrong_one(empty: Engine, edit: Edit) -> None:
    wrong = edit(WORK_PLAN, 'progress: {word: not_started, printed: "Not Started"}\n    deferral',
                 'progress: {word: in_progress, printed: "Not Started"}\n    deferral')  # fmt: skip
    with writing(empty) as session:
        load_published(session, now=NOW, entries_in=wrong)
    with writing(empty) as session:
        assert load_published(session, now=LATER).published_records_changed == 1
    with reading(empty) as session:
        of_strategy = select(StrategyReport).join(Strategy, Strategy.id == StrategyReport.strategy_id)
        reports = session.scalars(of_strategy.where(Strategy.key == "2023-24/3.6").order_by(StrategyReport.id)).all()
        assert [report.progress.value for report in reports] == ["in_progress", "not_started"]


def test_readings_speak_of_the_last_day_of_their_fiscal_year(own: Engine) -> None:
    with reading(own) as session:
        calls = readings_of(session, "2023-24/3.5/o1")
        assert [(each.fiscal_year, each.as_of, each.value) for each in calls] == [
            ("2022-23", date(2023, 6, 30), Decimal(528)),
            ("2023-24", date(2024, 6, 30), Decimal(340)),
        ]
        assert all("is our reading" in (each.note or "") for each in calls)


def test_no_value_is_stored_as_its_reason_and_not_as_zero(own: Engine) -> None:
    with reading(own) as session:
        [planned] = readings_of(session, "2023-24/3.4/o1")
        assert (planned.value, planned.no_value) == (None, NoValue.PLANNED_NOT_MEASURED)


def test_the_stated_number_of_strategies_stands_beside_none_loaded(own: Engine) -> None:
    with reading(own) as session:
        plan = session.scalars(select(CitywidePlan)).one()
        assert (plan.stated_strategies, plan.stated_strategies_line, plan.deadline) == (23, 10, None)


def test_citywide_reports_carry_the_citation_of_their_measure(own: Engine) -> None:
    with reading(own) as session:
        reports = session.scalars(select(CitywideReport).order_by(CitywideReport.id)).all()
        assert [(report.subject.value, report.line, report.printed) for report in reports] == [
            ("reaps_filed", 20, "100% of Departments completed REAP FY 24-26"),
            ("teams_active", 21, "13 of Departments with active Equity Action Teams"),
            ("worksheets_completed", 29, "100% of Departments completed BfE worksheets"),
        ]


def test_a_reading_of_ours_that_is_taken_out_of_the_file_goes(own: Engine, edit: Edit) -> None:
    folder = edit("alignment.yaml", "[access-and-engagement, safe-communities]", "[safe-communities]")
    with writing(own) as session:
        assert load_published(session, now=LATER, entries_in=folder).published_records_changed == 1
    with reading(own) as session:
        assert count(session, Alignment) == 10
    (folder / "alignment.yaml").write_text("alignments: []\n", encoding="utf-8")
    with writing(own) as session:
        load_published(session, now=LATER, entries_in=folder)
    with reading(own) as session:
        assert count(session, Alignment) == 0


def test_a_department_can_be_given_service_areas(own: Engine, edit: Edit) -> None:
    areas = "service_areas: [public-safety, strategic-support]"
    folder = edit("departments.yaml", "name: Energy, kind", f"name: Energy, {areas}, kind")
    with writing(own) as session:
        assert load_published(session, now=LATER, entries_in=folder).published_records_changed == 2
    with reading(own) as session:
        assert count(session, ServiceAreaMembership) == 2
    with writing(own) as session:
        load_published(session, now=LATER)
    with reading(own) as session:
        assert count(session, ServiceAreaMembership) == 0


def test_the_city_can_fill_in_the_plan_s_own_strategies(empty: Engine, edit: Edit) -> None:
    folder = edit("citywide_plan.yaml", "strategies: []", "strategies:\n"
                  "  - {key: welcoming-san-jose-plan-2/2.1, pillar: access-and-engagement, number: 1, line: 20,\n"
                  "     wording: Improve immigrant access to City information and services}")  # fmt: skip
    with writing(empty) as session:
        load_published(session, now=NOW, entries_in=folder)
    with reading(empty) as session:
        [strategy] = session.scalars(select(CitywideStrategy)).all()
        assert (strategy.number, strategy.line, strategy.printed) == (1, 20, strategy.wording)
