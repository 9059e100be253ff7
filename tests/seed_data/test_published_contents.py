"""What the published files hold, counted: all of the documents' rows and items, and nothing besides."""

from collections import Counter
from decimal import Decimal

import pytest

from domain.measures.types import MeasureType, NoValue, PartRelation
from domain.sources.kinds import SourceKind
from domain.work_plan.progress import PRINTED, Progress
from seed_data.published.files import Published, read_published
from seed_data.published.walk import rows
from seed_data.published.work_plan_entries import MeasureEntry, StrategyEntry

# Counted by hand in the document, row by row: (performance measures, outputs).
ITEMS = {
    "1.1": (1, 1), "1.2": (2, 2), "1.3": (1, 1), "1.4": (1, 3), "1.5": (1, 3), "1.6": (3, 2), "1.7": (1, 1),
    "2.1": (3, 2), "2.2": (1, 3), "2.3": (1, 1), "2.4": (1, 3), "2.5": (2, 1), "2.6": (1, 1),
    "3.1": (2, 1), "3.2": (6, 2), "3.3": (10, 2), "3.4": (2, 2), "3.5": (2, 4), "3.6": (0, 0),
    "4.1": (1, 2), "4.2": (9, 3), "4.3": (2, 3), "4.4": (1, 1), "4.5": (1, 4), "4.6": (3, 4), "4.7": (2, 1),
}  # fmt: skip


@pytest.fixture(scope="module")
def published() -> Published:
    return read_published()


@pytest.fixture(scope="module")
def strategies(published: Published) -> dict[str, StrategyEntry]:
    return {row.strategy.key.removeprefix("2023-24/"): row.strategy for row in rows(published)}


@pytest.fixture(scope="module")
def measures(strategies: dict[str, StrategyEntry]) -> dict[str, MeasureEntry]:
    return {
        measure.key.removeprefix("2023-24/"): measure
        for strategy in strategies.values()
        for measure in [*strategy.performance_measures, *strategy.outputs]
    }


def test_the_work_plan_has_26_strategies_under_four_objectives(strategies: dict[str, StrategyEntry]) -> None:
    assert Counter(strategy.objective for strategy in strategies.values()) == {1: 7, 2: 6, 3: 6, 4: 7}


def test_17_are_completed_4_in_progress_2_ongoing_and_3_not_started(strategies: dict[str, StrategyEntry]) -> None:
    assert Counter(strategy.progress.word for strategy in strategies.values()) == {
        Progress.COMPLETED: 17,
        Progress.IN_PROGRESS: 4,
        Progress.ONGOING: 2,
        Progress.NOT_STARTED: 3,
    }


def test_every_progress_word_is_the_one_printed(strategies: dict[str, StrategyEntry]) -> None:
    for strategy in strategies.values():
        assert PRINTED[strategy.progress.printed] is strategy.progress.word


def test_one_strategy_is_deferred_and_it_is_not_started(strategies: dict[str, StrategyEntry]) -> None:
    [deferred] = [strategy for strategy in strategies.values() if strategy.deferral is not None]
    assert deferred.key == "2023-24/3.6"
    assert deferred.progress.word is Progress.NOT_STARTED
    assert deferred.deferral is not None
    assert deferred.deferral.reason == "Certified Welcoming Fall 2024 Cohort"


def test_each_strategy_has_its_printed_items(strategies: dict[str, StrategyEntry]) -> None:
    assert {n: (len(each.performance_measures), len(each.outputs)) for n, each in strategies.items()} == ITEMS


def test_there_are_60_performance_measures_53_outputs_and_119_readings(measures: dict[str, MeasureEntry]) -> None:
    assert Counter("output" if "/o" in key else "measure" for key in measures) == {"measure": 60, "output": 53}
    assert sum(len(measure.readings) for measure in measures.values()) == 119


def test_the_measures_are_of_these_types(measures: dict[str, MeasureEntry]) -> None:
    assert Counter(measure.type for measure in measures.values()) == {
        MeasureType.PERCENT: 45,
        MeasureType.COUNT: 47,
        MeasureType.RATING: 7,
        MeasureType.CHANGE: 4,
        MeasureType.DOLLARS: 1,
        MeasureType.YES_NO: 4,
        MeasureType.TEXT: 5,
    }


def test_eleven_readings_have_no_value_and_say_why(measures: dict[str, MeasureEntry]) -> None:
    reasons = Counter(reading.no_value for measure in measures.values() for reading in measure.readings)
    assert reasons == {
        None: 108,
        NoValue.PLANNED_NOT_MEASURED: 8,
        NoValue.NOT_REPORTED: 2,
        NoValue.NOT_APPLICABLE: 1,
    }


def test_numbers_are_printed_from_5_on_only(strategies: dict[str, StrategyEntry]) -> None:
    printed = [number for number, strategy in strategies.items() if strategy.number_is_printed]
    assert printed == ["1.5", "1.6", "1.7", "2.5", "3.5", "3.6", "4.5"]
    for number in printed:
        assert strategies[number].wording.startswith(f"{number[-1]}. ")


def test_the_last_page_says_that_its_place_is_our_reading(strategies: dict[str, StrategyEntry]) -> None:
    for number in ("4.6", "4.7"):
        assert "after Objective 4" in (strategies[number].note or "")


def test_hotline_calls_are_one_measure_with_a_reading_for_each_year(measures: dict[str, MeasureEntry]) -> None:
    calls = measures["3.5/o1"]
    assert calls.statement == "RRN hotline calls"
    assert [(each.fiscal_year, each.value) for each in calls.readings] == [
        ("2022-23", Decimal(528)),
        ("2023-24", Decimal(340)),
    ]


def test_two_years_are_printed_for_the_rapid_response_network_only(measures: dict[str, MeasureEntry]) -> None:
    assert [key for key, measure in measures.items() if len(measure.readings) == 2] == [
        "3.5/m1", "3.5/m2", "3.5/o1", "3.5/o2", "3.5/o3", "3.5/o4",
    ]  # fmt: skip


def test_a_breakdown_a_subset_and_second_quantities_stay_apart(measures: dict[str, MeasureEntry]) -> None:
    parts = {key: [part for each in measure.readings for part in each.parts] for key, measure in measures.items()}
    said = {
        key: [(part.relation, part.label, part.value or (part.low, part.high)) for part in held]
        for key, held in parts.items()
        if held
    }
    assert said == {
        "4.2/o1": [
            (PartRelation.BREAKDOWN, "English", Decimal(175)),
            (PartRelation.BREAKDOWN, "Vietnamese", Decimal(3)),
            (PartRelation.BREAKDOWN, "Spanish", Decimal(8)),
        ],
        "4.3/o3": [(PartRelation.OF_WHICH, "applied for fee waivers", Decimal(105))],
        "4.5/o1": [(PartRelation.SECOND_QUANTITY, "providers", Decimal(35))],
        "4.5/o2": [(PartRelation.SECOND_QUANTITY, "providers", (Decimal(3), Decimal(15)))],
    }


def test_dollars_are_read_as_one_figure_and_kept_as_printed(measures: dict[str, MeasureEntry]) -> None:
    [reading] = measures["4.6/m3"].readings
    assert reading.value == Decimal(82000)
    assert reading.printed.startswith("\\$82 000 in capital")


def test_ratings_keep_their_own_scale(measures: dict[str, MeasureEntry]) -> None:
    ratings = {k: (m.readings[0].value, m.scale) for k, m in measures.items() if m.type is MeasureType.RATING}
    assert {key: f"{value}/{scale}" for key, (value, scale) in ratings.items()} == {
        "1.6/m1": "4.7/5", "1.6/m3": "9.2/10", "2.1/m1": "4.5/5", "2.2/m1": "4.5/5", "2.4/m1": "4.5/5",
        "2.5/m1": "7.3/10", "4.1/m1": "7.4/10",
    }  # fmt: skip


def test_the_plan_states_23_strategies_and_none_is_entered(published: Published) -> None:
    plan = published.citywide_plan
    assert (plan.plan.stated_strategies.count, len(plan.strategies)) == (23, 0)
    assert [(pillar.number, pillar.name) for pillar in plan.pillars] == [
        (1, "Leadership and Communications"),
        (2, "Access and Engagement"),
        (3, "Educational and Economic Opportunity"),
        (4, "Safe Communities"),
    ]
    assert [objective.number for objective in plan.global_compact_objectives] == [7, 15, 16, 23]
    assert plan.plan.deadline.value is None


def test_no_department_is_given_a_service_area_and_nobody_is_said_to_file(published: Published) -> None:
    departments = published.departments
    assert (len(departments.departments), len(departments.service_areas)) == (21, 6)
    assert not any(department.service_areas for department in departments.departments)
    assert [cycle.due_on for cycle in published.cycles.cycles] == [None, None]


def test_alignment_is_ours_and_many_to_many(published: Published) -> None:
    kinds = {source.key: source.kind for source in published.sources.sources}
    alignments = published.alignment.alignments
    assert {kinds[alignment.source] for alignment in alignments} == {SourceKind.OUR_READING}
    assert {each.strategy.removeprefix("2023-24/"): each.pillars for each in alignments} == {
        "3.4": ["safe-communities"],
        "3.5": ["safe-communities"],
        "3.6": ["leadership-and-communications"],
        "4.1": ["access-and-engagement"],
        "4.2": ["access-and-engagement"],
        "4.3": ["access-and-engagement"],
        "4.4": ["educational-and-economic-opportunity"],
        "4.5": ["access-and-engagement", "safe-communities"],
        "4.6": ["educational-and-economic-opportunity"],
        "4.7": ["educational-and-economic-opportunity"],
    }


def test_citywide_reports_point_at_what_is_printed(published: Published, measures: dict[str, MeasureEntry]) -> None:
    reports = published.citywide_reports.citywide_reports
    assert [measures[report.measure.removeprefix("2023-24/")].readings[0].printed for report in reports] == [
        "100% of Departments completed REAP FY 24-26",
        "13 of Departments with active Equity Action Teams",
        "100% of Departments completed BfE worksheets",
    ]
