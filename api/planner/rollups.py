"""Root fields that a rule works out from one statement's rows: obligations and counts."""

from collections.abc import Sequence
from typing import Any

from graphql import FieldNode, GraphQLField, get_named_type
from sqlalchemy import exists, select

from api.action_counts import AT_MOST, counted
from api.action_filters import filter_of
from api.obligations import DepartmentObligations, of_facts, totals
from api.planner.answers import Answer, WorkedOut
from api.planner.compiling import Compiler
from api.planner.given import Values, resolved
from api.planner.json_text import NotMapped, Text
from api.planner.mapped import Arguments
from api.planner.project import Write, field_writer, writer_of
from api.planner.statements import Prepared
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.reaps.list_queries import cycle_of_day
from domain.rollup.obligation_queries import department_facts
from domain.rollup.obligations import Facts
from domain.rollup.queries import action_counts
from domain.sources.kinds import EditionName
from domain.sources.models import Source

Rows = Sequence[Sequence[Sequence[Any]]]
NOBODY: Any = None  # the department's own fields are written by the database


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

    asked_facts = department_facts(day)
    names = asked_facts.selected_columns.keys()

    def work_out(found: Rows, values: Values) -> str:
        everybody, (is_made_up,), rows = found
        texts_of = {department_id: written for department_id, *written in rows}
        shown = []
        for row in everybody:
            facts = Facts(**dict(zip(names, row, strict=True)))
            own = of_facts(NOBODY, facts, resolved(day, values), is_illustrative=bool(is_made_up[0]))
            shown.append(_one(parts, own, texts_of[facts.department_id]))
        return f"[{','.join(shown)}]"

    statements = [asked_facts, made_up, written]
    return WorkedOut([Prepared(each, compiler.dialect) for each in statements], work_out)


def _one(parts: Sequence[tuple[str, Write | int]], own: DepartmentObligations, texts: Sequence[str]) -> str:
    written = [name + (texts[part] if isinstance(part, int) else part(own)) for name, part in parts]
    return f"{{{','.join(written)}}}"


def obligation_totals(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], _given: Arguments) -> Answer:
    """`obligationTotals`."""
    day = compiler.day
    cycle, year = compiler.place(cycle_of_day(day)), compiler.place(budget_year_of_day(day))
    statements = [
        department_facts(day),
        select(cycle["name"]).select_from(cycle.selectable),
        select(year["fiscal_year"]).select_from(year.selectable),
    ]
    write = writer_of(compiler, root.type, nodes)

    names = statements[0].selected_columns.keys()

    def work_out(found: Rows, values: Values) -> str:
        everybody, cycles, years = found
        known = [Facts(**dict(zip(names, row, strict=True))) for row in everybody]
        return write(totals(known, resolved(day, values), _first(cycles), _first(years)))

    return WorkedOut([Prepared(each, compiler.dialect) for each in statements], work_out)


def _first(rows: Sequence[Sequence[Any]]) -> Any:
    return rows[0][0] if rows else None
