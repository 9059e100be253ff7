"""The illustrative edition as a whole: repeatable, marked, never from the future, and with every case to look at."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Engine, delete, func, select

from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler, Worksheet, WorksheetStage
from domain.budgeting_for_equity.stages import Stage
from domain.calendar import FiscalYear
from domain.database import open_database, reading, writing
from domain.departments.models import Department, ServiceAreaMembership
from domain.equity_action_teams.activity import is_active
from domain.equity_action_teams.models import Meeting, Team, TeamActivity
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import NoValue, PartRelation, Value, check_breakdown, check_reading
from domain.migrations.steps import upgrade
from domain.models import Record
from domain.reaps.filing import FilingState
from domain.reaps.models import (
    Action,
    ActionParty,
    Cycle,
    CycleFiler,
    Filing,
    Goal,
    PartyRole,
    ProgressReport,
    Reap,
)
from domain.reaps.standing import Freshness, Standing, freshness, standing
from domain.reporting.as_of import newest
from domain.reporting.models import REPORT_TABLES
from domain.sources.kinds import EditionName, SourceKind
from domain.sources.models import Cited, Load, Source
from seed_data.illustrative import SOURCE_KEY, load_illustrative
from seed_data.illustrative.content import content
from seed_data.illustrative.departments import NoDepartments
from seed_data.load import load_published

TODAY = date(2026, 11, 21)
# An ordinary day, the eve of the budget's opening, a day in spring, a leap day, and a cycle's last and first day.
DAYS = (
    TODAY,
    date(2026, 9, 30),
    date(2027, 3, 1),
    date(2028, 2, 29),
    date(2028, 6, 30),
    date(2028, 7, 1),
)
ACTIVE_TEAMS_THAT_THE_CITY_REPORTED = 13
READ: dict[tuple[Engine, type[Any]], list[Any]] = {}
Make = Callable[..., Engine]


@pytest.fixture(scope="module")
def published_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the published edition only."""
    path = tmp_path_factory.mktemp("published") / "city.sqlite"
    load_published_into(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="module")
def make(published_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes the illustrative edition of a day; the same one is made once for all tests that only read it."""
    made: dict[tuple[object, ...], Engine] = {}

    def make_once(day: date = TODAY, *, seed: int = 1, scale: int = 1, copy: int = 1) -> Engine:
        asked = (day, seed, scale, copy)
        if asked not in made:
            path = tmp_path_factory.mktemp("illustrative") / "city.sqlite"
            shutil.copy(published_file, path)
            made[asked] = illustrated(open_database(f"sqlite:///{path}"), day, seed=seed, scale=scale)
        return made[asked]

    return make_once


def load_published_into(url: str) -> Engine:
    engine = open_database(url)
    upgrade(engine)
    with writing(engine) as session:
        load_published(session, now=datetime(2026, 11, 21, 20, tzinfo=UTC))
    return engine


def illustrated(engine: Engine, day: date, *, seed: int = 1, scale: int = 1) -> Engine:
    with writing(engine) as session:
        assert load_illustrative(session, day, seed=seed, scale=scale)
    return engine


def dump(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but for the moment of loading."""
    with reading(engine) as session:
        return {
            table.name: [
                tuple(row)
                for row in session.execute(select(*(c for c in table.c if c.name != "loaded_at")).order_by(table.c.id))
            ]
            for table in Record.metadata.sorted_tables
        }


def count(engine: Engine, model: type[Record]) -> int:
    with reading(engine) as session:
        return session.scalars(select(func.count()).select_from(model)).one()


def rows(engine: Engine, model: type[Any]) -> list[Any]:
    """Everything of a kind, read once of an edition: no test writes to one."""
    if (engine, model) not in READ:
        with reading(engine) as session:
            READ[engine, model] = list(session.scalars(select(model).order_by(model.id)))
    return READ[engine, model]


def by(records: Iterable[Any], owner: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for record in records:
        groups.setdefault(getattr(record, owner), []).append(record)
    return groups


class Seen(NamedTuple):
    """How many actions stand where on a day."""

    standings: Counter[Standing]
    freshness: Counter[Freshness]


def seen(engine: Engine, day: date) -> Seen:
    reports = by(rows(engine, ProgressReport), "action_id")
    standings: Counter[Standing] = Counter()
    fresh: Counter[Freshness] = Counter()
    for action in rows(engine, Action):
        report = newest(reports.get(action.id, ()), day)
        word, reported_on = (report.progress, report.as_of) if report else (None, None)
        fresh[freshness(word, reported_on, day)] += 1
        standings[
            standing(
                progress=word, starts_on=action.starts_on, due_on=action.due_on, last_report_on=reported_on, today=day
            )
        ] += 1
    return Seen(standings, fresh)


def active_teams(engine: Engine, day: date) -> int:
    meetings, statements = by(rows(engine, Meeting), "team_id"), by(rows(engine, TeamActivity), "team_id")
    active = 0
    for team in rows(engine, Team):
        met, said = newest(meetings.get(team.id, ()), day), newest(statements.get(team.id, ()), day)
        active += is_active(
            last_met_on=met.as_of if met else None,
            stated=said.state if said else None,
            stated_on=said.as_of if said else None,
            today=day,
        )
    return active


def stages(engine: Engine, year: BudgetYear, day: date) -> Counter[Stage]:
    """Departments that must hand in a worksheet for a year, by its stage on a day."""
    sheets = {sheet.department_id: sheet.id for sheet in rows(engine, Worksheet) if sheet.budget_year_id == year.id}
    entries = by(rows(engine, WorksheetStage), "worksheet_id")
    must = [filer.department_id for filer in rows(engine, BudgetYearFiler) if filer.budget_year_id == year.id]
    reached = (newest(entries.get(sheets.get(department, 0), ()), day) for department in must)
    return Counter(entry.stage if entry else Stage.NOT_STARTED for entry in reached)


def cited_models() -> list[type[Any]]:
    return [mapper.class_ for mapper in Record.registry.mappers if issubclass(mapper.class_, Cited)]


def report_models() -> list[type[Any]]:
    models = [mapper.class_ for mapper in Record.registry.mappers]
    return [model for model in models if model.__tablename__ in REPORT_TABLES and hasattr(model, "as_of")]


def test_the_same_seed_and_day_give_the_same_rows(make: Make) -> None:
    assert dump(make(copy=1)) == dump(make(copy=2))


def test_another_seed_gives_other_rows(make: Make) -> None:
    assert dump(make())["progress_reports"] != dump(make(seed=2))["progress_reports"]


def test_another_day_moves_the_reports_and_keeps_the_plans(make: Make) -> None:
    earlier, later = make(TODAY), make(date(2026, 11, 28))
    assert dump(earlier)["actions"] == dump(later)["actions"]
    assert dump(earlier)["progress_reports"] != dump(later)["progress_reports"]
    assert max(report.recorded_at for report in rows(later, ProgressReport)).date() > TODAY


def test_everything_made_has_the_generator_as_its_source(make: Make, published_file: Path) -> None:
    published = open_database(f"sqlite:///{published_file}")
    engine = make()
    [source] = [each for each in rows(engine, Source) if each.kind is SourceKind.GENERATOR]
    assert (source.key, source.edition) == (SOURCE_KEY, EditionName.ILLUSTRATIVE)
    assert "seed 1" in source.note
    assert "scale 1" in source.note
    for model in cited_models():
        everything = rows(engine, model)
        made = [record for record in everything if record.source_id == source.id]
        assert all(record.line is None and record.printed is None for record in made)
        assert len(everything) - len(made) == count(published, model), model
    published.dispose()


def test_published_rows_are_left_as_they_were(make: Make, published_file: Path) -> None:
    published = open_database(f"sqlite:///{published_file}")
    before, after = dump(published), dump(make())
    published.dispose()
    for table, old in before.items():
        assert after[table][: len(old)] == old


@pytest.mark.parametrize("day", DAYS)
def test_no_report_comes_from_the_future(make: Make, day: date) -> None:
    engine = make(day)
    [generator] = [source.id for source in rows(engine, Source) if source.key == SOURCE_KEY]
    for model in report_models():
        for report in (each for each in rows(engine, model) if each.source_id == generator):
            assert report.as_of <= report.recorded_at.date() <= day
    assert all(team.formed_on is None or team.formed_on <= day for team in rows(engine, Team))


def test_as_many_rows_as_a_city_has(make: Make) -> None:
    engine = make()
    bounds: dict[type[Record], tuple[int, int]] = {
        Department: (21, 21),
        Cycle: (2, 2),
        Reap: (38, 42),
        Goal: (150, 210),
        Action: (1_100, 1_500),
        ProgressReport: (7_000, 12_000),
        Measure: (700, 1_500),
        Team: (20, 20),
        Meeting: (400, 800),
        BudgetYear: (4, 4),
        Worksheet: (70, 84),
    }
    for model, (least, most) in bounds.items():
        assert least <= count(engine, model) <= most, model


@pytest.mark.parametrize("day", DAYS)
def test_every_standing_freshness_and_stage_can_be_looked_at(make: Make, day: date) -> None:
    engine = make(day)
    standings, fresh = seen(engine, day)
    reached = sum((stages(engine, year, day) for year in rows(engine, BudgetYear)), Counter[Stage]())
    assert set(standings) == set(Standing)
    assert set(fresh) == set(Freshness)
    assert set(reached) == set(Stage)
    assert standings.total() == fresh.total() == count(engine, Action)


def test_most_of_a_finished_cycle_is_completed_and_some_is_not(make: Make) -> None:
    engine = make()
    with reading(engine) as session:
        finished = set(
            session.scalars(
                select(Action.id).join(Goal, Goal.id == Action.goal_id).join(Reap, Reap.id == Goal.reap_id)
                .join(Cycle, Cycle.id == Reap.cycle_id).where(Cycle.ends_on < TODAY)
            )
        )  # fmt: skip
    reports = by(rows(engine, ProgressReport), "action_id")
    words = [report.progress for action in finished if (report := newest(reports.get(action, ()), TODAY))]
    assert 0.6 < words.count("completed") / len(finished) < 0.9


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_number_of_active_teams_is_never_the_one_that_the_city_reported(make: Make, seed: int) -> None:
    active = active_teams(make(seed=seed), TODAY)
    assert active != ACTIVE_TEAMS_THAT_THE_CITY_REPORTED
    assert 10 <= active < 20


def test_one_team_more_lapses_where_the_number_would_be_the_reported_one(published_file: Path, tmp_path: Path) -> None:
    """Of 18 departments 13 would have an active team."""
    shutil.copy(published_file, tmp_path / "city.sqlite")
    engine = open_database(f"sqlite:///{tmp_path / 'city.sqlite'}")
    with writing(engine) as session:
        session.execute(delete(Department).where(Department.key.in_(("airport", "fire", "library"))))
    assert active_teams(illustrated(engine, TODAY), TODAY) == ACTIVE_TEAMS_THAT_THE_CITY_REPORTED - 1
    engine.dispose()


def test_all_departments_but_two_must_file_and_the_due_date_stays_unknown(make: Make) -> None:
    engine = make()
    must = Counter(filer.cycle_id for filer in rows(engine, CycleFiler))
    assert [must[cycle.id] for cycle in rows(engine, Cycle)] == [19, 19]
    assert [cycle.due_on for cycle in rows(engine, Cycle)] == [None, None]


def test_the_cycle_in_force_has_reaps_filed_withdrawn_drafted_and_missing(make: Make) -> None:
    engine = make()
    [cycle] = [each for each in rows(engine, Cycle) if each.starts_on <= TODAY <= each.ends_on]
    filings = by(rows(engine, Filing), "reap_id")
    reaps = [reap for reap in rows(engine, Reap) if reap.cycle_id == cycle.id]
    states = Counter(filing.state if (filing := newest(filings.get(reap.id, ()), TODAY)) else None for reap in reaps)
    assert states == {FilingState.FILED: 17, FilingState.WITHDRAWN: 1, None: 1}
    assert count(engine, Department) - len(reaps) == 2


def test_a_draft_that_was_never_filed_has_no_reports(make: Make) -> None:
    engine = make()
    filed = {filing.reap_id for filing in rows(engine, Filing)}
    with reading(engine) as session:
        reported = set(
            session.scalars(
                select(Goal.reap_id).join(Action, Action.goal_id == Goal.id)
                .join(ProgressReport, ProgressReport.action_id == Action.id)
            )
        )  # fmt: skip
    assert reported < filed


def test_the_newest_budget_year_is_under_way_and_earlier_ones_are_mostly_completed(make: Make) -> None:
    engine = make()
    years = sorted(rows(engine, BudgetYear), key=lambda year: FiscalYear.parse(year.fiscal_year), reverse=True)
    assert [year.fiscal_year for year in years] == ["2027-28", "2026-27", "2025-26", "2024-25"]
    assert (years[0].opens_on, years[0].due_on) == (date(2026, 10, 1), date(2026, 11, 30))
    under_way = stages(engine, years[0], TODAY)
    assert set(under_way) == {Stage.NOT_STARTED, Stage.DRAFT, Stage.SUBMITTED, Stage.FEEDBACK_GIVEN}
    assert under_way.total() == 20
    for year in years[1:]:
        assert stages(engine, year, TODAY)[Stage.COMPLETED] >= 16


def test_some_worksheets_came_late(make: Make) -> None:
    engine = make()
    due = {year.id: year.due_on for year in rows(engine, BudgetYear)}
    due_of = {sheet.id: due[sheet.budget_year_id] for sheet in rows(engine, Worksheet)}
    submitted = [entry for entry in rows(engine, WorksheetStage) if entry.stage is Stage.SUBMITTED]
    late = [entry for entry in submitted if entry.as_of > due_of[entry.worksheet_id]]
    assert 0 < len(late) < len(submitted) / 4


def test_readings_fit_their_measures_and_give_every_reason_for_having_no_value(make: Make) -> None:
    engine = make()
    measures = {measure.id: measure for measure in rows(engine, Measure)}
    parts = by(rows(engine, ReadingPart), "reading_id")
    for each in rows(engine, Reading):
        measure = measures[each.measure_id]
        value = Value(each.value, each.low, each.high, each.yes, each.text, each.no_value)
        check_reading(measure.type, value, measure.scale)
        broken_down = [part.value for part in parts.get(each.id, ()) if part.relation is PartRelation.BREAKDOWN]
        if broken_down:
            check_breakdown(each.value, broken_down)
    assert {each.no_value for each in rows(engine, Reading)} == {None, *NoValue}


def test_a_correction_is_a_further_report_for_the_same_day(make: Make) -> None:
    reports = rows(make(), ProgressReport)
    twice = [key for key, times in Counter((each.action_id, each.as_of) for each in reports).items() if times > 1]
    assert 20 < len(twice) < 400
    assert sum(each.note == content().notes.correction for each in reports) == len(twice)


def test_leads_are_job_titles_and_nobody_is_named(make: Make) -> None:
    engine, made = make(), content()
    parties = rows(engine, ActionParty)
    titles = {*made.job_titles.any_department, *(title for kind in made.job_titles.by_kind.values() for title in kind)}
    partners = {*made.parties.partners, *(partner for kind in made.kinds.values() for partner in kind.partners)}
    allowed = {
        PartyRole.LEAD: titles,
        PartyRole.PARTNER: partners,
        PartyRole.PRIORITY_COMMUNITY: set(made.parties.priority_communities),
    }
    assert all(party.name in allowed[party.role] for party in parties)
    assert {team.name for team in rows(engine, Team)} <= set(made.teams.names)
    roles = {*made.parties.recorders, *made.parties.reviewers}
    [generator] = [source.id for source in rows(engine, Source) if source.key == SOURCE_KEY]
    for model in report_models():
        assert {each.recorded_by for each in rows(engine, model) if each.source_id == generator} <= roles


def test_plans_differ_in_what_they_leave_out(make: Make) -> None:
    engine = make()
    leads = Counter(party.action_id for party in rows(engine, ActionParty) if party.role is PartyRole.LEAD)
    measured = Counter(measure.action_id for measure in rows(engine, Measure))
    actions = rows(engine, Action)
    assert {leads[action.id] for action in actions} == {0, 1, 2, 3}
    assert {measured[action.id] for action in actions} == {0, 1, 2}
    given = {(action.starts_on is not None, action.due_on is not None) for action in actions}
    assert given == {(True, True), (True, False), (False, True), (False, False)}


def test_every_department_serves_an_area_and_some_serve_two(make: Make) -> None:
    areas = Counter(each.department_id for each in rows(make(), ServiceAreaMembership))
    assert len(areas) == 21
    assert set(areas.values()) == {1, 2}


def test_loading_again_adds_nothing(make: Make) -> None:
    engine = make(copy=2)
    before = dump(engine)
    with writing(engine) as session:
        assert not load_illustrative(session, date(2027, 5, 1), seed=9, scale=2)
    assert dump(engine) == before


def test_the_load_is_on_record_with_seed_and_scale(make: Make) -> None:
    [load] = [each for each in rows(make(), Load) if each.edition is EditionName.ILLUSTRATIVE]
    assert (load.loaded_on, load.seed, load.scale) == (TODAY, 1, 1)


def test_without_departments_nothing_is_made(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    upgrade(engine)
    with pytest.raises(NoDepartments, match="published edition first"), writing(engine) as session:
        load_illustrative(session, TODAY)
    assert all(not held for held in dump(engine).values())
    engine.dispose()


def test_a_cycle_that_is_not_on_record_is_added_and_marked(make: Make) -> None:
    engine = make(date(2028, 7, 1))
    [added] = [cycle for cycle in rows(engine, Cycle) if cycle.name == "FY 2028-30"]
    assert (added.key, added.starts_on, added.ends_on) == ("fy-2028-30", date(2028, 7, 1), date(2030, 6, 30))
    [generator] = [source.id for source in rows(engine, Source) if source.key == SOURCE_KEY]
    assert added.source_id == generator


@pytest.mark.slow
def test_a_larger_scale_adds_example_departments_and_older_cycles(make: Make) -> None:
    engine = make(scale=4)
    names = [department.name for department in rows(engine, Department)]
    assert len(names) == 42
    assert names[21:23] == ["Example Department 22", "Example Department 23"]
    assert {cycle.name for cycle in rows(engine, Cycle)} == {"FY 2020-22", "FY 2022-24", "FY 2024-26", "FY 2026-28"}
    assert 3.5 < count(engine, Action) / count(make(), Action) < 4.5


def test_each_kind_of_database_gets_the_same_rows(make: Make, database_url: str) -> None:
    engine = illustrated(load_published_into(database_url), TODAY)
    here, there = dump(make()), dump(engine)
    engine.dispose()
    del there["reap_versions"]  # how often something was written, which each kind of database counts in its own way
    assert {table: held for table, held in there.items() if held != here[table]} == {}
