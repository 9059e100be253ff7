"""What stands in a plan's statement itself, and what is filled in for each caller."""

from collections.abc import Mapping

import pytest
from sqlalchemy import literal, select
from sqlalchemy.dialects import sqlite

from api.planner.given import GivenNumber, GivenText, of_variable
from api.planner.statements import Prepared
from domain.reaps.standing import Standing


def prepared(value: object) -> Prepared:
    return Prepared(select(literal(value).label("value")), sqlite.dialect())


@pytest.mark.parametrize(("value", "written"), [(50, "50"), (Standing.ON_TRACK.value, "'on_track'")])
def test_a_number_and_a_word_of_ours_stand_in_the_statement(value: object, written: str) -> None:
    statement = prepared(value)
    assert (statement.text, statement.filled({})) == (f"SELECT {written} AS value", ())


@pytest.mark.parametrize("value", ["", "FY 2024-26", "it's", "a--b", "a\\b", "José", "a;b"])
def test_a_text_that_sql_could_read_as_anything_else_is_filled_in(value: str) -> None:
    statement = prepared(value)
    assert (statement.text, statement.filled({})) == ("SELECT ? AS value", (value,))


@pytest.mark.parametrize(
    ("planned", "asked"),
    [
        (GivenText("housing", of_variable("code")), "library"),
        (GivenNumber(1, of_variable("code")), 2),
    ],
)
def test_what_a_caller_sends_is_filled_in_for_each_of_them(planned: object, asked: object) -> None:
    statement = prepared(planned)
    assert (statement.text, statement.filled({"code": asked})) == ("SELECT ? AS value", (asked,))


def test_what_stands_in_several_places_is_worked_out_once() -> None:
    worked_out: list[str] = []

    def code(values: Mapping[str, str]) -> str:
        worked_out.append(values["code"])
        return values["code"]

    given = GivenText("housing", code)
    statement = Prepared(select(literal(given), literal("it's"), literal(given)), sqlite.dialect())
    assert statement.filled({"code": "library"}) == ("library", "it's", "library")
    assert worked_out == ["library"]
