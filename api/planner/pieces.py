"""Pieces of SQL that the two kinds of database say differently, or that SQLAlchemy has no word for."""

from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


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


class Sent(FunctionElement[bytes]):
    """A text as the bytes that are sent: to read it first and write it again takes longer than much of finding it."""

    type = LargeBinary()
    inherit_cache = False


@compiles(Sent)
def _sent(element: Sent, compiler: SQLCompiler, **kw: Any) -> str:
    return f"convert_to({compiler.process(element.clauses, **kw)}, 'UTF8')"


@compiles(Sent, "sqlite")
def _sent_sqlite(element: Sent, compiler: SQLCompiler, **kw: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **kw)} AS BLOB)"


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
