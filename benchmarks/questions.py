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

ACTIONS_OF_A_PLAN = 40
DEPARTMENT = """
    SELECT departments.key
    FROM reaps
    JOIN departments ON departments.id = reaps.department_id
    JOIN cycles ON cycles.id = reaps.cycle_id
    JOIN goals ON goals.reap_id = reaps.id
    JOIN actions ON actions.goal_id = goals.id
    WHERE cycles.name = :cycle
    GROUP BY departments.key
    ORDER BY abs(count(*) - :length), departments.key
    LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the variables are made of. Cycles and budget years are newest first.

    `department` is the one whose plan for the second newest cycle has most nearly `ACTIONS_OF_A_PLAN`, so that plans of
    about the same length are asked for in ledgers of any length.
    """

    as_of: str
    cycles: tuple[str, ...]
    budget_years: tuple[str, ...]
    department: str


def facts_of(url: str) -> Facts:
    """Read the day, the cycles begun and the budget years opened by then, and a department."""
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
        of_cycle = {"cycle": cycles[1], "length": ACTIONS_OF_A_PLAN}
        department = str(connection.scalar(text(DEPARTMENT), of_cycle))
    engine.dispose()
    return Facts(as_of, tuple(cycles), tuple(years), department)


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
        lambda facts: {"code": facts.department, "cycle": facts.cycles[1]},
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

CITATIONS = Question(
    "S2",
    "The first 50 of the records that cite what was made up",
    "CitingRecords",
    lambda _facts: {"source": "illustrative-edition"},
)
"""Every table holds records that cite a source: `first_time` asks it, and the tests look at its plan."""
