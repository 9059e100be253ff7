"""Actions of plans and what was reported of them."""

from sqlalchemy import ColumnElement, and_, case

from api.planner.graph.sources import CITED, id_of
from api.planner.json_text import joined
from api.planner.mapped import Column, Many, ManyValues, Mapped, One, Place, Same, Written, plain, record
from api.planner.pieces import DaysFrom, Digits
from domain.departments.models import Department
from domain.measures.queries import measures_of_actions
from domain.reaps import list_queries as queries
from domain.reaps.models import ActionParty, Goal, PartyRole
from domain.reaps.standing import Standing


def _days_overdue(action: Place) -> ColumnElement[int]:
    is_overdue = action["standing"] == Standing.OVERDUE.value
    return case((is_overdue, DaysFrom(action["due_on"], action.today)))


def _days_until_due(action: Place) -> ColumnElement[int]:
    is_open = and_(action["due_on"] >= action.day, action["standing"] != Standing.COMPLETED.value)
    return case((is_open, DaysFrom(action.today, action["due_on"])))


def _parties(role: PartyRole) -> ManyValues:
    return ManyValues(
        lambda action, _: queries.parties_of_actions(action.ids()).where(ActionParty.role == role), "name"
    )


ACTIONS = {
    "ProgressReport": Mapped({**plain("progress", "asOf", "recordedAt", "recordedBy", "note"), "source": CITED}),
    "Action": Mapped(
        {
            "id": id_of("Action"),
            **plain("key", "number", "wording", "startsOn", "dueOn", "completedOn", "progress", "lastReportOn"),
            **plain("standing", "freshness"),
            "source": CITED,
            "reference": Written(
                lambda action: joined('"', Digits(action["goal_number"]), ".", Digits(action["number"]), '"')
            ),
            "daysOverdue": Column(_days_overdue),
            "daysUntilDue": Column(_days_until_due),
            "leads": _parties(PartyRole.LEAD),
            "partners": _parties(PartyRole.PARTNER),
            "priorityCommunities": _parties(PartyRole.PRIORITY_COMMUNITY),
            "latestReport": Same(lambda action: action.beginning_with("report_"), lambda action: action["report_id"]),
            "reports": Many(lambda action, given: queries.reports_of_actions(action.ids(), action.day, given["first"])),
            "measures": Many(lambda action, _: measures_of_actions(action.ids())),
            "goal": record(Goal, "goal_id"),
            "reap": One(lambda action, _: queries.reaps_by_id(action.ids("reap_id"), action.day)),
            "department": record(Department, "department_id"),
        }
    ),
}
