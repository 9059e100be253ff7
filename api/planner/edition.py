"""The root field that says what the database holds: the frame of every page asks for it."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from graphql import FieldNode, GraphQLField
from sqlalchemy import select

from api.edition import Edition, made_of
from api.planner.answers import Answer, WorkedOut
from api.planner.compiling import Compiler
from api.planner.given import TODAY, Values
from api.planner.json_text import Text
from api.planner.mapped import Arguments
from api.planner.project import field_writer, quoted
from api.planner.statements import Prepared
from domain.sources import queries

How = Callable[[Edition, Values, Sequence[str]], str]
"""Writes a field of the edition; the last are the city's texts, if there is a city."""


def edition(compiler: Compiler, _root: GraphQLField, nodes: list[FieldNode], _given: Arguments) -> Answer:
    """`edition`: what is asked of the city is written by the database."""
    graph_type = compiler.type("Edition")
    city, loads = compiler.place(queries.city()), queries.loads()
    texts: list[Text] = []
    parts: list[tuple[str, How]] = []
    for answered_as, asked in compiler.fields(graph_type, nodes).items():
        match asked[0].name.value:
            case "city":
                texts.append(compiler.object("City", city, asked))
                how = _city(len(texts))
            case "today":
                how = _today
            case _:
                how = _of_edition(field_writer(compiler, graph_type, asked))
        parts.append((f'"{answered_as}":', how))
    names = loads.selected_columns.keys()

    def work_out(found: Sequence[Sequence[Sequence[Any]]], values: Values) -> str:
        editions, rows, cities = found
        known = [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in rows]
        made = made_of([each for (each,) in editions], known)
        return f"{{{','.join([name + how(made, values, cities[0] if cities else ()) for name, how in parts])}}}"

    statements = [queries.editions(), loads, select(city["name"], *texts).select_from(city.selectable)]
    return WorkedOut([Prepared(each, compiler.dialect) for each in statements], work_out)


def _city(place: int) -> How:
    return lambda _made, _values, city: city[place] if city else "null"


def _today(_made: Edition, values: Values, _city: Sequence[str]) -> str:
    return quoted(values[TODAY].isoformat())


def _of_edition(write: Callable[[Edition], str]) -> How:
    return lambda made, _values, _city: write(made)
