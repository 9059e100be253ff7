"""What the graph answers to the query Worksheet."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.budgeting_for_equity import DepartmentCode
from dashboard.queries.cited import Cited, EditionToday, RuleInWords


class NamedDepartment(TypedDict):
    code: str
    name: str


class WorksheetStage(TypedDict):
    stage: str
    asOf: str
    recordedAt: str
    recordedBy: str
    note: str | None


class QuestionCode(TypedDict):
    code: str


class Answer(TypedDict):
    """Either a text or the reason for having none."""

    question: QuestionCode
    text: str | None
    noValue: str | None
    asOf: str


class Worksheet(TypedDict):
    stage: str
    stageSince: str | None
    isSubmitted: bool
    submittedOn: str | None
    isLate: bool
    dueOn: str | None
    stages: list[WorksheetStage]
    answers: list[Answer]
    source: Cited


class FiscalYearOnly(TypedDict):
    fiscalYear: str


class WorksheetOfYear(TypedDict):
    stage: str
    budgetYear: FiscalYearOnly


class Department(TypedDict):
    code: str
    name: str
    worksheet: Worksheet | None
    worksheets: list[WorksheetOfYear]


class Question(TypedDict):
    code: str
    number: int
    wording: str
    hint: str | None
    isRequired: bool
    version: int


class NeighbouringWorksheet(TypedDict):
    department: NamedDepartment


class BudgetYear(TypedDict):
    """`filers` are the departments that must submit a worksheet; empty: not known."""

    fiscalYear: str
    opensOn: str | None
    dueOn: str | None
    isOpen: bool
    note: str | None
    questionSet: str | None
    questions: list[Question]
    filers: list[DepartmentCode]
    worksheets: list[NeighbouringWorksheet]
    source: Cited


class WorksheetAnswer(TypedDict):
    edition: EditionToday
    department: Department | None
    budgetYear: BudgetYear | None
    rules: list[RuleInWords]
