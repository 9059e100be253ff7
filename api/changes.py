"""What moved between two days: which record, from which state to which, and whether a report or time alone moved it."""

from datetime import date
from enum import Enum
from typing import Annotated, Any, Union

import strawberry
from sqlalchemy import Subquery, select

from api import citation, departments
from api.arguments import After, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AND, AREAS, CODES, KINDS, NOT, OR, DateRange, days
from api.later import LaterDepartment
from api.meaning import ByRule, From, Origin
from api.node import global_id
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, ranked
from api.planner.given import text_from
from api.root import root
from api.scalars import FIRST_DAY
from api.words import DepartmentKind, described
from domain.base import Rows
from domain.calendar import quarter_end_before
from domain.changes.changes import Because, ChangeKind, Span, read_state
from domain.changes.filters import ChangeFilter
from domain.changes.queries import changes
from domain.departments.models import Department
from domain.rollup.dimensions import ChangeDimension, label

From_ = Annotated[
    date | None,
    strawberry.argument(
        name="from",
        description=(
            "The state at the end of this day ... Default: the last day of the quarter before that of `to`, or "
            f"{FIRST_DAY} where there is no earlier day."
        ),
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
    from_: list[str] | None = strawberry.field(
        default=None,
        name="from",
        description="States on the first day, as `from` names them for programs, in small or capital letters.",
    )
    to: list[str] | None = strawberry.field(
        default=None,
        description="States on the second day, as `to` names them for programs: overdue, filed, submitted, active.",
    )
    because: list[Because] | None = strawberry.field(default=None, description="Why it moved.")
    reported: DateRange | None = strawberry.field(
        default=None, description="Days between which the report lies that moved it; what no report moved is not kept."
    )
    and_: list["ChangeWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["ChangeWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["ChangeWhere", None] = strawberry.field(default=None, name="not", description=NOT)


@strawberry.enum(description="What changes can be sorted by.")
class ChangeOrderField(Enum):
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name, then by what moved.")
    KIND = strawberry.enum_value("kind", description="By what moved: progress first, team activity last.")
    BECAUSE = strawberry.enum_value("because", description="By why it moved: reports, then time, then teams formed.")
    REPORTED_ON = strawberry.enum_value(
        "reported_on", description="By the day of the report; none: no report moved it."
    )


@strawberry.input(description="How to sort changes.")
class ChangeOrder(Way):
    field: ChangeOrderField = strawberry.field(default=ChangeOrderField.DEPARTMENT, description=TO_SORT_BY)
    then: Union["ChangeOrder", None] = strawberry.field(default=None, description=THEN)


@strawberry.type(description="A state before or after a change.", directives=[From(kind=Origin.WORKED_OUT)])
class ChangedState:
    value: str = strawberry.field(description="The state's name for programs.")
    label: str = strawberry.field(description="The state in words.")


@strawberry.type(description="Something that moved between two days.", directives=[From(kind=Origin.WORKED_OUT)])
class Change:
    department_id: strawberry.Private[int]
    source_id: strawberry.Private[int]
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

    @strawberry.field(
        description="True when the record whose state it is was made up for illustration and is no fact.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    async def is_illustrative(self, info: Info) -> bool:
        return await citation.is_illustrative(info, self.source_id)


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
        before=_states(where.from_),
        after=_states(where.to),
        because=where.because,
        reported=days(where.reported),
        all_of=None if where.and_ is None else [filter_of(each) for each in where.and_],
        any_of=None if where.or_ is None else [filter_of(each) for each in where.or_],
        none_of=None if where.not_ is None else filter_of(where.not_),
    )


def _states(words: list[str] | None) -> list[str] | None:
    return None if words is None else [text_from(word, read_state) for word in words]


def span_until(today: date, start: date | None, end: date | None) -> Span:
    """The two days that were asked for: by default, since the last quarter ended."""
    until = end or today
    return Span(start or from_by_default(until), until)


def from_by_default(until: date) -> date:
    """The day whose state is compared with that of `until` when nobody names one: one that can be asked for."""
    return max(quarter_end_before(until), FIRST_DAY)


def _sorting(found: Subquery, field: ChangeOrderField) -> Sorting:
    """Records of several kinds can have one number: department and kind tell them apart."""
    department, kind = Key(Department.sort_name.expression, str), ranked(found.c.kind, tuple(ChangeKind))
    return {
        ChangeOrderField.DEPARTMENT: Sorting([department], [kind]),
        ChangeOrderField.KIND: Sorting([kind], [department]),
        ChangeOrderField.BECAUSE: Sorting([ranked(found.c.because, tuple(Because))], [department, kind]),
        ChangeOrderField.REPORTED_ON: Sorting([Key(found.c.reported_on, date)], [department, kind]),
    }[field]


def listed(span: Span, where: ChangeWhere | None, order: ChangeOrder | None = None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    found = changes(span, filter_of(where))
    statement = select(found).join(Department, Department.id == found.c.department_id)
    return statement, ordered(order or ChangeOrder(), lambda field: _sorting(found, field), found.c.id)


def shown(row: Any, day: date) -> Change:
    """A row of the list."""
    kind = ChangeKind(row.kind)
    return Change(
        department_id=row.department_id,
        source_id=row.source_id,
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
        order: Annotated[
            ChangeOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by department.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ChangeConnection:
        span = span_until(info.context.today, start, end)
        statement, asked = listed(span, where, order)
        page = Page(first, after, last, before)
        found = await connect(info, statement, asked, page, lambda row: shown(row, span.end))
        return ChangeConnection(**vars(found), from_=span.start, to=span.end)
