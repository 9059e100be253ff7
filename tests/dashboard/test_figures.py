"""Pictures, tables and sentences made from the same numbers."""

import pytest

from dashboard.components import badges
from dashboard.components.chart import Part
from dashboard.figures import tones
from dashboard.figures.monthly import monthly_progress
from dashboard.figures.progress import progress_bar
from dashboard.figures.readings import readings_over_years


def test_the_work_plan_shows_17_of_24_with_2_ongoing_beside_them() -> None:
    counts = [
        {"progress": "COMPLETED", "count": 17},
        {"progress": "IN_PROGRESS", "count": 4},
        {"progress": "ONGOING", "count": 2},
        {"progress": "NOT_STARTED", "count": 3},
    ]
    drawn = progress_bar(counts)
    assert drawn.parts == [
        Part("Completed", 17, "done"),
        Part("In Progress", 4, "doing"),
        Part("Not Started", 3, "waiting"),
    ]
    assert drawn.apart == [Part("Ongoing", 2, "ongoing")]


def test_no_report_is_a_part_of_its_own() -> None:
    drawn = progress_bar([{"progress": None, "count": 3}, {"progress": "COMPLETED", "count": 1}])
    assert drawn.parts[-1] == Part("No report", 3, "unknown")
    assert sum(part.count for part in drawn.parts) == 4


def month(day: str, **counts: int) -> dict[str, object]:
    states = {"completed": 0, "inProgress": 0, "ongoing": 0, "notStarted": 0, "noReport": 0, **counts}
    return {"month": day, **states, "total": sum(states.values())}


def test_each_month_is_a_column_and_a_row_of_the_same_numbers() -> None:
    drawn = monthly_progress(
        [month("2026-01-31", completed=1, noReport=3), month("2026-02-28", completed=2, ongoing=2)]
    )
    assert [stack.label for stack in drawn.stacks] == ["Jan 2026", "Feb 2026"]
    assert drawn.heading == ["Month", "Completed", "In Progress", "Not Started", "Ongoing", "No report", "All"]
    assert drawn.rows == [["Jan 2026", 1, 0, 0, 0, 3, 4], ["Feb 2026", 2, 0, 0, 2, 0, 4]]
    assert [[part.count for part in stack.parts] for stack in drawn.stacks] == [row[1:-1] for row in drawn.rows]
    assert drawn.summary == "Actions completed by Feb 2026: 2 of 4, against 1 of 4 by Jan 2026."


def test_one_month_is_compared_with_nothing() -> None:
    assert monthly_progress([month("2026-01-31", completed=1)]).summary == "Actions completed by Jan 2026: 1 of 1."


def test_without_months_the_sentence_says_so() -> None:
    assert monthly_progress([]).summary == "No month has been recorded for these actions yet."


def reading(year: str | None, value: str | None, reason: str | None = None) -> dict[str, object]:
    return {"fiscalYear": year, "value": value, "noValue": reason}


def test_hotline_calls_fell_from_528_to_340() -> None:
    drawn = readings_over_years([reading("2022-23", "528"), reading("2023-24", "340")])
    assert [(bar.label, bar.value) for bar in drawn.bars] == [("FY 2022-23", 528.0), ("FY 2023-24", 340.0)]
    assert drawn.most == 528.0
    assert drawn.summary == "340 in FY 2023-24, down from 528 in FY 2022-23."


def test_a_year_without_a_value_says_why_and_has_no_bar() -> None:
    drawn = readings_over_years([reading("2022-23", "3"), reading("2023-24", None, "PLANNED_NOT_MEASURED")])
    assert len(drawn.bars) == 1
    assert drawn.without_value == ["FY 2023-24: Planned, not measured"]
    assert drawn.summary == "3 in FY 2022-23, the only year with a value."


def test_a_rating_is_drawn_on_its_scale() -> None:
    drawn = readings_over_years([reading("2023-24", "4.7")], measure_type="RATING", scale="5")
    assert (drawn.most, drawn.bars[0].shown) == (5.0, "4.7 out of 5")


def test_a_share_is_drawn_out_of_a_hundred() -> None:
    drawn = readings_over_years([reading("2023-24", "78")], measure_type="PERCENT")
    assert (drawn.most, drawn.bars[0].shown) == (100.0, "78%")


def test_years_without_any_value_say_so() -> None:
    assert readings_over_years([reading(None, None)]).summary == "No year has a value."


def test_an_unchanged_reading_is_neither_up_nor_down() -> None:
    years = [reading("2022-23", "3"), reading("2023-24", "3.0")]
    assert "unchanged from 3 in FY 2022-23" in readings_over_years(years).summary


@pytest.mark.parametrize(
    ("tone_of", "look_of"), [(tones.PROGRESS, badges.PROGRESS_LOOK), (tones.STANDING, badges.STANDING_LOOK)]
)
def test_every_state_has_a_tone_of_its_own(tone_of: dict[str | None, str], look_of: dict[str | None, object]) -> None:
    assert set(tone_of) == set(look_of)
    assert len(set(tone_of.values())) == len(tone_of)
