"""The words of the parts that pages are made of."""

from __future__ import annotations

from dashboard.language import _, lazy

WHERE_THIS_COMES_FROM = lazy("Where this comes from")
WHERE_THESE_COME_FROM = lazy("Where these numbers come from")
TABLE_OF_THESE = lazy("Table of these numbers")
SOURCE = lazy("Source: ")
WORKED_OUT = lazy("Worked out, not printed. ")
READ_THE_RULE = lazy("Read the rule")
QUERY = lazy("Query for this number")
COPY = lazy("Copy the query")
RUN = lazy("Run it in the explorer")
NO_VALUE = lazy("no value")
YES = lazy("Yes")
NO = lazy("No")
NOT_GIVEN = lazy("not given")
NO_ROWS = lazy("There are no rows to show.")
NO_DEPARTMENTS = lazy("There are no departments to show.")
NOT_IN_EDITION = lazy("There are no department records of this kind in this edition.")
NO_MONTHS = lazy("There is no month to show.")
FILTERS = lazy("Filters")
EVERYTHING = lazy("All")
SHOW = lazy("Show")
CLEAR = lazy("Clear filters")
YOU_ARE_HERE = lazy("You are here")


def query_for(what: str) -> str:
    return _("Query for {what}").format(what=what)


def for_what(what: str) -> str:
    """Said after a button's own words, so that no two buttons sound alike."""
    return _(" for {what}").format(what=what)


def of_what(what: str) -> str:
    """Said after the words of a summary, so that no two of them sound alike."""
    return f": {what}"


def last_month(month: str) -> str:
    return f"{month}:"


def out_of() -> tuple[str, str, str]:
    """What stands before a count, between it and its total, and after the total: "17 of 24"."""
    before, _mark, rest = _("{count} of {total}").partition("{count}")
    between, _mark, after = rest.partition("{total}")
    return before, between, after


def out_of_unknown() -> str:
    """What stands after a count whose total is not known."""
    return _("{count}, out of a number not known").replace("{count}", "")


def past(table: str) -> str:
    """The link that leads on past a table."""
    return _("Skip past the table: {table}").format(table=table)
