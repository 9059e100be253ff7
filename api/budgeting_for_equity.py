"""Budgeting for Equity in the graph: budget years, how many worksheets are in, and the questions asked."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import strawberry

from api import departments, worksheets
from api.arguments import AsOf, AtMost
from api.citation import Citation
from api.context import Info
from api.later import LaterDepartment, LaterWorksheet
from api.made_up import by_the_ledger
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.questions import Question, question
from api.root import root
from api.rules import sentence
from api.scalars import FiscalYearName
from api.words import Stage
from domain.budgeting_for_equity import models, queries
from domain.budgeting_for_equity.completion import completion_of_year
from domain.budgeting_for_equity.week_queries import moves_of_budget_years
from domain.budgeting_for_equity.weeks import MOST_WEEKS, Move, Week, weeks


@strawberry.type(
    description="How many departments have handed in their worksheet, out of those that must.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class WorksheetCompletion:
    started: int = strawberry.field(
        description="Departments that have begun, whatever came of it.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    submitted: int = strawberry.field(
        description="Departments that have handed it in, or are further.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    completed: int = strawberry.field(
        description="Departments with nothing more to do.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    out_of: int | None = strawberry.field(
        description="Departments that must; none: nobody knows how many.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    recorded: int = strawberry.field(
        description="Worksheets on record, of departments that must and others.", directives=[Unit(of="worksheets")]
    )
    share: float | None = strawberry.field(
        description="`submitted` divided by `outOf`, from 0 to 1; none when nobody knows how many must.",
        directives=[Unit(of="share from 0 to 1"), ByRule(key="n-of-n")],
    )
    rule: str = strawberry.field(description="The rule by which this was worked out.")
    is_illustrative: bool = by_the_ledger()


@strawberry.type(
    description="How many worksheets were in at the end of a week.", directives=[From(kind=Origin.WORKED_OUT)]
)
class WeeklyCompletion:
    weeks_before_due: int | None = strawberry.field(
        description=(
            "How many weeks before the due date the week ends: 0 for the last one, -1 for the first week after it; "
            "none: the due date is not known."
        ),
        directives=[Unit(of="weeks"), ByRule(key="completion-by-week")],
    )
    ends_on: date = strawberry.field(
        description="The day that the numbers speak of: the week's last, or the last asked.",
        directives=[ByRule(key="completion-by-week")],
    )
    started: int = strawberry.field(
        description="Departments that had begun, whatever came of it.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    submitted: int = strawberry.field(
        description="Departments that had handed it in, or were further.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    completed: int = strawberry.field(
        description="Departments that had nothing more to do.",
        directives=[Unit(of="departments"), ByRule(key="worksheet-submitted")],
    )
    out_of: int | None = strawberry.field(
        description="Departments that must; none: nobody knows how many.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    share: float | None = strawberry.field(
        description="`submitted` divided by `outOf`, from 0 to 1; none when nobody knows how many must.",
        directives=[Unit(of="share from 0 to 1"), ByRule(key="n-of-n")],
    )
    is_illustrative: bool = by_the_ledger()


def weekly(found: Iterable[Week]) -> list[WeeklyCompletion]:
    """The weeks as the graph shows them."""
    return [
        WeeklyCompletion(
            weeks_before_due=week.before_due,
            ends_on=week.ends_on,
            started=week.completion.started,
            submitted=week.completion.submitted,
            completed=week.completion.completed,
            out_of=week.completion.out_of,
            share=week.completion.share,
        )
        for week in found
    ]


@strawberry.type(description="How many departments are in a stage.", directives=[From(kind=Origin.WORKED_OUT)])
class StageCount:
    stage: Stage = strawberry.field(description="The stage.", directives=[From(kind=Origin.REPORT)])
    count: int = strawberry.field(
        description="How many departments, those that must and have no worksheet included.",
        directives=[Unit(of="departments"), ByRule(key="as-of")],
    )


@strawberry.type(
    description="The fiscal year for which departments ask for money and fill in a worksheet.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class BudgetYear(Node):
    record: strawberry.Private[models.BudgetYear]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    fiscal_year: FiscalYearName = strawberry.field(description="The year that the requests are for.")
    opens_on: date | None = strawberry.field(description="The day on which departments are asked; none: not known.")
    due_on: date | None = strawberry.field(description="The day by which worksheets are due; none: not known.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    async def _groups(self, info: Info) -> list[Any]:
        return await info.context.many(queries.stages_of_budget_years, "budget_year_id", self.record.id, self.day)

    @strawberry.field(
        description="How many departments must hand in a worksheet; none: not known.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n"), From(kind=Origin.DOCUMENT)],
    )
    async def must_file(self, info: Info) -> int | None:
        return await self._must_file(info)

    async def _must_file(self, info: Info) -> int | None:
        counted = await info.context.one(queries.filers_of_budget_years, "budget_year_id", self.record.id)
        return counted.must_file if counted else None

    @strawberry.field(description="The departments that must hand in a worksheet, by name; empty: not known.")
    async def filers(self, info: Info, first: AtMost = 100) -> list[LaterDepartment]:
        rows = await info.context.many(queries.departments_that_must, "budget_year_id", self.record.id)
        return [departments.of_record(row.Department, self.day) for row in rows[:first]]

    @strawberry.field(
        description="How many worksheets are in, out of how many.", directives=[ByRule(key="worksheet-submitted")]
    )
    async def completion(self, info: Info) -> WorksheetCompletion:
        groups = await self._groups(info)
        worked_out = completion_of_year((must, Stage(stage), count) for _, must, stage, count in groups)
        return WorksheetCompletion(
            started=worked_out.started,
            submitted=worked_out.submitted,
            completed=worked_out.completed,
            out_of=worked_out.out_of,
            recorded=len(await self._worksheets(info)),
            share=worked_out.share,
            rule=sentence("worksheet-submitted"),
        )

    @strawberry.field(
        description=(
            "How it filled up, week by week: from the day on which departments were asked to the due date, and beyond "
            f"it while anything moved; never beyond the day. At most {MOST_WEEKS} weeks; empty: no day is known to "
            "begin with."
        ),
        directives=[ByRule(key="completion-by-week")],
    )
    async def completion_by_week(self, info: Info) -> list[WeeklyCompletion]:
        year = self.record
        rows = await info.context.many(moves_of_budget_years, "budget_year_id", year.id, self.day)
        moves = [Move(row.as_of, row.before, row.after, row.worksheets) for row in rows]
        out_of = await self._must_file(info)
        return weekly(weeks(opens_on=year.opens_on, due_on=year.due_on, moves=moves, out_of=out_of, today=self.day))

    @strawberry.field(
        description="Departments by stage: all six, zeros included. `completion` says whether they are made up.",
        directives=[ByRule(key="as-of"), From(kind=Origin.WORKED_OUT)],
    )
    async def stage_counts(self, info: Info) -> list[StageCount]:
        counts: Counter[Stage] = Counter()
        for _, _, stage, count in await self._groups(info):
            counts[Stage(stage)] += count
        return [StageCount(stage=stage, count=counts[stage]) for stage in Stage]

    async def _worksheets(self, info: Info) -> list[Any]:
        return await info.context.many(queries.worksheets_of_budget_years, "budget_year_id", self.record.id, self.day)

    @strawberry.field(description="Its worksheets, by the departments' names.", name="worksheets")
    async def all_worksheets(self, info: Info, first: AtMost = 100) -> list[LaterWorksheet]:
        rows = await self._worksheets(info)
        return [shown(worksheets.Worksheet, row, self.day) for row in rows[:first]]

    @strawberry.field(description="The questions asked in this year, in their order.")
    async def questions(self, info: Info) -> list[Question]:
        rows = await self._of_set(info)
        return [question(row.Question, row.version) for row in rows]

    async def _of_set(self, info: Info) -> list[Any]:
        if self.record.question_set_id is None:
            return []
        return await info.context.many(queries.questions_of_sets, "question_set_id", self.record.question_set_id)

    @strawberry.field(description="Title of the set of questions asked in this year; none: no questions on record.")
    async def question_set(self, info: Info) -> str | None:
        if self.record.question_set_id is None:
            return None
        return (await info.context.record(models.QuestionSet, self.record.question_set_id)).title

    @strawberry.field(
        description="Whether it is the year being prepared on the day.", directives=[ByRule(key="worksheet-submitted")]
    )
    async def is_open(self, info: Info) -> bool:
        year = await info.context.same_for_all(queries.budget_year_of_day, self.day)
        return year is not None and year.id == self.record.id


@strawberry.type
class BudgetYearsQuery:
    @root("All budget years on record, newest first.")
    async def budget_years(self, info: Info, as_of: AsOf = None) -> list[BudgetYear]:
        day = info.context.day(as_of)
        return [shown(BudgetYear, record, day) for record in await info.context.rows(queries.budget_years())]

    @root("One budget year; none when it is not on record.")
    async def budget_year(
        self,
        info: Info,
        fiscal_year: Annotated[FiscalYearName, strawberry.argument(description="As in 2027-28.")],
        as_of: AsOf = None,
    ) -> BudgetYear | None:
        record = await info.context.first(queries.budget_year(fiscal_year))
        return shown(BudgetYear, record, info.context.day(as_of)) if record else None
