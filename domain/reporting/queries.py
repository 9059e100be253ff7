"""The same rule as `as_of.newest`, asked of the database."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, select


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
