"""Root fields that a rule works out from one statement's rows: obligations and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField, get_named_type, print_ast
from sqlalchemy import exists, select

from api import progress_by_month
from api.groups import Counting
from api.obligation_totals import totals
from api.obligations import DepartmentObligations, facts_of, of_facts
from api.planner.answers import Answer, WorkedOut
from api.planner.compiling import Compiler
from api.planner.given import Values, days_from, resolved
from api.planner.json_text import Text
from api.planner.kept_rollups import KeptRollup, Written
from api.planner.mapped import Arguments
from api.planner.project import Write, field_writer, object_writer, writer_of
from api.planner.statements import Prepared
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.calendar import month_ends
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.reaps.list_queries import cycle_of_day
from domain.rollup.groups import groups
from domain.rollup.obligations import Facts
from domain.sources.kinds import EditionName
from domain.sources.models import Source

Rows = Sequence[Sequence[Sequence[Any]]]
NOBODY: Any = None  # the department's own fields are written by the database
NOT_ASKED: Any = None  # what was made up is found by ordinary execution


@dataclass(frozen=True, slots=True)
class CountsRoot:
    """A root field that counts."""

    counting: Counting[Any]

    def __call__(self, compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
        by, share_of = given["by"], given.get("share_of")
        statement = self.counting.statement(by, given.get("where"), share_of, compiler.day)
        write = writer_of(compiler, root.type, nodes)
        prepared = Prepared(statement, compiler.dialect)
        # A group is written as the domain made it: its parts have the names that the graph's fields have.
        counted = WorkedOut([prepared], lambda found, _: write(groups(by, found[0], share_of or ())))
        question = self.counting.kept(by, self.counting.filter_of(given.get("where")))
        if question is None or compiler.kept_counts is None:
            return counted
        write_one = object_writer(compiler, compiler.type(get_named_type(root.type).name), nodes)

        def written() -> Written:
            return Written(by, share_of or (), write_one)

        return KeptRollup(compiler, question, compiler.kept_counts, written, counted)


def months(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`progressByMonth`."""
    by = given.get("by") or []
    days = days_from(compiler.day, lambda day: list(month_ends(day, given["months"])))
    statement = progress_by_month.statement(by, given.get("where"), days)
    write = writer_of(compiler, root.type, nodes)

    def work_out(found: Rows, values: Values) -> str:
        return write(progress_by_month.shown(by, found[0], resolved(days, values), NOT_ASKED))

    return WorkedOut([Prepared(statement, compiler.dialect)], work_out)


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
    made_up = select(exists().where(Source.edition == EditionName.ILLUSTRATIVE))
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

    return WorkedOut([facts, *(Prepared(each, compiler.dialect) for each in (made_up, written))], work_out)


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
    periods = (
        select(cycle["name"]).select_from(cycle.selectable),
        select(year["fiscal_year"]).select_from(year.selectable),
    )
    write = writer_of(compiler, root.type, nodes)

    def work_out(found: Rows, values: Values) -> str:
        everybody, cycles, years = found
        known = [Facts(**dict(zip(names, row, strict=True))) for row in everybody]
        return write(totals(known, resolved(day, values), _first(cycles), _first(years)))

    return WorkedOut([facts, *(Prepared(each, compiler.dialect) for each in periods)], work_out)


def _first(rows: Sequence[Sequence[Any]]) -> Any:
    return rows[0][0] if rows else None
