"""Values that GraphQL has no word for: days, moments, exact decimals and fiscal years.

Each is written in one way only, and whatever else is sent is refused with an example of the right way.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NewType

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from strawberry.types.scalar import ScalarDefinition

from domain.calendar import FiscalYear

FiscalYearName = NewType("FiscalYearName", str)

# Days on which, and around which, every rule can still count months and years.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,30}(\.\d{1,15})?", re.ASCII)


def _text(value: Any, what: str, example: str) -> str:
    if not isinstance(value, str):
        raise GraphQLError(f'{what} is written as text, as in "{example}".')
    return value


def read_day(value: Any) -> date:
    """A calendar day, written 2024-06-30."""
    text = _text(value, "A day", "2024-06-30")
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day and not FIRST_DAY <= day <= LAST_DAY:
        raise GraphQLError(f'"{text}" is not a day from {FIRST_DAY} to {LAST_DAY}.')
    if day:
        return day
    raise GraphQLError(f'"{text[:40]}" is not a day of the calendar. Write year, month and day, as in "2024-06-30".')


def read_decimal(value: Any) -> Decimal:
    """An exact decimal, written as text."""
    text = _text(value, "A decimal", "4.7")
    if not _DECIMAL.fullmatch(text):
        raise GraphQLError(f'"{text[:40]}" is not a decimal number. Write digits and a point, as in "4.7".')
    return Decimal(text)


def read_fiscal_year(value: Any) -> FiscalYearName:
    """A fiscal year, written 2023-24."""
    return FiscalYearName(str(FiscalYear.parse(_text(value, "A fiscal year", "2023-24"))))


def read_moment(value: Any) -> datetime:
    """A moment with its zone, written 2024-06-30T12:00:00Z."""
    text = _text(value, "A moment", "2024-06-30T12:00:00Z")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise GraphQLError(f'"{text[:40]}" is not a moment. Write day, time and zone, as in "2024-06-30T12:00:00Z".')
    return moment.astimezone(UTC)


def _in_text(read: Callable[[Any], Any]) -> Callable[..., Any]:
    """The same for a value in a request's text, where a refusal also says the place."""

    def read_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
        try:
            return read(value_from_ast_untyped(node, variables))
        except GraphQLError as refusal:
            raise GraphQLError(refusal.message, node) from refusal

    return read_literal


def _plain(value: Decimal) -> str:
    return format(value, "f")


SCALARS: Mapping[object, ScalarDefinition] = {
    date: strawberry.scalar(
        name="Date",
        description='A day of the calendar from 1900 to 2199: year, month and day, as in "2024-06-30".',
        serialize=date.isoformat,
        parse_value=read_day,
        parse_literal=_in_text(read_day),
    ),
    datetime: strawberry.scalar(
        name="DateTime",
        description='A moment in coordinated universal time, as in "2024-06-30T12:00:00+00:00".',
        serialize=datetime.isoformat,
        parse_value=read_moment,
        parse_literal=_in_text(read_moment),
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        description='A number with all of its digits, written as text so that none is lost, as in "4.7".',
        serialize=_plain,
        parse_value=read_decimal,
        parse_literal=_in_text(read_decimal),
    ),
    FiscalYearName: strawberry.scalar(
        name="FiscalYear",
        description='A fiscal year, from 1 July to 30 June, named by both of its calendar years, as in "2023-24".',
        serialize=str,
        parse_value=read_fiscal_year,
        parse_literal=_in_text(read_fiscal_year),
    ),
}
