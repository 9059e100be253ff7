"""Searching everything at once: what was found, by kind, and where each belongs."""

from datetime import date
from itertools import groupby
from typing import Annotated, Any

import strawberry

from api import departments
from api.arguments import AsOf
from api.citation import Citation, cite
from api.context import Info
from api.later import LaterDepartment
from api.meaning import ByRule, From, Origin, Unit
from api.node import global_id
from api.root import root
from api.scalars import FiscalYearName
from api.words import MeasureType, described
from domain.departments.models import Department
from domain.search.queries import found, given
from domain.search.searching import SearchKind, words

TYPE_OF = {
    SearchKind.DEPARTMENT: "Department",
    SearchKind.TEAM: "Team",
    SearchKind.REAP: "Reap",
    SearchKind.GOAL: "Goal",
    SearchKind.ACTION: "Action",
    SearchKind.OBJECTIVE: "Objective",
    SearchKind.STRATEGY: "Strategy",
    SearchKind.OUTPUT: "Measure",
    SearchKind.PILLAR: "Pillar",
    SearchKind.CITYWIDE_STRATEGY: "CitywideStrategy",
    SearchKind.MEASURE: "Measure",
    SearchKind.SOURCE: "Source",
}
"""The graph's type of what was found; a worksheet's question has no id of its own."""

described(
    SearchKind,
    "What can be found by its words.",
    {
        "DEPARTMENT": "A department, by its name or abbreviation.",
        "TEAM": "An Equity Action Team or the like, by its name or its department's.",
        "REAP": "A department's Racial Equity Action Plan, by its title or its department's name.",
        "GOAL": "A goal of such a plan, by its title.",
        "ACTION": "An action of such a plan, by its wording.",
        "OBJECTIVE": "An objective of the office's work plan, by its title.",
        "STRATEGY": "A strategy of the office's work plan, by its wording.",
        "OUTPUT": "An output of such a strategy, by what is counted or made.",
        "PILLAR": "A pillar of the citywide plan, by its name or purpose.",
        "CITYWIDE_STRATEGY": "A strategy of the citywide plan, by its wording.",
        "MEASURE": "A measure of a strategy or an action, outputs of strategies apart.",
        "QUESTION": "A question of the Budgeting for Equity worksheet, by its wording.",
        "SOURCE": "A document, public page, reading or generator, by its title or publisher.",
    },
)


@strawberry.type(description="Something that was found.", directives=[From(kind=Origin.DOCUMENT)])
class SearchHit:
    owner: strawberry.Private[Department | None]
    day: strawberry.Private[date]
    kind: SearchKind = strawberry.field(description="What it is.", directives=[From(kind=Origin.PROGRAM)])
    key: str = strawberry.field(description="Its name for programs.")
    record_id: strawberry.ID | None = strawberry.field(
        description="Its id: ask `node` for it; none: questions have none.", directives=[From(kind=Origin.PROGRAM)]
    )
    title: str = strawberry.field(
        description="Its name, title or wording, cleaned where scanning damaged the print; `source` has the print."
    )
    within: str | None = strawberry.field(
        description="What it stands below, in that one's own words: an action's goal, a measure's strategy or action; "
        "none: nothing stands above it."
    )
    reference: str | None = strawberry.field(
        description="Its number there, as in 3.6; of a measure that of its strategy or action; none: it has none."
    )
    fiscal_year: FiscalYearName | None = strawberry.field(
        description="The year of the work plan that it is in; none: it is in none."
    )
    cycle: str | None = strawberry.field(
        description="The cycle of the Racial Equity Action Plan that it is in, as in FY 2024-26; none: it is in none."
    )
    measure_type: MeasureType | None = strawberry.field(
        description="What kind of value a measure has; none: it is no measure."
    )
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The department whose it is; none: it belongs to no department.")
    def department(self) -> LaterDepartment | None:
        return departments.of_record(self.owner, self.day) if self.owner else None


@strawberry.type(description="What was found of one kind.", directives=[From(kind=Origin.WORKED_OUT)])
class SearchGroup:
    kind: SearchKind = strawberry.field(description="The kind.")
    count: int = strawberry.field(
        description="How many were found, whether listed or not.",
        directives=[Unit(of="records"), ByRule(key="search")],
    )
    hits: list[SearchHit] = strawberry.field(
        description="The first of them: what begins with the text, then what has its words at the beginning of words, "
        "then all else; in each by the alphabet.",
        directives=[ByRule(key="search")],
    )


def _hit(row: Any, owner: Department | None, day: date) -> SearchHit:
    kind = SearchKind(row.kind)
    return SearchHit(
        owner=owner,
        day=day,
        kind=kind,
        key=row.key,
        record_id=global_id(TYPE_OF[kind], row.key) if kind in TYPE_OF else None,
        title=row.title,
        within=row.within,
        reference=row.reference,
        fiscal_year=FiscalYearName(row.fiscal_year) if row.fiscal_year else None,
        cycle=row.cycle,
        measure_type=MeasureType(row.measure_type) if row.measure_type else None,
        source=cite(row),
    )


@strawberry.type
class SearchQuery:
    @root("Everything on record that holds each word of a text: one group for each kind, those without any included.")
    async def search(
        self,
        info: Info,
        text: Annotated[
            str,
            strawberry.argument(
                description="Up to 8 words; accents, case and order do not matter. Nothing is found by an empty text."
            ),
        ],
        first: Annotated[
            int,
            strawberry.argument(
                description="How many of each kind to list, 1 to 100.", directives=[Unit(of="records")]
            ),
        ],
        as_of: AsOf = None,
    ) -> list[SearchGroup]:
        day = info.context.day(as_of)
        asked = words(text)
        rows = await info.context.rows(found(len(asked)), given(asked, first, day)) if asked else []
        # Read for all hits at once: waiting for each of them would take longer than all else.
        ids = {row.department_id for row in rows if row.department_id is not None}
        owners = {record.id: record for record in await info.context.records(Department, sorted(ids))}
        of_kind = {SearchKind(kind): list(group) for kind, group in groupby(rows, lambda row: row.kind)}
        return [
            SearchGroup(
                kind=kind,
                count=of_kind[kind][0].in_all if kind in of_kind else 0,
                hits=[_hit(row, owners.get(row.department_id), day) for row in of_kind.get(kind, [])],
            )
            for kind in SearchKind
        ]
