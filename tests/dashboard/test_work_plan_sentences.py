import pytest

from dashboard.wording import readings
from dashboard.wording import work_plan as sentences

DAY = "21 November 2026"


def completion(completed: int = 0, out_of: int = 0, ongoing: int = 0, no_report: int = 0) -> dict[str, int]:
    return {
        "completed": completed,
        "outOf": out_of,
        "ongoing": ongoing,
        "noReport": no_report,
        "total": out_of + ongoing,
    }


def test_the_2023_24_plan_in_a_sentence() -> None:
    counts: dict[str | None, int] = {"IN_PROGRESS": 4, "NOT_STARTED": 3}
    assert sentences.progress_sentence(completion(17, 24, 2), counts, 1, DAY) == (
        "17 of 24 strategies that can finish are completed. 4 are in progress; 3 have not started; 1 of these was "
        "deferred. 2 are ongoing and counted apart, because they have no end."
    )


def test_a_plan_without_strategies_says_so() -> None:
    assert sentences.progress_sentence(completion(), {}, 0, DAY) == "No strategies of this plan are on record."


def test_before_the_first_report_nothing_is_called_late_or_not_started() -> None:
    assert sentences.progress_sentence(completion(0, 26, 0, 26), {None: 26}, 0, DAY) == (
        "Up to 21 November 2026 nothing was reported about any of the 26 strategies."
    )


def test_one_strategy_is_spoken_of_as_one() -> None:
    assert sentences.progress_sentence(completion(1, 1), {}, 0, DAY) == (
        "The one strategy that can finish is completed."
    )
    assert sentences.progress_sentence(completion(0, 1), {"NOT_STARTED": 1}, 1, DAY) == (
        "The one strategy that can finish is not completed. 1 has not started; 1 of these was deferred."
    )
    assert sentences.progress_sentence(completion(0, 1, 0, 1), {None: 1}, 0, DAY) == (
        "Up to 21 November 2026 nothing was reported about the one strategy."
    )


def test_some_without_a_report_are_counted_in_the_sentence() -> None:
    assert sentences.progress_sentence(completion(1, 3, 1, 1), {"IN_PROGRESS": 1}, 0, DAY) == (
        "1 of 3 strategies that can finish is completed. 1 is in progress; 1 has no report. 1 is ongoing and counted "
        "apart, because it has no end."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (completion(0, 0, 1), "The only strategy is ongoing: it has no end, so there is no share to give."),
        (completion(0, 0, 2), "All 2 strategies are ongoing: they have no end, so there is no share to give."),
        (completion(0, 5), "None of the 5 strategies that can finish is completed."),
        (completion(5, 5), "All 5 strategies that can finish are completed."),
    ],
)
def test_none_all_and_only_ongoing(given: dict[str, int], said: str) -> None:
    assert sentences.progress_sentence(given, {}, 0, DAY) == said


@pytest.mark.parametrize(
    ("shown", "total", "said"),
    [
        (26, 26, "Showing all 26 strategies."),
        (1, 1, "Showing the one strategy."),
        (4, 26, "Showing 4 of 26 strategies."),
        (0, 26, "None of the 26 strategies matches these filters."),
        (0, 1, "The one strategy does not match these filters."),
        (0, 0, "There are no strategies to show."),
    ],
)
def test_what_the_filters_leave(shown: int, total: int, said: str) -> None:
    assert sentences.shown_of_all(shown, total) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (completion(6, 7), "6 of 7 are completed."),
        (completion(3, 5, 1), "3 of 5 are completed; 1 is ongoing and counted apart, because it has no end."),
        (completion(0, 0, 1), "1 strategy, which is ongoing."),
        (completion(0, 0, 2), "2 strategies, all of them ongoing."),
        (completion(), "No strategies are on record."),
        (completion(1, 4, 0, 2), "1 of 4 is completed; 2 have no report."),
        (completion(0, 6, 0, 6), "Nothing was reported about any of the 6 strategies."),
    ],
)
def test_an_objective_in_a_few_words(given: dict[str, int], said: str) -> None:
    assert sentences.objective_summary(given) == said


def test_progress_by_objective_in_a_sentence() -> None:
    assert sentences.by_objective([(1, completion(6, 7)), (2, completion(3, 5, 1)), (3, completion(0, 0, 2))]) == (
        "Completed, of those that can finish: 6 of 7 in objective 1 and 3 of 5 in objective 2."
    )
    assert sentences.by_objective([(1, completion(0, 0, 2))]) == "No strategy can finish, so there is no share to give."
    assert sentences.by_objective([(1, completion(0, 7, 0, 7)), (2, completion(0, 6, 0, 6))]) == (
        "No progress was reported under any objective."
    )
    assert sentences.by_objective([]) == "No objectives are on record."


def test_a_number_that_is_not_printed_is_called_a_place() -> None:
    assert sentences.number_is_from(True, 5) == "The number 5 is printed."
    assert sentences.number_is_from(False, 4) == "No number is printed; 4 is its place in the list."


def reading(**given: object) -> dict[str, object]:
    return {"value": None, "low": None, "high": None, "yes": None, "noValue": None, "display": "", **given}


@pytest.mark.parametrize(
    ("measure", "given", "shown"),
    [
        ({"type": "RATING", "scale": "5"}, reading(value="4.7"), "4.7 of 5"),
        ({"type": "COUNT"}, reading(value="1240", display="1,240 calls"), "1,240"),
        ({"type": "PERCENT"}, reading(value="78", display="78%"), "78%"),
        ({"type": "CHANGE"}, reading(value="7", display="7% more"), "7%"),
        ({"type": "DOLLARS"}, reading(value="82000", display="$82,000"), "$82,000"),
        ({"type": "YES_NO"}, reading(yes=False, display="No"), "No"),
        ({"type": "TEXT"}, reading(text="Plan completed", display="Plan completed"), None),
        ({"type": "PERCENT"}, reading(noValue="PLANNED_NOT_MEASURED"), "No value"),
    ],
)
def test_a_figure_is_shown_as_its_type_is_written(
    measure: dict[str, str], given: dict[str, object], shown: str | None
) -> None:
    assert readings.figure(measure, given) == shown


def test_a_part_may_be_a_number_a_range_or_unknown() -> None:
    assert readings.part_quantity({"value": "175", "low": None, "high": None}) == "175"
    assert readings.part_quantity({"value": None, "low": "3", "high": "15"}) == "3 to 15"
    assert readings.part_quantity({"value": None, "low": None, "high": None}) == "a number not given"
