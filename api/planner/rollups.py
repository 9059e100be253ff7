"""Root fields that a rule works out from one statement's rows: obligations and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from graphql import FieldNode, GraphQLField, get_named_type, print_ast
from sqlalchemy import Select, select

from api import progress_by_month
from api.groups import Counting
from api.made_up import MadeUp, values_of
from api.obligation_totals import totals
from api.obligations import DepartmentObligations, facts_of, of_facts
from api.planner.answers import Answer, WorkedOut
from api.planner.compiling import Compiler
from api.planner.given import Values, days_from, resolved
from api.planner.graph.obligations import NOBODY
from api.planner.graph.sources import any_made_up
from api.planner.json_text import Text
from api.planner.kept_rollups import KeptRollup, Written
from api.planner.mapped import Arguments
from api.planner.marked import asks_for_mark, marked
from api.planner.project import Write, field_writer, object_writer, writer_of
from api.planner.statements import Prepared
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.calendar import month_ends
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.reaps.list_queries import cycle_of_day
from domain.rollup.groups import Group, groups
from domain.rollup.obligations import Facts

Rows = Sequence[Sequence[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Marked(Group):
    """A group of which is known whether it counts what was made up."""

    is_illustrative: bool


@dataclass(frozen=True, slots=True)
class CountsRoot:
    """A root field that counts."""

    counting: Counting[Any]

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        by, share_of = given["by"], given.get("share_of")
        where, day = given.get("where"), compiler.day
        statement = self.counting.statement(by, where, share_of, day)
        counted = counts(compiler, root, nodes, given, statement, self.counting.made_up(by, where, day))
        question = self.counting.kept(by, self.counting.filter_of(where))
        if question is None or compiler.kept_counts is None or asks_for_mark(compiler, root.type, nodes):
            return counted
        write_one = object_writer(compiler, compiler.type(get_named_type(root.type).name), nodes)

        def written() -> Written:
            return Written(by, share_of or (), write_one)

        return KeptRollup(compiler, question, compiler.kept_counts, written, counted)


def counts(  # noqa: PLR0917  what a root field is told, and what it counts
    compiler: Compiler,
    root: GraphQLField,
    nodes: list[FieldNode],
    given: Arguments,
    statement: Select[*tuple[Any, ...]],
    made_up: MadeUp,
) -> Answer:
    """What a statement counts; what was made up of it is counted beside it where somebody asks."""
    by, share_of = given["by"], given.get("share_of") or ()
    write = writer_of(compiler, root.type, nodes)
    if not asks_for_mark(compiler, root.type, nodes):
        # A group is written as the domain made it: its parts have the names that the graph's fields have.
        prepared = Prepared(statement, compiler.dialect)
        return WorkedOut([prepared], lambda found, _: write(groups(by, found[0], share_of)))

    def work_out(found: Rows, _values: Values) -> str:
        counted, of_it = found
        made_up_in = made_up.groups(of_it)
        made = groups(by, counted, share_of)
        return write([Marked(each.by, each.count, each.out_of, values_of(each.by) in made_up_in) for each in made])

    return WorkedOut([Prepared(each, compiler.dialect) for each in (statement, made_up.counted())], work_out)


def months(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`progressByMonth`."""
    by, where = given.get("by") or [], given.get("where")
    days = days_from(compiler.day, lambda day: list(month_ends(day, given["months"])))
    made_up = progress_by_month.made_up(by, where, compiler.day)
    statements = [progress_by_month.statement(by, where, days)]
    if asks_for_mark(compiler, root.type, nodes):
        statements.append(made_up.counted())
    write = writer_of(compiler, root.type, nodes)

    def work_out(found: Rows, values: Values) -> str:
        counted, *of_it = found
        made_up_in = made_up.groups(chain(*of_it))
        made = progress_by_month.shown(by, counted, resolved(days, values), made_up)
        return write([marked(each, is_illustrative=values_of(each.by) in made_up_in) for each in made])

    return WorkedOut([Prepared(each, compiler.dialect) for each in statements], work_out)


def obligations(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`obligations`: the cells by the domain's rule, what is asked of each department by the database."""
    day = compiler.day
    graph_type = compiler.type(get_named_type(root.type).name)
    departments = compiler.place(select(Department).where(is_active_on(day)))
    texts: list[Text] = []
    parts: list[tuple[str, Write | int]] = []
    for answered_as, asked in compiler.fields(graph_type, nodes).items():
        write: Write | int = len(texts)
        if asked[0].name.value == "department":
            texts.append(compiler.object("Department", departments, asked))
        else:
            write = field_writer(compiler, graph_type, asked)
        parts.append((f'"{answered_as}":', write))
    written = select(departments["id"], *texts).select_from(departments.selectable)

    facts, names = _facts(compiler, nodes[0], given)

    def work_out(found: Rows, values: Values) -> str:
        everybody, (is_made_up,), rows = found
        texts_of = {department_id: written for department_id, *written in rows}
        shown = []
        for row in everybody:
            facts = Facts(**dict(zip(names, row, strict=True)))
            own = of_facts(NOBODY, facts, resolved(day, values), is_illustrative=bool(is_made_up[0]))
            shown.append(_one(parts, own, texts_of[facts.department_id]))
        return f"[{','.join(shown)}]"

    others = select(any_made_up()), written
    return WorkedOut([facts, *(Prepared(each, compiler.dialect) for each in others)], work_out)


def _facts(compiler: Compiler, node: FieldNode, given: Arguments) -> tuple[Prepared, Sequence[str]]:
    """What to ask of departments, put together once for all root fields that ask it by the same arguments."""
    asked = tuple(sorted(map(print_ast, node.arguments or ())))
    if asked not in compiler.facts:
        statement = facts_of(compiler.day, given.get("where"), given.get("order"))
        compiler.facts[asked] = Prepared(statement, compiler.dialect), statement.selected_columns.keys()
    return compiler.facts[asked]


def _one(parts: Sequence[tuple[str, Write | int]], own: DepartmentObligations, texts: Sequence[str]) -> str:
    written = [name + (texts[part] if isinstance(part, int) else part(own)) for name, part in parts]
    return f"{{{','.join(written)}}}"


def obligation_totals(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`obligationTotals`."""
    day = compiler.day
    cycle, year = compiler.place(cycle_of_day(day)), compiler.place(budget_year_of_day(day))
    facts, names = _facts(compiler, nodes[0], given)
    others = (
        select(cycle["name"]).select_from(cycle.selectable),
        select(year["fiscal_year"]).select_from(year.selectable),
        select(any_made_up()),
    )
    write = writer_of(compiler, root.type, nodes)

    def work_out(found: Rows, values: Values) -> str:
        everybody, *others = found
        known = [Facts(**dict(zip(names, row, strict=True))) for row in everybody]
        cycle, year, is_made_up = map(_first, others)
        made = totals(known, resolved(day, values), cycle, year)
        return write([marked(each, is_illustrative=bool(is_made_up)) for each in made])

    return WorkedOut([facts, *(Prepared(each, compiler.dialect) for each in others)], work_out)


def _first(rows: Sequence[Sequence[Any]]) -> Any:
    return rows[0][0] if rows else None
