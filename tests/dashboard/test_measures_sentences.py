"""The sentences of the pages on measures, for none, one, many and unknown."""

import pytest

from dashboard.wording import measures as sentences


@pytest.mark.parametrize(
    ("work_plan", "reaps", "is_filtered", "sentence"),
    [
        (
            (113, 102),
            (1058, 581),
            False,
            (
                "The work plan has 113 measures: 102 have a value, 11 have none. "
                "Departments' plans have 1,058 measures (illustrative): 581 have a value, 477 have none."
            ),
        ),
        (
            (113, 102),
            (0, 0),
            False,
            (
                "The work plan has 113 measures: 102 have a value, 11 have none. "
                "No measure of a department's plan is on record, so what departments measure is not known here."
            ),
        ),
        ((6, 6), (0, 0), True, "With these filters: The work plan has 6 measures, all with a value."),
        ((1, 1), None, True, "With these filters: The work plan has 1 measure, with a value."),
        ((2, 1), None, True, "With these filters: The work plan has 2 measures: 1 has a value, 1 has none."),
        ((1, 0), None, True, "With these filters: The work plan has 1 measure, without a value."),
        (
            None,
            (4, 0),
            True,
            "With these filters: Departments' plans have 4 measures (illustrative), none with a value.",
        ),
        ((0, 0), (0, 0), True, "No measure fits these filters."),
        ((0, 0), (0, 0), False, "No measure is on record."),
    ],
)
def test_published_and_made_up_measures_are_counted_apart(
    work_plan: tuple[int, int] | None, reaps: tuple[int, int] | None, is_filtered: bool, sentence: str
) -> None:
    assert sentences.lead(work_plan, reaps, is_filtered=is_filtered, reaps_are_made_up=True) == sentence


def test_measures_of_real_reaps_are_not_called_illustrative() -> None:
    said = sentences.lead(None, (3, 3), is_filtered=False, reaps_are_made_up=False)
    assert said == "Departments' plans have 3 measures, all with a value."


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
    ("display", "reason", "fiscal_year", "parts", "sentence"),
    [
        ("340 calls", None, "2023-24", {}, "340 calls in FY 2023-24."),
        ("4.7 out of 5", None, None, {}, "4.7 out of 5."),
        ("Plan completed.", None, None, {}, "Plan completed."),
        (
            "186 participants",
            None,
            None,
            {"breakdown": "175 English, 3 Vietnamese and 8 Spanish"},
            "186 participants: 175 English, 3 Vietnamese and 8 Spanish.",
        ),
        (
            "143 individuals",
            None,
            None,
            {"ofWhich": "105 applied for fee waivers"},
            "143 individuals, of which 105 applied for fee waivers.",
        ),
        (
            "3 coordination meetings",
            None,
            None,
            {"secondQuantity": "3 to 15 providers"},
            "3 coordination meetings, and with it 3 to 15 providers.",
        ),
        ("No value: withheld", "WITHHELD", None, {}, "No value: withheld."),
        ("No value: not yet due", "NOT_YET_DUE", "2026-27", {}, "No value in FY 2026-27: not yet due."),
    ],
)
def test_a_measure_is_summed_up(
    display: str, reason: str | None, fiscal_year: str | None, parts: dict[str, str], sentence: str
) -> None:
    assert sentences.measure_lead(display, reason, fiscal_year, parts) == sentence


@pytest.mark.parametrize(
    ("measure_type", "value", "scale", "unit", "shown"),
    [
        ("PERCENT", "60", None, None, "60%"),
        ("CHANGE", "-5", None, None, "-5%"),
        ("DOLLARS", "82000", None, None, "$82,000"),
        ("RATING", "4.5", "5", None, "4.5 out of 5"),
        ("COUNT", "1200", None, "calls", "1,200 calls"),
        ("COUNT", "3", None, None, "3"),
        ("PERCENT", None, None, None, None),
    ],
)
def test_a_baseline_or_target_reads_like_the_values(
    measure_type: str, value: str | None, scale: str | None, unit: str | None, shown: str | None
) -> None:
    assert sentences.amount(measure_type, value, scale, unit) == shown


def test_a_part_is_a_number_a_range_or_said_to_be_missing() -> None:
    assert sentences.part_amount("175", None, None, "participants") == "175 participants"
    assert sentences.part_amount(None, "3", "15", None) == "3 to 15"
    assert sentences.part_amount(None, None, None, "providers") == "a number not given"


def test_how_much_of_the_list_is_shown_is_said_for_each_kind_of_plan() -> None:
    assert sentences.shown(30, {"WORK_PLAN": 113, "REAP": 1058}) == (
        "30 measures on this page; 113 of the work plan and 1,058 of departments' plans fit."
    )
    assert sentences.shown(1, {"WORK_PLAN": 1}) == "1 measure on this page; 1 of the work plan fits."
    assert sentences.shown(0, {"WORK_PLAN": 0, "REAP": 0}) == "No measure fits."
