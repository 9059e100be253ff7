"""Root fields that a rule works out from one statement's rows: obligations and counts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLObjectType, get_named_type
from sqlalchemy import exists, select

from api.action_counts import AT_MOST, counted
from api.action_filters import filter_of
from api.obligations import of_facts, totals
from api.planner.answers import Answer, WorkedOut
from api.planner.compiling import Compiler
from api.planner.given import Values, resolved
from api.planner.json_text import NotMapped, Text
from api.planner.mapped import Arguments
from api.planner.project import Write, field_writer, writer_of
from api.planner.statements import Prepared
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.departments.models import Department
from domain.reaps.list_queries import cycle_of_day
from domain.rollup.obligation_queries import department_facts
from domain.rollup.obligations import Facts
from domain.rollup.queries import action_counts
from domain.sources.kinds import EditionName
from domain.sources.models import Source

Rows = Sequence[Sequence[Sequence[Any]]]
FACTS = tuple(Facts.__dataclass_fields__)


def counts(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`actionCounts`."""
    by = given["by"]
    if not 1 <= len(by) <= AT_MOST or len(set(by)) < len(by):
        raise NotMapped("Ordinary execution refuses these dimensions.")
    statement = action_counts(by, filter_of(given.get("where")), compiler.day)
    write = writer_of(compiler, root.type, nodes)
    return WorkedOut([Prepared(statement, compiler.dialect)], lambda found, _: write(counted(by, found[0])))


def obligations(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], _given: Arguments) -> Answer:
    """`obligations`: the cells by the domain's rule, what is asked of each department by the database."""
    graph_type = compiler.type(get_named_type(root.type).name)
    facts = compiler.place(department_facts(compiler.day))
    written: list[Text] = []
    parts = [
        (f'"{answered_as}":', _part(compiler, graph_type, asked, written, facts["department_id"]))
        for answered_as, asked in compiler.fields(graph_type, nodes).items()
    ]
    made_up = exists().where(Source.edition == EditionName.ILLUSTRATIVE)
    statement = select(*(facts[name] for name in FACTS), made_up, *written).select_from(facts.selectable)
    day = compiler.day

    def work_out(found: Rows, values: Values) -> str:
        return "[" + ",".join([_one(parts, row, resolved(day, values)) for row in found[0]]) + "]"

    return WorkedOut([Prepared(statement, compiler.dialect)], work_out)


def _part(
    compiler: Compiler, graph_type: GraphQLObjectType, asked: list[FieldNode], written: list[Text], department_id: Any
) -> Write | int:
    """How to write a field, or which of the columns that are already written it is."""
    if asked[0].name.value != "department":
        return field_writer(compiler, graph_type, asked)
    department = compiler.place(select(Department).where(Department.id.in_([department_id])))
    text = compiler.object("Department", department, asked)
    written.append(select(text).select_from(department.selectable).scalar_subquery())
    return len(FACTS) + len(written)


def _one(parts: Sequence[tuple[str, Write | int]], row: Sequence[Any], day: date) -> str:
    facts = Facts(*row[: len(FACTS)])
    nobody: Any = None
    shown = of_facts(nobody, facts, day, is_illustrative=bool(row[len(FACTS)]))
    texts = [name + (row[part] if isinstance(part, int) else part(shown)) for name, part in parts]
    return "{" + ",".join(texts) + "}"


def obligation_totals(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], _given: Arguments) -> Answer:
    """`obligationTotals`."""
    day = compiler.day
    facts = compiler.place(department_facts(day))
    cycle, year = compiler.place(cycle_of_day(day)), compiler.place(budget_year_of_day(day))
    statements = [
        select(*(facts[name] for name in FACTS)).select_from(facts.selectable),
        select(cycle["name"]).select_from(cycle.selectable),
        select(year["fiscal_year"]).select_from(year.selectable),
    ]
    write = writer_of(compiler, root.type, nodes)

    def work_out(found: Rows, values: Values) -> str:
        everybody, cycles, years = found
        known = [Facts(*row) for row in everybody]
        return write(totals(known, resolved(day, values), _first(cycles), _first(years)))

    return WorkedOut([Prepared(each, compiler.dialect) for each in statements], work_out)


def _first(rows: Sequence[Sequence[Any]]) -> Any:
    return rows[0][0] if rows else None
