"""The root fields that are answered by plan, and how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLField,
    GraphQLString,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    print_ast,
)
from sqlalchemy import Select, select

from api import (
    action_lists,
    citywide_strategy_lists,
    department_filters,
    measure_lists,
    reap_lists,
    strategy_lists,
    team_lists,
    worksheet_lists,
)
from api.action_counts import ACTION_COUNTS
from api.connections import Order
from api.measure_counts import MEASURE_COUNTS
from api.measures import Measure
from api.node import key_of, read_global_id, type_named_by
from api.nodes import KNOWN, by_key
from api.planner.answers import Answer, Known, OfItself, WholeText
from api.planner.changes import change_counts, changes
from api.planner.compiling import Compiler
from api.planner.edition import edition
from api.planner.given import text_from
from api.planner.graph import TYPES
from api.planner.graph.citywide_reports import reported_by
from api.planner.json_text import NotMapped, written
from api.planner.mapped import Arguments, Rows
from api.planner.pages import page_of, page_of_list
from api.planner.project import writer_of
from api.planner.rollups import CountsRoot, months, obligation_totals, obligations
from api.planner.search import search
from api.reap_counts import REAP_COUNTS
from api.sources import Source
from api.strategy_counts import STRATEGY_COUNTS
from api.team_counts import TEAM_COUNTS
from api.worksheet_counts import WORKSHEET_COUNTS
from domain.budgeting_for_equity.queries import budget_year, budget_years
from domain.citywide_plan.queries import plan
from domain.departments.queries import departments_by_key, service_areas
from domain.measures.queries import measures_by_key
from domain.reaps.list_queries import cycles
from domain.rollup.fiscal_year_queries import fiscal_years
from domain.rules import RULES
from domain.sources.queries import all_sources, sources_by_key
from domain.work_plan.queries import work_plan, work_plans

Listed = Callable[[date, Any, Any], tuple[Select[*tuple[Any, ...]], Order]]


@dataclass(frozen=True, slots=True)
class ListRoot:
    """All records of a statement."""

    statement: Callable[[Arguments], Rows]

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        place = compiler.place(self.statement(given))
        text = compiler.object(get_named_type(root.type).name, place, nodes)
        return WholeText.of(compiler.one_list(text, place), compiler.dialect)


def citywide_reports(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`citywideReports`: those reported by the day."""
    return ListRoot(lambda _: reported_by(compiler.day))(compiler, root, nodes, given)


@dataclass(frozen=True, slots=True)
class OneRoot:
    """The one record of a statement, or none."""

    statement: Callable[[Arguments], Rows]

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        return _one(compiler, get_named_type(root.type).name, self.statement(given), nodes)


def _one(compiler: Compiler, type_name: str, statement: Rows, nodes: list[FieldNode]) -> Answer:
    place = compiler.place(statement)
    text = compiler.object(type_name, place, nodes)
    return WholeText.of(select(text).select_from(place.selectable), compiler.dialect)


@dataclass(frozen=True, slots=True)
class ValuesRoot:
    """All values of a statement's one column."""

    statement: Callable[[], Rows]

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        place = compiler.place(self.statement())
        ((column, _),) = place.columns.items()
        text = written(place[column], get_named_type(root.type))
        return WholeText.of(compiler.one_list(text, place), compiler.dialect)


@dataclass(frozen=True, slots=True)
class PageRoot:
    """A list in pages."""

    listed: Listed

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        listed = self.listed(compiler.day, given.get("where"), given.get("order"))
        graph_type = compiler.type(get_named_type(root.type).name)
        return page_of_list(compiler, graph_type, nodes, listed, page_of(given))


def rules(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], _given: Arguments) -> Answer:
    """`rules`: the same in every database."""
    return Known(writer_of(compiler, root.type, nodes)(RULES))


def node(compiler: Compiler, _root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`node` and `nodeAsOf`: a plan is for ids of one type."""
    type_name = _type_named(given)
    key = text_from(given["id"], lambda text: read_global_id(text)[1])
    return _one(compiler, type_name, by_key([key], type_name, compiler.day), nodes)


def _type_named(given: Arguments) -> str:
    type_name = type_named_by(given["id"])
    if type_name is None or type_name not in KNOWN or type_name not in TYPES:
        raise NotMapped("What has such an id is not mapped.")
    return type_name


def _work_plan(given: Arguments) -> Rows:
    fiscal_year = given.get("fiscal_year")
    return work_plans().limit(1) if fiscal_year is None else work_plan(fiscal_year)


def of_itself(compiler: Compiler, nodes: list[FieldNode]) -> Answer:
    """`__schema` and `__type`."""
    selected = SelectionSetNode(selections=tuple(nodes))
    asked = OperationDefinitionNode(operation=OperationType.QUERY, selection_set=selected)
    document = DocumentNode(definitions=(asked, *compiler.selections.fragments.values()))
    if "$" in print_ast(document):
        raise NotMapped("A variable may say what is told.")
    return OfItself(compiler.schema._schema, document)


Root = Callable[[Compiler, GraphQLField, list[FieldNode], Arguments], Answer]

ROOTS: Mapping[str, Root] = {
    "actionCounts": CountsRoot(ACTION_COUNTS),
    "actions": PageRoot(action_lists.listed),
    "budgetYear": OneRoot(lambda given: budget_year(given["fiscal_year"])),
    "budgetYears": ListRoot(lambda _: budget_years()),
    "changeCounts": change_counts,
    "changes": changes,
    "citywidePlan": OneRoot(lambda _: plan()),
    "citywideReports": citywide_reports,
    "citywideStrategies": PageRoot(citywide_strategy_lists.listed),
    "cycles": ListRoot(lambda _: cycles()),
    "department": OneRoot(lambda given: departments_by_key([given["code"]])),
    "departments": PageRoot(department_filters.listed),
    "edition": edition,
    "equityActionTeams": PageRoot(team_lists.listed),
    "fiscalYears": ValuesRoot(fiscal_years),
    "measure": OneRoot(lambda given: measures_by_key([text_from(given["id"], lambda text: key_of(Measure, text))])),
    "measureCounts": CountsRoot(MEASURE_COUNTS),
    "measures": PageRoot(measure_lists.listed),
    "node": node,
    "nodeAsOf": node,
    "obligationTotals": obligation_totals,
    "obligations": obligations,
    "progressByMonth": months,
    "reapCounts": CountsRoot(REAP_COUNTS),
    "reaps": PageRoot(reap_lists.listed),
    "rules": rules,
    "search": search,
    "serviceAreas": ListRoot(lambda _: service_areas()),
    "source": OneRoot(lambda given: sources_by_key([text_from(given["id"], lambda text: key_of(Source, text))])),
    "sources": ListRoot(lambda _: all_sources()),
    "strategies": PageRoot(strategy_lists.listed),
    "strategyCounts": CountsRoot(STRATEGY_COUNTS),
    "teamCounts": CountsRoot(TEAM_COUNTS),
    "workPlan": OneRoot(_work_plan),
    "workPlans": ListRoot(lambda _: work_plans()),
    "worksheetCounts": CountsRoot(WORKSHEET_COUNTS),
    "worksheets": PageRoot(worksheet_lists.listed),
}


def is_of_graph(name: str) -> bool:
    """Whether a root field speaks of the graph and not of what is on record."""
    return name.startswith("__")


def type_of(compiler: Compiler, nodes: list[FieldNode]) -> Any:
    """The type of a root field; of one that can be of any type, the one that its id names."""
    if is_of_graph(nodes[0].name.value):
        return GraphQLString
    root = compiler.type("Query").fields[nodes[0].name.value]
    if ROOTS.get(nodes[0].name.value) is not node:
        return root.type
    return compiler.type(_type_named(compiler.arguments(root, nodes[0])))


def answer_of(compiler: Compiler, nodes: list[FieldNode]) -> Answer:
    """How to answer one root field on the day that it is asked for."""
    name = nodes[0].name.value
    if name == "__typename":
        return Known('"Query"')
    if is_of_graph(name):
        return of_itself(compiler, nodes)
    if name not in ROOTS:
        raise NotMapped(f"{name} is not mapped.")
    root = compiler.type("Query").fields[name]
    given = compiler.arguments(root, nodes[0])
    return ROOTS[name](replace(compiler, day=given.get("as_of") or compiler.day), root, nodes, given)
