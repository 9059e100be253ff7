"""What the graph answers to the query BudgetingForEquity."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday, IsIllustrative
from dashboard.queries.citywide_reports import CitywideReport


class Completion(TypedDict):
    """`outOf` is null when nobody knows how many departments must; then there is no share either."""

    started: int
    submitted: int
    completed: int
    outOf: int | None
    share: float | None
    rule: str


class Week(TypedDict):
    """`weeksBeforeDue` is 0 for the week that ends on the due date, below 0 after it, null when no date is known."""

    weeksBeforeDue: int | None
    endsOn: str
    submitted: int
    outOf: int | None
    share: float | None


class StageCount(TypedDict):
    stage: str
    count: int


class DepartmentCode(TypedDict):
    code: str


class Worksheet(TypedDict):
    stage: str
    stageSince: str | None
    submittedOn: str | None
    isLate: bool
    department: DepartmentCode
    source: IsIllustrative


class BudgetYear(TypedDict):
    """`filers` are the departments that must submit a worksheet; empty: not known."""

    fiscalYear: str
    opensOn: str | None
    dueOn: str | None
    isOpen: bool
    note: str | None
    completion: Completion
    completionByWeek: list[Week]
    stageCounts: list[StageCount]
    filers: list[DepartmentCode]
    worksheets: list[Worksheet]
    source: Cited


class Department(TypedDict):
    code: str
    name: str


class Departments(TypedDict):
    nodes: list[Department]


class BudgetingForEquityAnswer(TypedDict):
    edition: EditionToday
    budgetYears: list[BudgetYear]
    departments: Departments
    citywideReports: list[CitywideReport]
