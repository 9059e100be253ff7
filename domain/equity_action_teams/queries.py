"""What to ask of teams: when each last met and what was last said of it, on a day."""

from datetime import date

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import aliased

from domain.equity_action_teams.models import Meeting, Team, TeamActivity
from domain.reporting.queries import newest_id


def team_states(day: date) -> Subquery:
    """Every team, with last_met_on, stated_activity and stated_on as known on `day`, for `activity.is_active`."""
    held = aliased(TeamActivity)
    entry = aliased(TeamActivity)
    last_met_on = (
        select(func.max(Meeting.as_of)).where(Meeting.team_id == Team.id, Meeting.as_of <= day).scalar_subquery()
    )
    return (
        select(
            Team,
            last_met_on.label("last_met_on"),
            held.state.label("stated_activity"),
            held.as_of.label("stated_on"),
        )
        .outerjoin(held, held.id == newest_id(entry, day, entry.team_id == Team.id))
        .subquery("team_states")
    )
