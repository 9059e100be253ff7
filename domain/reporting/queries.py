"""The same rule as `as_of.newest`, asked of the database."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, select

from domain.base import Rows


def newest(report: type[Any], day: date | ColumnElement[Any], *of: ColumnElement[bool]) -> Rows:
    """The newest report up to `day` for one owner: `of` ties `report`, or an alias of it, to the outer row.

    Answered from an index that begins with the owner, once per outer row.
    """
    in_order = report.as_of.desc(), report.recorded_at.desc(), report.id.desc()
    return select(report).where(*of, report.as_of <= day).order_by(*in_order).limit(1)


def newest_id(report: type[Any], day: date | ColumnElement[Any], *of: ColumnElement[bool]) -> ScalarSelect[int]:
    """The id of `newest`."""
    return newest(report, day, *of).with_only_columns(report.id).scalar_subquery()
