"""Sentences and figures in English, with the right plural."""

from decimal import Decimal

import pytest

from dashboard.wording import words


@pytest.mark.parametrize(
    ("value", "text"), [(1240, "1,240"), ("82000", "82,000"), ("4.70", "4.70"), (Decimal("1E+3"), "1,000"), (0, "0")]
)
def test_numbers_keep_their_digits(value: object, text: str) -> None:
    assert words.number(value) == text  # type: ignore[arg-type]


def test_a_total_that_is_not_known_is_said() -> None:
    assert words.n_of_n(17, 24) == "17 of 24"
    assert words.n_of_n(13, None) == "13, out of a number not known"


def test_days_are_written_out() -> None:
    assert words.day("2026-11-14") == "14 November 2026"
    assert words.day(None) == "no date"
    assert words.month("2026-11-14") == "Nov 2026"


def test_lists_end_with_and() -> None:
    assert [words.joined(list("abc"[:length])) for length in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_lines_of_a_document() -> None:
    assert [words.lines(places) for places in ([], [14], [14, 15, 16], [14, 20])] == [
        "",
        "line 14",
        "lines 14 to 16",
        "lines 14 and 20",
    ]
