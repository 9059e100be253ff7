"""Root fields that compare the states of two days."""

from dataclasses import dataclass, replace

from graphql import FieldNode, GraphQLField, get_named_type

from api.change_counts import AT_MOST, made_up
from api.changes import filter_of, from_by_default, listed
from api.groups import check
from api.planner.answers import Answer
from api.planner.compiling import Compiler
from api.planner.given import Values, days_from, resolved
from api.planner.mapped import Arguments
from api.planner.pages import Show, page_of, page_of_list
from api.planner.project import quoted
from api.planner.rollups import counts
from api.planner.statements import Asking
from domain.changes import count_queries
from domain.changes.changes import Span


@dataclass(frozen=True, slots=True)
class Forward:
    """An answer about two days, refused to whoever gives them in the wrong order."""

    span: Span
    answer: Answer

    @property
    def statements_at_most(self) -> int:
        return self.answer.statements_at_most

    async def text(self, asking: Asking) -> bytes:
        _own(self.span, asking.values)
        return await self.answer.text(asking)


def change_counts(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`changeCounts`."""
    by, asked = given["by"], filter_of(given.get("where"))
    check(by, given.get("share_of") or (), AT_MOST)
    span = _span(compiler, given)
    statement = count_queries.change_counts(span, by, asked)
    return Forward(span, counts(compiler, root, nodes, given, statement, made_up(span, by, asked)))


def changes(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`changes`."""
    span = _span(compiler, given)
    also: dict[str, Show] = {
        "from": lambda found: quoted(_own(span, found.values).start.isoformat()),
        "to": lambda found: quoted(_own(span, found.values).end.isoformat()),
    }
    graph_type = compiler.type(get_named_type(root.type).name)
    on_page = listed(span, given.get("where"), given.get("order"))
    compiler = replace(compiler, day=span.end)  # on which all below it stands
    return Forward(span, page_of_list(compiler, graph_type, nodes, on_page, page_of(given), also=also, is_by_id=False))


def _span(compiler: Compiler, given: Arguments) -> Span:
    end = given.get("end") or compiler.day
    (by_default,) = days_from(end, lambda day: [from_by_default(day)])
    return Span(given.get("start") or by_default, end)


def _own(span: Span, values: Values) -> Span:
    """The days of the caller, whoever's the plan was made with."""
    return Span(resolved(span.start, values), resolved(span.end, values))
