"""Budgeting for Equity worksheets in the graph: how far each has got, and what was answered."""

from datetime import date, datetime
from typing import Any

import strawberry

from api import budgeting_for_equity, departments
from api.citation import Citation, cite
from api.context import Info
from api.later import LaterBudgetYear, LaterDepartment
from api.meaning import ByRule, From, Origin
from api.node import Node, shown
from api.questions import Question, question
from api.words import NoValue, Stage
from domain.budgeting_for_equity import models, queries
from domain.budgeting_for_equity.stages import is_submitted
from domain.departments.models import Department
from domain.reaps.filing import is_late


@strawberry.type(description="That a worksheet reached a stage.", directives=[From(kind=Origin.REPORT)])
class WorksheetStage:
    stage: Stage = strawberry.field(description="The stage.")
    as_of: date = strawberry.field(description="The day on which it did.")
    recorded_at: datetime = strawberry.field(description="When it was entered here.")
    recorded_by: str = strawberry.field(description="The role or program that entered it.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="What a department answered to a question, or why it did not.", directives=[From(kind=Origin.REPORT)]
)
class Answer:
    question: Question = strawberry.field(description="The question.")
    text: str | None = strawberry.field(description="The answer; none: `noValue` says why.")
    no_value: NoValue | None = strawberry.field(description="Why there is no answer; none when there is one.")
    as_of: date = strawberry.field(description="The day of the answer.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="A department's Budgeting for Equity worksheet for one budget year.",
    directives=[From(kind=Origin.REPORT)],
)
class Worksheet(Node):
    record: strawberry.Private[Any]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    stage: Stage = strawberry.field(
        description="How far it has got on the day.", directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)]
    )
    stage_since: date | None = strawberry.field(
        description="Since when it is in that stage; none: not begun.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    submitted_on: date | None = strawberry.field(
        description="The day on which it was first handed in; none: not handed in.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The department whose worksheet it is.")
    async def department(self, info: Info) -> LaterDepartment:
        record = await info.context.record(Department, self.record.department_id)
        return departments.of_record(record, self.day)

    @strawberry.field(description="The budget year that it is for.")
    async def budget_year(self, info: Info) -> LaterBudgetYear:
        record = await info.context.record(models.BudgetYear, self.record.budget_year_id)
        return shown(budgeting_for_equity.BudgetYear, record, self.day)

    @strawberry.field(
        description="Whether it has been handed in.", name="isSubmitted", directives=[ByRule(key="worksheet-submitted")]
    )
    def submitted(self) -> bool:
        return is_submitted(self.stage)

    @strawberry.field(
        description="Whether it must be handed in, is not, and its due date has passed.",
        name="isLate",
        directives=[ByRule(key="worksheet-submitted")],
    )
    async def late(self, info: Info) -> bool:
        must = await info.context.one(queries.must_submit, "worksheet_id", self.record.id)
        return is_late(
            is_met=is_submitted(self.stage),
            must=must is not None,
            due_on=await self._due_on(info),
            today=self.day,
        )

    @strawberry.field(
        description="The day by which it is due; none: not known.", directives=[From(kind=Origin.DOCUMENT)]
    )
    async def due_on(self, info: Info) -> date | None:
        return await self._due_on(info)

    async def _due_on(self, info: Info) -> date | None:
        return (await info.context.record(models.BudgetYear, self.record.budget_year_id)).due_on

    @strawberry.field(description="The stages that it reached up to the day, oldest first.")
    async def stages(self, info: Info) -> list[WorksheetStage]:
        found = await info.context.many(queries.stages_of_worksheets, "worksheet_id", self.record.id, self.day)
        return [shown(WorksheetStage, record, self.day) for record in found]

    @strawberry.field(description="Its answers up to the day, in the questions' order.")
    async def answers(self, info: Info) -> list[Answer]:
        rows = await info.context.many(queries.answers_of_worksheets, "worksheet_id", self.record.id, self.day)
        return [_answer(row.Answer, question(row.Question, row.version)) for row in rows]


def _answer(record: models.Answer, asked: Question) -> Answer:
    return Answer(question=asked, text=record.text, no_value=record.no_value, as_of=record.as_of, source=cite(record))
