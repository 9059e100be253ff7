"""The sentences of the pages on measures, for none, one, many and unknown."""

import pytest

from dashboard.pages.measure.parts import newest_in_words
from dashboard.wording import measure as one
from dashboard.wording import measures as sentences
from dashboard.wording import readings
from tests.dashboard.measure_answers import one_measure, part, reading
from tests.dashboard.tree import text_of


@pytest.mark.parametrize(
    ("measures", "with_value", "sentence"),
    [
        (113, 102, "The work plan has 113 measures; with a value: 102, without: 11."),
        (6, 6, "The work plan has 6 measures, all with a value."),
        (2, 0, "The work plan has 2 measures, none with a value."),
        (1, 1, "The work plan has 1 measure, with a value."),
        (1, 0, "The work plan has 1 measure, without a value."),
    ],
)
def test_measures_of_the_work_plan_are_counted(measures: int, with_value: int, sentence: str) -> None:
    assert sentences.of_work_plan(measures, with_value) == sentence


@pytest.mark.parametrize(
    ("measures", "with_value", "sentence"),
    [
        (1058, 581, "Departments' plans have 1,058 measures; with a value: 581, without: 477."),
        (3, 3, "Departments' plans have 3 measures, all with a value."),
        (4, 0, "Departments' plans have 4 measures, none with a value."),
        (1, 1, "Departments' plans have 1 measure, with a value."),
        (1, 0, "Departments' plans have 1 measure, without a value."),
    ],
)
def test_measures_of_departments_are_counted_apart(measures: int, with_value: int, sentence: str) -> None:
    assert sentences.of_reaps(measures, with_value) == sentence


@pytest.mark.parametrize(
    ("measure_type", "statement", "name"),
    [
        ("PERCENT", "of participants who feel better prepared", "% of participants who feel better prepared"),
        ("CHANGE", "increase in attendance", "% increase in attendance"),
        ("DOLLARS", "in micro loans", "$ in micro loans"),
        ("COUNT", "of participants who opened an account", "# of participants who opened an account"),
        ("COUNT", "film screenings", "Film screenings"),
        ("COUNT", "RRN hotline calls", "RRN hotline calls"),
        ("RATING", "rating on ORE trainings", "Rating on ORE trainings"),
    ],
)
def test_a_statement_without_its_value_can_stand_alone(measure_type: str, statement: str, name: str) -> None:
    assert sentences.named(measure_type, statement) == name


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (reading("340", "2023-24"), "340 calls in FY 2023-24."),
        (reading("340"), "340 calls ."),
        (reading(None, "2023-24", text="Plan completed"), "Plan completed in FY 2023-24."),
        (reading(None, noValue="WITHHELD"), "There is a value, and it is withheld."),
        (reading(None, "2026-27", noValue="NOT_YET_DUE"), "FY 2026-27: There is no value, because it is not yet due."),
        (
            reading("186", breakdown=[part("English", "175"), part("Vietnamese", "3"), part("Spanish", "8")]),
            "186 calls . Made up of 175 English , 3 Vietnamese and 8 Spanish .",
        ),
        (
            reading("143", ofWhich=[part("applied for fee waivers", "105")]),
            "143 calls . Of these: 105 applied for fee waivers .",
        ),
        (
            reading("3", secondQuantity=[part("providers", low="3", high="15")]),
            "3 calls . Printed with it: 3 to 15 providers .",
        ),
    ],
)
def test_a_measure_is_summed_up(given: dict[str, object], sentence: str) -> None:
    measure = one_measure(given)["measure"]
    assert text_of(newest_in_words(measure, measure["readings"][0])) == sentence


def test_each_reason_for_having_no_value_has_a_sentence_of_its_own() -> None:
    reasons = ("NOT_REPORTED", "PLANNED_NOT_MEASURED", "NOT_APPLICABLE", "NOT_YET_DUE", "WITHHELD", "WITHDRAWN")
    said = {one.no_value(reason, None) for reason in reasons}
    assert len(said) == len(reasons)
    assert not [sentence for sentence in said if any(letter.isdigit() for letter in sentence)]


@pytest.mark.parametrize(
    ("measure_type", "value", "scale", "shown"),
    [
        ("PERCENT", "60", None, "60%"),
        ("PERCENT", "82.50", None, "82.50%"),
        ("CHANGE", "-5", None, "5% less"),
        ("CHANGE", "7", None, "7% more"),
        ("CHANGE", "0", None, "No change"),
        ("DOLLARS", "82000", None, "$82,000"),
        ("DOLLARS", "-82000", None, "-$82,000"),
        ("RATING", "4.5", "5", "4.5 out of 5"),
        ("COUNT", "1200", None, "1,200"),
        ("COUNT", "0", None, "0"),
    ],
)
def test_a_number_is_written_in_the_form_of_its_type(
    measure_type: str, value: str, scale: str | None, shown: str
) -> None:
    assert readings.of_type(measure_type, value, scale) == shown


def test_an_amount_may_be_a_range_or_yes_and_no_and_nothing_is_not_zero() -> None:
    assert readings.amount("RANGE", reading(None, low="3", high="1500")) == "3 to 1,500"
    assert readings.amount("YES_NO", reading(None, yes=False)) == "No"
    assert readings.amount("YES_NO", reading(None, yes=True)) == "Yes"
    assert readings.amount("COUNT", reading(None, noValue="NOT_REPORTED")) is None


def test_how_much_of_the_list_is_shown_is_said_for_each_kind_of_plan() -> None:
    assert sentences.shown(30, {"WORK_PLAN": 113, "REAP": 1058}) == (
        "30 measures on this page. 113 measures of the work plan match. 1,058 measures of departments' plans match."
    )
    assert sentences.shown(1, {"WORK_PLAN": 1}) == "1 measure on this page. 1 measure of the work plan matches."
    assert sentences.shown(0, {"WORK_PLAN": 0, "REAP": 0}) == "No measure matches."
