"""All tables in one place, for whoever needs every one of them: migrations, citations, dumps."""

from domain.base import Record
from domain.budgeting_for_equity.models import (
    Answer,
    BudgetYear,
    BudgetYearFiler,
    Question,
    QuestionSet,
    Worksheet,
    WorksheetStage,
)
from domain.citywide_plan.models import Alignment, CitywidePlan, CitywideStrategy, GlobalCompactObjective, Pillar
from domain.citywide_reports.models import CitywideReport
from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.equity_action_teams.models import Meeting, Team, TeamActivity
from domain.measures.models import Measure, Reading, ReadingPart
from domain.reaps.models import Action, ActionParty, Cycle, CycleFiler, Filing, Goal, ProgressReport, Reap, ReapVersion
from domain.sources.models import City, DocumentLine, Load, Source
from domain.work_plan.models import Objective, PlanStatement, Strategy, StrategyReport, WorkPlan

__all__ = [
    "Action",
    "ActionParty",
    "Alignment",
    "Answer",
    "BudgetYear",
    "BudgetYearFiler",
    "City",
    "CitywidePlan",
    "CitywideReport",
    "CitywideStrategy",
    "Cycle",
    "CycleFiler",
    "Department",
    "DocumentLine",
    "Filing",
    "GlobalCompactObjective",
    "Goal",
    "Load",
    "Measure",
    "Meeting",
    "Objective",
    "Pillar",
    "PlanStatement",
    "ProgressReport",
    "Question",
    "QuestionSet",
    "Reading",
    "ReadingPart",
    "Reap",
    "ReapVersion",
    "Record",
    "ServiceArea",
    "ServiceAreaMembership",
    "Source",
    "Strategy",
    "StrategyReport",
    "Team",
    "TeamActivity",
    "WorkPlan",
    "Worksheet",
    "WorksheetStage",
]
