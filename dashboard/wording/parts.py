"""English: the words of the parts that pages are made of."""

from __future__ import annotations

WHERE_THIS_COMES_FROM = "Where this comes from"
WHERE_THESE_COME_FROM = "Where these numbers come from"
TABLE_OF_THESE = "Table of these numbers"
SOURCE = "Source: "
WORKED_OUT = "Worked out, not printed. "
READ_THE_RULE = "Read the rule"
QUERY = "Query for this number"
COPY = "Copy the query"
RUN = "Run it in the explorer"
NO_VALUE = "no value"
YES, NO = "Yes", "No"
OF = " of "
TOTAL_NOT_KNOWN = ", out of a number not known"
NOT_GIVEN = "not given"
NO_ROWS = "There are no rows to show."
NO_DEPARTMENTS = "There are no departments to show."
NO_MONTHS = "There is no month to show."
FILTERS = "Filters"
EVERYTHING = "All"
SHOW = "Show"
CLEAR = "Clear filters"
YOU_ARE_HERE = "You are here"


def query_for(what: str) -> str:
    return f"Query for {what}"


def for_what(what: str) -> str:
    """Said after a button's own words, so that no two buttons sound alike."""
    return f" for {what}"


def of_what(what: str) -> str:
    """Said after the words of a summary, so that no two of them sound alike."""
    return f": {what}"


def place(document: str, lines: str) -> str:
    return f"{document}, {lines}" if lines else document


def last_month(month: str) -> str:
    return f"{month}:"
