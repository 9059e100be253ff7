"""Fiscal years, cycles and months."""

from datetime import date

import pytest

from domain.calendar import FiscalYear, NotAFiscalYear, month_ends, quarter_end_before, two_year_cycle_name


def test_a_fiscal_year_runs_from_july_to_june() -> None:
    year = FiscalYear.parse("2023-24")
    assert (year.starts_on, year.ends_on) == (date(2023, 7, 1), date(2024, 6, 30))


@pytest.mark.parametrize(("day", "year"), [(date(2024, 6, 30), "2023-24"), (date(2024, 7, 1), "2024-25")])
def test_a_day_belongs_to_the_fiscal_year_around_it(day: date, year: str) -> None:
    assert str(FiscalYear.containing(day)) == year


def test_the_turn_of_the_century_is_a_fiscal_year() -> None:
    assert str(FiscalYear.parse("2099-00")) == "2099-00"


@pytest.mark.parametrize("text", ["2023", "2023-25", "23-24", "2023-2024", "", "2023-24 ", "٢٠٢٣-٢٤", "0000-01"])
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotAFiscalYear, match="as in '2023-24'"):
        FiscalYear.parse(text)


def test_a_cycle_is_named_after_its_first_and_last_year() -> None:
    assert two_year_cycle_name(FiscalYear.parse("2024-25")) == "FY 2024-26"


def test_months_end_on_their_last_day_and_the_last_one_on_the_day_asked() -> None:
    assert list(month_ends(date(2024, 3, 15), 3)) == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 15)]


def test_one_month_is_the_day_itself() -> None:
    assert list(month_ends(date(2024, 3, 1), 1)) == [date(2024, 3, 1)]


@pytest.mark.parametrize(
    ("day", "ended"),
    [
        (date(2026, 10, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), date(2026, 9, 30)),
        (date(2026, 2, 28), date(2025, 12, 31)),
        (date(2026, 4, 1), date(2026, 3, 31)),
    ],
)
def test_the_quarter_before_a_day_ended_with_its_third_month(day: date, ended: date) -> None:
    assert quarter_end_before(day) == ended
