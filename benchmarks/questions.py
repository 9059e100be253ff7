"""The questions that are measured: what each asks, its document, and its variables for a database.

The day is the one on which the data was made, so that a database that was built some days ago answers the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from domain.database import open_database

QUERIES = Path(__file__).parent / "queries"
Variables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the variables are made of. Cycles and budget years are newest first."""

    as_of: str
    cycles: tuple[str, ...]
    budget_years: tuple[str, ...]


def facts_of(url: str) -> Facts:
    """Read the day, the cycles begun and the budget years opened by then."""
    engine = open_database(url)
    with engine.connect() as connection:
        as_of = str(connection.scalar(text("SELECT max(loaded_on) FROM loads")))
        of_day = {"day": as_of}
        cycles = connection.scalars(
            text("SELECT name FROM cycles WHERE CAST(starts_on AS TEXT) <= :day ORDER BY starts_on DESC"), of_day
        ).all()
        years = connection.scalars(
            text("SELECT fiscal_year FROM budget_years WHERE CAST(opens_on AS TEXT) <= :day ORDER BY opens_on DESC"),
            of_day,
        ).all()
    engine.dispose()
    return Facts(as_of, tuple(cycles), tuple(years))


@dataclass(frozen=True, slots=True)
class Question:
    """`operation` is the name in the document, by which the limit knows it."""

    name: str
    asks: str
    operation: str
    variables: Callable[[Facts], Variables]

    @property
    def document(self) -> str:
        return (QUERIES / f"{self.name}.graphql").read_text(encoding="utf-8")

    def request(self, facts: Facts) -> dict[str, Any]:
        """What is posted to both."""
        return {
            "query": self.document,
            "operationName": self.operation,
            "variables": {**self.variables(facts), "asOf": facts.as_of},
        }


def _worksheet_years(facts: Facts) -> Variables:
    return dict(zip(("first", "second", "third", "fourth"), facts.budget_years, strict=False))


QUESTIONS = (
    Question(
        "Q1",
        "Actions of the cycle in force, by department and standing",
        "CitywideRollup",
        lambda facts: {"cycle": facts.cycles[0]},
    ),
    Question(
        "Q2",
        "One department's whole plan, with reports, measures and readings",
        "DepartmentPlan",
        lambda facts: {"code": "housing", "cycle": facts.cycles[1]},
    ),
    Question(
        "Q3",
        "A page of 50 open actions, filtered and sorted, with the total",
        "OpenActions",
        lambda facts: {
            "departments": ["airport", "housing", "library", "transportation"],
            "cycles": list(facts.cycles[:2]),
            "dueFrom": str(date.fromisoformat(facts.as_of) - timedelta(days=300)),
        },
    ),
    Question(
        "Q4",
        "Completion by department over 24 months",
        "MonthlyCompletion",
        lambda facts: {"cycle": facts.cycles[1]},
    ),
    Question("Q5", "Worksheets of 20 departments over four years", "WorksheetMatrix", _worksheet_years),
    Question("Q6", "Five departments, all plans, goals, actions and latest reports", "PlansInFull", lambda _facts: {}),
)

SEARCH = Question(
    "S1",
    "A search for two words: ten of each kind, and how many there are",
    "Search",
    lambda _facts: {"text": "language access"},
)
"""Looks for parts of words, and so reads all texts from end to end."""

MEASURED = (*QUESTIONS, SEARCH)
