"""Each record with the newest report of it up to a day, and with its parent: how the two kinds of database join them.

Both look into the index that begins with the owner, once for each record. PostgreSQL takes the report from there;
SQLite, which has no LATERAL, takes its id and then the report by its id.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Join, inspect, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, aliased
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import InternalTraversal

from domain.reporting.queries import newest_id


class NewestJoin(Join):
    """Everything on the left, with the newest report or none."""

    __visit_name__ = "join"
    inherit_cache = True
    _traverse_internals = [*Join._traverse_internals, ("newest", InternalTraversal.dp_clauseelement)]  # noqa: RUF012

    def __init__(self, left: FromClause, right: FromClause, onclause: ColumnElement[bool], newest: FromClause) -> None:
        super().__init__(left, right, onclause, isouter=True)
        self.newest = newest


class ParentJoin(Join):
    """Each row on the left with the one parent that it must have."""

    __visit_name__ = "join"
    inherit_cache = True


def _written(join: Join, compiler: SQLCompiler, **kw: Any) -> str:
    """A join as SQLAlchemy writes it."""
    return str(compiler.visit_join(join, **kw))  # type: ignore[no-untyped-call]


@compiles(ParentJoin, "postgresql")
def _left_out_if_unused(join: ParentJoin, compiler: SQLCompiler, **kw: Any) -> str:
    """PostgreSQL does not read a parent of which nobody asks anything, if it is told that it could be missing."""
    outer = Join(join.left, join.right, join.onclause, isouter=True)
    return _written(outer, compiler, **kw)


@compiles(NewestJoin)
def _by_id(join: NewestJoin, compiler: SQLCompiler, **kw: Any) -> str:
    return _written(join, compiler, **kw)


@compiles(NewestJoin, "postgresql")
def _lateral(join: NewestJoin, compiler: SQLCompiler, **kw: Any) -> str:
    kw |= {"asfrom": True, "from_linter": None}
    return f"{compiler.process(join.left, **kw)} LEFT JOIN {compiler.process(join.newest, **kw)} ON true"


def with_parent(left: FromClause, right: type[Any], onclause: ColumnElement[bool]) -> ParentJoin:
    """`left` with the record of `right` that each of its rows belongs to."""
    return ParentJoin(left, right.__table__, onclause)


def with_newest(
    left: FromClause,
    held: Any,
    day: date | ColumnElement[Any],
    owner_id: InstrumentedAttribute[Any],
    of: ColumnElement[Any] | InstrumentedAttribute[Any],
) -> NewestJoin:
    """`left` with the newest report of each row, or with NULL where nothing was reported up to `day`.

    `held` is an alias of the reports; their `owner_id` is tied to the row's `of`.
    """
    model = inspect(held).mapper.class_
    entry = aliased(model)
    newest = newest_id(entry, day, getattr(entry, owner_id.key) == of)
    right = inspect(held).selectable
    reports = model.__table__.alias()
    lateral = (
        select(*reports.c)
        .where(reports.c[owner_id.key] == of, reports.c.as_of <= day)
        .order_by(reports.c.as_of.desc(), reports.c.recorded_at.desc(), reports.c.id.desc())
        .limit(1)
        .lateral(right.name)
    )
    return NewestJoin(left, right, held.id == newest, lateral)
