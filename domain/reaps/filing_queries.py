"""What was last said of a plan's filing, in SQL."""

from sqlalchemy import ColumnElement, FromClause, case, null

from domain.reaps.filing import FilingState


def filing_case(states: FromClause) -> ColumnElement[str]:
    """The state that the newest filing of `queries.reap_states` gives; NULL before the first."""
    return case(
        (states.c.filing_id.is_(None), null()),
        (states.c.is_filed, FilingState.FILED.value),
        else_=FilingState.WITHDRAWN.value,
    )
