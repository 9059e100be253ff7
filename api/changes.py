"""What moved between two days: which record, from which state to which, and whether a report or time alone moved it."""

from datetime import date
from typing import Annotated, Any

import strawberry
from sqlalchemy import case, select

from api import departments
from api.arguments import After, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AREAS, CODES, KINDS
from api.later import LaterDepartment
from api.meaning import ByRule, From, Origin
from api.node import global_id
from api.root import root
from api.words import DepartmentKind, described
from domain.base import Rows
from domain.calendar import quarter_end_before
from domain.changes.changes import Because, ChangeKind, Span
from domain.changes.filters import ChangeFilter
from domain.changes.queries import changes
from domain.departments.models import Department
from domain.rollup.dimensions import ChangeDimension, label

From_ = Annotated[
    date | None,
    strawberry.argument(
        name="from",
        description="The state at the end of this day ... Default: the last day of the quarter before that of `to`.",
    ),
]
To = Annotated[
    date | None,
    strawberry.argument(
        name="to", description="... is compared with the state at the end of this day. Default: today."
    ),
]

TYPE_OF = {
    ChangeKind.PROGRESS: "Action",
    ChangeKind.STANDING: "Action",
    ChangeKind.REAP_FILING: "Reap",
    ChangeKind.WORKSHEET_STAGE: "Worksheet",
    ChangeKind.TEAM_ACTIVITY: "Team",
}

described(
    ChangeKind,
    "What can move between two days.",
    {
        "PROGRESS": "The word that a department reports of an action.",
        "STANDING": "Where an action stands, worked out from its dates and reports.",
        "REAP_FILING": "A department's plan was filed or withdrawn.",
        "WORKSHEET_STAGE": "How far a Budgeting for Equity worksheet has got.",
        "TEAM_ACTIVITY": "Whether an Equity Action Team counts as active.",
    },
)
described(
    Because,
    "Why something moved.",
    {
        "REPORT": "A report moved it.",
        "TIME_PASSED": "Nobody reported anything that mattered: a due date passed, or a report or meeting became old.",
        "FORMED": "The team was formed in between.",
    },
)


@strawberry.input(description="Which changes to keep. All that is given must hold; within a list, any of it.")
class ChangeWhere:
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    department_kind: list[DepartmentKind] | None = strawberry.field(default=None, description=KINDS)
    kind: list[ChangeKind] | None = strawberry.field(default=None, description="What moved.")
    because: list[Because] | None = strawberry.field(default=None, description="Why it moved.")


@strawberry.type(description="A state before or after a change.", directives=[From(kind=Origin.WORKED_OUT)])
class ChangedState:
    value: str = strawberry.field(description="The state's name for programs.")
    label: str = strawberry.field(description="The state in words.")


@strawberry.type(description="Something that moved between two days.", directives=[From(kind=Origin.WORKED_OUT)])
class Change:
    department_id: strawberry.Private[int]
    day: strawberry.Private[date]
    kind: ChangeKind = strawberry.field(description="What moved.")
    record_id: strawberry.ID = strawberry.field(description="The record whose state it is: ask `node` for it.")
    reference: str | None = strawberry.field(
        description="Goal and number of an action, the cycle of a plan, the fiscal year of a worksheet; none for teams."
    )
    name: str | None = strawberry.field(
        description="Wording of an action, title of a plan, name of a team; none: worksheets have no name."
    )
    from_: ChangedState | None = strawberry.field(
        name="from", description="The state on the first day; none: it was not there yet, or nothing was reported."
    )
    to: ChangedState = strawberry.field(description="The state on the second day.", directives=[ByRule(key="as-of")])
    because: Because = strawberry.field(description="Why it moved.", directives=[ByRule(key="changes")])
    reported_on: date | None = strawberry.field(
        description="The day of the newest report up to the second day; none: no report moved it.",
        directives=[ByRule(key="changes"), From(kind=Origin.REPORT)],
    )

    @strawberry.field(description="The department that it happened in.")
    async def department(self, info: Info) -> LaterDepartment:
        record = await info.context.record(Department, self.department_id)
        return departments.of_record(record, self.day)


@strawberry.type(description="A page of a list.", directives=[From(kind=Origin.PROGRAM)])
class ChangeConnection(Connection[Change]):
    from_: date = strawberry.field(name="from", description="The day whose state was compared ...")
    to: date = strawberry.field(description="... with the state of this day.")


def filter_of(where: ChangeWhere | None) -> ChangeFilter:
    """The filter in the domain's words."""
    if where is None:
        return ChangeFilter()
    return ChangeFilter(
        departments=where.department,
        service_areas=where.service_area,
        department_kinds=where.department_kind,
        kinds=where.kind,
        because=where.because,
    )


async def span_of(info: Info, start: date | None, end: date | None) -> Span:
    """The two days that were asked for: by default, since the last quarter ended."""
    until = await info.context.day(end)
    return Span(start or quarter_end_before(until), until)


def listed(span: Span, where: ChangeWhere | None) -> tuple[Rows, Order]:
    """What the list holds: by department, then by what moved, then in the order of the records."""
    found = changes(span, filter_of(where))
    statement = select(found, Department.sort_name).join(Department, Department.id == found.c.department_id)
    kind = case({each.value: place for place, each in enumerate(ChangeKind)}, value=found.c.kind)
    return statement, Order("changes", [Key(Department.sort_name.expression, str), Key(kind, int)], found.c.id)


def shown(row: Any, day: date) -> Change:
    """A row of the list."""
    kind = ChangeKind(row.kind)
    return Change(
        department_id=row.department_id,
        day=day,
        kind=kind,
        record_id=global_id(TYPE_OF[kind], row.key),
        reference=row.reference,
        name=row.name,
        from_=None if row.before is None else _state(row.before),
        to=_state(row.after),
        because=Because(row.because),
        reported_on=row.reported_on,
    )


def _state(value: str) -> ChangedState:
    return ChangedState(value=value, label=label(ChangeDimension.TO, value))


@strawberry.type
class ChangesQuery:
    @root("What moved between two days: progress, standing, plans filed, worksheet stages, team activity.")
    async def changes(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        start: From_ = None,
        end: To = None,
        where: Annotated[ChangeWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ChangeConnection:
        span = await span_of(info, start, end)
        statement, order = listed(span, where)
        page = Page(first, after, last, before)
        found = await connect(info, statement, order, page, lambda row: shown(row, span.end))
        return ChangeConnection(**vars(found), from_=span.start, to=span.end)
