"""Equity Action Teams."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func

from api.planner.graph.sources import CITED, id_of
from api.planner.json_text import Text
from api.planner.mapped import Arguments, Column, MadeByRule, Many, Mapped, Place, only, plain, record
from api.planner.told import told
from domain.departments.models import Department
from domain.equity_action_teams import queries
from domain.equity_action_teams.activity import ActivityState
from domain.equity_action_teams.sentences import why_active


def _is_active(team: Place) -> ColumnElement[bool]:
    return queries.is_active_case(team["last_met_on"], team["stated_activity"], team["stated_on"], team.day)


def _meeting_count(team: Place) -> ColumnElement[int]:
    return func.coalesce(only(queries.meeting_counts(team.ids(), team.day), "meetings"), 0)


def _told(team: Place, _: Arguments) -> list[Text]:
    values = team["stated_activity"], team["last_met_on"], team["stated_on"], team.today
    return [told(value) for value in values]


def _why_active(known: list[Any]) -> str:
    stated, *days = known
    last_met_on, stated_on, today = (each and date.fromisoformat(each) for each in days)
    said = stated and ActivityState(stated)
    return why_active(last_met_on=last_met_on, stated=said, stated_on=stated_on, today=today)


TEAMS = {
    "TeamActivity": Mapped({**plain("state", "asOf", "recordedBy", "note"), "source": CITED}),
    "Meeting": Mapped(
        {"heldOn": Column(lambda meeting: meeting["as_of"]), **plain("attended", "members", "note"), "source": CITED}
    ),
    "Team": Mapped(
        {
            "id": id_of("Team"),
            **plain("key", "name", "formedOn", "lastMetOn"),
            "source": CITED,
            "department": record(Department, "department_id"),
            "isActive": Column(_is_active),
            "whyActive": MadeByRule(_told, _why_active),
            "activity": Many(lambda team, _: queries.activity_of_teams(team.ids(), team.day)),
            "meetings": Many(lambda team, given: queries.meetings_of_teams(team.ids(), team.day, given["first"])),
            "meetingCount": Column(_meeting_count),
        }
    ),
}
