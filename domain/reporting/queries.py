"""The same rule as `as_of.newest`, asked of the database."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import InstrumentedAttribute

from domain.base import Rows


def newest_id(report: type[Any], day: date | ColumnElement[Any], *of: ColumnElement[bool]) -> ScalarSelect[int]:
    """The id of the newest report up to `day` for one owner: `of` ties an alias of `report` to the outer row.

    Answered from an index that begins with the owner, once per outer row.
    """
    return (
        select(report.id)
        .where(*of, report.as_of <= day)
        .order_by(report.as_of.desc(), report.recorded_at.desc(), report.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def newest_of_each(report: type[Any], day: date, *keys: InstrumentedAttribute[Any]) -> Rows:
    """The newest report up to `day` for each combination of `keys`."""
    place = func.row_number().over(
        partition_by=keys, order_by=(report.as_of.desc(), report.recorded_at.desc(), report.id.desc())
    )
    ranked = select(report.id, place.label("place")).where(report.as_of <= day).subquery()
    return select(report).join(ranked, ranked.c.id == report.id).where(ranked.c.place == 1)
