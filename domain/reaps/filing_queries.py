"""What was last said of a plan's filing, and whether the plan is current, in SQL."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, false, func, null

from domain.reaps.filing import FilingState
from domain.reaps.standing import REPORT_IS_FRESH_FOR


def is_current_case(
    is_filed: ColumnElement[bool], last_report_on: ColumnElement[Any], day: date
) -> ColumnElement[bool]:
    """`filing.is_current`, in SQL."""
    return and_(is_filed, func.coalesce(last_report_on >= day - REPORT_IS_FRESH_FOR, false()))


def filing_case(states: FromClause) -> ColumnElement[str]:
    """The state that the newest filing of `queries.reap_states` gives; NULL before the first."""
    return case(
        (states.c.filing_id.is_(None), null()),
        (states.c.is_filed, FilingState.FILED.value),
        else_=FilingState.WITHDRAWN.value,
    )
