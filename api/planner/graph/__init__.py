"""The one mapping from types of the graph to tables and rules of the domain."""

from api.planner.graph.actions import ACTIONS
from api.planner.graph.changes import CHANGES
from api.planner.graph.citywide_plan import CITYWIDE_PLAN
from api.planner.graph.citywide_reports import CITYWIDE_REPORTS
from api.planner.graph.departments import DEPARTMENTS
from api.planner.graph.measures import MEASURES
from api.planner.graph.reaps import REAPS
from api.planner.graph.search import SEARCH
from api.planner.graph.sources import SOURCES
from api.planner.graph.teams import TEAMS
from api.planner.graph.work_plan import WORK_PLAN
from api.planner.graph.worksheets import WORKSHEETS

TYPES = {
    **SOURCES,
    **CITYWIDE_PLAN,
    **DEPARTMENTS,
    **REAPS,
    **ACTIONS,
    **MEASURES,
    **WORKSHEETS,
    **TEAMS,
    **CHANGES,
    **WORK_PLAN,
    **SEARCH,
    **CITYWIDE_REPORTS,
}
