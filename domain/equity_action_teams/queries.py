"""What to ask of teams: when each last met and what was last said of it, on a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, Subquery, and_, func, literal, or_, select
from sqlalchemy.orm import aliased

from domain.base import Rows
from domain.equity_action_teams.activity import MEETINGS_COUNTED_FOR, MET_WITHIN, ActivityState
from domain.equity_action_teams.models import Meeting, Team, TeamActivity
from domain.reporting.newest_queries import with_newest


def existed_on(day: date) -> ColumnElement[bool]:
    """Whether a team had been formed by `day`, as far as that is known."""
    return or_(Team.formed_on.is_(None), Team.formed_on <= day)


def team_states(day: date) -> Subquery:
    """Every team formed by `day`, with what `activity.is_active` needs: last_met_on, stated_activity and stated_on."""
    held = aliased(TeamActivity)
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
        .select_from(with_newest(Team.__table__, held, day, TeamActivity.team_id, Team.id))
        .where(existed_on(day))
        .subquery("team_states")
    )


def is_active_case(
    last_met_on: ColumnElement[Any], stated: ColumnElement[Any], stated_on: ColumnElement[Any], day: date
) -> ColumnElement[bool]:
    """`activity.is_active`, in SQL."""
    has_met = func.coalesce(last_met_on >= day - MET_WITHIN, literal(False))
    has_stopped = and_(stated.in_([ActivityState.PAUSED, ActivityState.DISSOLVED]), stated_on >= last_met_on)
    return and_(has_met, ~func.coalesce(has_stopped, literal(False)))


def teams_by_key(keys: Sequence[str], day: date) -> Rows:
    """The teams with these keys, as on `day`."""
    states = team_states(day)
    return select(states).where(states.c.key.in_(keys))


def teams_of_departments(department_ids: Sequence[int], day: date) -> Rows:
    """The team of each department that has one, as on `day`."""
    states = team_states(day)
    return select(states).where(states.c.department_id.in_(department_ids))


def activity_of_teams(team_ids: Sequence[int], day: date) -> Select[TeamActivity]:
    """What was said of each team up to `day`, newest first."""
    return (
        select(TeamActivity)
        .where(TeamActivity.team_id.in_(team_ids), TeamActivity.as_of <= day)
        .order_by(TeamActivity.as_of.desc(), TeamActivity.recorded_at.desc(), TeamActivity.id.desc())
    )


def meetings_of_teams(team_ids: Sequence[int], day: date, first: int) -> Select[Meeting]:
    """The `first` newest meetings of each team up to `day`, newest first."""
    newest_first = (Meeting.as_of.desc(), Meeting.recorded_at.desc(), Meeting.id.desc())
    place = func.row_number().over(partition_by=Meeting.team_id, order_by=newest_first).label("place")
    ranked = select(Meeting.id, place).where(Meeting.team_id.in_(team_ids), Meeting.as_of <= day).subquery()
    return (
        select(Meeting).join(ranked, ranked.c.id == Meeting.id).where(ranked.c.place <= first).order_by(*newest_first)
    )


def _is_counted(day: date) -> ColumnElement[bool]:
    return and_(Meeting.as_of > day - MEETINGS_COUNTED_FOR, Meeting.as_of <= day)


def meeting_counts(team_ids: Sequence[int], day: date) -> Rows:
    """(team_id, number of meetings in the year up to `day`) of each team that held one."""
    return (
        select(Meeting.team_id, func.count().label("meetings"))
        .where(Meeting.team_id.in_(team_ids), _is_counted(day))
        .group_by(Meeting.team_id)
    )


def meetings_in_a_year(states: FromClause, day: date) -> ScalarSelect[int]:
    """The number of a team's meetings in the year up to `day`, beside `team_states`."""
    counted = select(func.count()).where(Meeting.team_id == states.c.id, _is_counted(day))
    return counted.correlate(states).scalar_subquery()
