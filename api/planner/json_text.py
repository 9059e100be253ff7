"""How each value is written as JSON text by the database: letter for letter what ordinary execution writes.

A value that is NULL gives a text that is NULL; whoever may show no value writes `or_null` around it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from graphql import GraphQLEnumType, GraphQLNamedType
from sqlalchemy import ColumnElement, String, case, func, not_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

Text = ColumnElement[str]


class NotMapped(Exception):
    """Something is asked that only ordinary execution can answer."""


class Fixed(ColumnElement[str]):
    """A piece of text that stands in the statement itself."""

    inherit_cache = False
    type = String()

    def __init__(self, text: str) -> None:
        self.text = text


@compiles(Fixed)
def _fixed(element: Fixed, compiler: SQLCompiler, **_: Any) -> str:
    return compiler.render_literal_value(element.text, String())


class Joined(FunctionElement[str]):
    """Texts one behind the other."""

    type = String()
    inherit_cache = False


@compiles(Joined)
def _joined(element: Joined, compiler: SQLCompiler, **kw: Any) -> str:
    # Without brackets: nothing here binds tighter, and SQLite reads a hundred open ones at most.
    return " || ".join(compiler.process(each, **kw) for each in element.clauses)


class Listed(FunctionElement[str]):
    """The texts of all rows, with commas between them."""

    type = String()
    inherit_cache = False


@compiles(Listed)
def _listed(element: Listed, compiler: SQLCompiler, **kw: Any) -> str:
    return f"string_agg({compiler.process(element.clauses, **kw)}, ',')"


@compiles(Listed, "sqlite")
def _listed_sqlite(element: Listed, compiler: SQLCompiler, **kw: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **kw)}, ',')"


class Quoted(FunctionElement[str]):
    """A text in quotation marks, with what JSON cannot hold escaped; a day likewise."""

    type = String()
    inherit_cache = False


@compiles(Quoted)
def _quoted(element: Quoted, compiler: SQLCompiler, **kw: Any) -> str:
    return f"CAST(to_json({compiler.process(element.clauses, **kw)}) AS TEXT)"


@compiles(Quoted, "sqlite")
def _quoted_sqlite(element: Quoted, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_quote({compiler.process(element.clauses, **kw)})"


class Digits(FunctionElement[str]):
    """A number as it is written."""

    type = String()
    inherit_cache = False


@compiles(Digits)
def _digits(element: Digits, compiler: SQLCompiler, **kw: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **kw)} AS TEXT)"


class GlobalId(FunctionElement[str]):
    """The id of "Type:key" in the graph; `sqlite_functions` gives SQLite what it lacks for it."""

    type = String()
    inherit_cache = False


@compiles(GlobalId)
def _global_id(element: GlobalId, compiler: SQLCompiler, **kw: Any) -> str:
    return f"translate(encode(convert_to({compiler.process(element.clauses, **kw)}, 'UTF8'), 'base64'), chr(10), '')"


@compiles(GlobalId, "sqlite")
def _global_id_sqlite(element: GlobalId, compiler: SQLCompiler, **kw: Any) -> str:
    return f"base64_of({compiler.process(element.clauses, **kw)})"


class Share(FunctionElement[str]):
    """One number divided by another, with as many digits as it takes; no value out of none."""

    type = String()
    inherit_cache = False


@compiles(Share)
def _share(element: Share, compiler: SQLCompiler, **kw: Any) -> str:
    part, whole = (compiler.process(each, **kw) for each in element.clauses)
    digits = f"CAST(CAST({part} AS FLOAT8) / nullif({whole}, 0) AS TEXT)"
    return f"CASE {part} WHEN 0 THEN CASE WHEN {whole} > 0 THEN '0.0' END WHEN {whole} THEN '1.0' ELSE {digits} END"


@compiles(Share, "sqlite")
def _share_sqlite(element: Share, compiler: SQLCompiler, **kw: Any) -> str:
    return f"share_of({compiler.process(element.clauses, **kw)})"


class DaysFrom(FunctionElement[int]):
    """How many days the second day is after the first."""

    inherit_cache = False


@compiles(DaysFrom)
def _days_from(element: DaysFrom, compiler: SQLCompiler, **kw: Any) -> str:
    earlier, later = (compiler.process(each, **kw) for each in element.clauses)
    return f"({later} - {earlier})"


@compiles(DaysFrom, "sqlite")
def _days_from_sqlite(element: DaysFrom, compiler: SQLCompiler, **kw: Any) -> str:
    earlier, later = (compiler.process(each, **kw) for each in element.clauses)
    return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"


def fixed(text: str) -> Text:
    """This very text."""
    return Fixed(text)


def joined(*parts: "str | Text") -> Text:
    """Texts one behind the other; neighbours that stand in the statement are put together first."""
    merged: list[str | Text] = []
    for part in _unpacked(parts):
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    made = [Fixed(part) if isinstance(part, str) else part for part in merged]
    return made[0] if len(made) == 1 else Joined(*made)


def _unpacked(parts: "Iterable[str | Text]") -> "Iterator[str | Text]":
    for part in parts:
        if isinstance(part, Joined):
            yield from _unpacked(part.clauses)
        else:
            yield part.text if isinstance(part, Fixed) else part


def or_null(text: Text) -> Text:
    """The text, or the word null."""
    return func.coalesce(text, Fixed("null"))


def written(value: ColumnElement[Any], graph_type: GraphQLNamedType, *, may_be_null: bool = True) -> Text:
    """The value as the graph writes a value of this type."""
    if isinstance(graph_type, GraphQLEnumType):
        return joined('"', _word(value, graph_type), '"')
    match graph_type.name:
        case "String" | "ID" | "FiscalYear":
            return Quoted(value)
        case "Int":
            return Digits(value)
        case "Boolean":
            if not may_be_null:
                return case((value, Fixed("true")), else_=Fixed("false"))
            return case((value, Fixed("true")), (not_(value), Fixed("false")))
        case "Date":
            return Quoted(value)
        case "DateTime":
            return joined('"', func.replace(value, Fixed(".000000"), Fixed(""), type_=String()), '"')
        case "Decimal":
            return joined('"', Digits(value), '"')
        case _:
            raise NotMapped(f"No way is known to write a {graph_type.name}.")


def _word(value: ColumnElement[Any], graph_type: GraphQLEnumType) -> Text:
    names = {str(getattr(each.value, "value", each.value)): name for name, each in graph_type.values.items()}
    if all(name == stored.upper() for stored, name in names.items()):
        return func.upper(value, type_=String())
    plain = func.coalesce(value, type_=String())
    return case(*((plain == Fixed(stored), Fixed(name)) for stored, name in names.items()))
