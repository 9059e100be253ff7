"""Questions of the Budgeting for Equity worksheet in the graph."""

import strawberry

from api.citation import Citation, cite
from api.meaning import From, Origin, Unit
from domain.budgeting_for_equity import models


@strawberry.type(
    description="A question as one version of the worksheet words it.", directives=[From(kind=Origin.DOCUMENT)]
)
class Question:
    code: str = strawberry.field(description="Its name for programs; the same in every version.")
    number: int = strawberry.field(description="Its number on the worksheet.", directives=[Unit(of="ordinal number")])
    wording: str = strawberry.field(description="What is asked.")
    hint: str | None = strawberry.field(description="What helps to answer it; none: none given.")
    is_required: bool = strawberry.field(description="Whether a worksheet without an answer to it is incomplete.")
    version: int = strawberry.field(
        description="The version of the questions that words it so.", directives=[Unit(of="ordinal number")]
    )
    source: Citation = strawberry.field(description="Where this was read.")


def question(record: models.Question, version: int) -> Question:
    """A question as the graph shows it."""
    return Question(
        code=record.code,
        number=record.number,
        wording=record.wording,
        hint=record.hint,
        is_required=record.is_required,
        version=version,
        source=cite(record),
    )
