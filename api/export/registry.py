"""All exports by name, each with its columns in their order. A new one is an entry here."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from api import (
    action_lists,
    changes,
    citywide_strategy_lists,
    department_filters,
    departments,
    measure_lists,
    reap_lists,
    strategy_lists,
    team_lists,
    worksheet_lists,
)
from api.actions import Action
from api.citywide_plan import CitywideStrategy
from api.connections import Order
from api.equity_action_teams import Team
from api.export.exports import EVERY_READING, Export, Given, ListExport, WholeExport
from api.measures import Measure
from api.node import shown
from api.reaps import Reap
from api.schema import Query
from api.work_plan import Strategy
from api.worksheets import Worksheet
from domain.base import Rows
from domain.changes.changes import Span

READ_IN = ("source.document.key", "source.lines", "source.printed")
OF_DEPARTMENT = ("department.code", "department.name")
MADE_UP = ("source.isIllustrative",)
VALUE = ("value", "low", "high", "yes", "text", "noValue", "display", "printed", "fiscalYear")
PARTS = ("breakdown", "ofWhich", "secondQuantity")
OBLIGATIONS = ("reapFiled", "reapCurrent", "worksheetSubmitted", "teamActive")
OF_MEASURE = (
    *("key", "role", "position", "statement", "type", "unit", "scale", "currency", "accountability"),
    *("baseline", "target", "targetOn", "strategy.key", "strategy.workPlan.fiscalYear", "action.key"),
    *("action.department.code", "action.reap.cycle.name"),
)
COUNTED = ("by", "count", "outOf", "share")


def _by_day(listed: Callable[[date, Any, Any], tuple[Any, Order]]) -> Callable[[date, Given], tuple[Rows, Order]]:
    return lambda day, given: listed(day, given.get("where"), given.get("order"))


def _as(graph_type: type[Any]) -> Callable[[Any, date], Any]:
    return lambda row, day: shown(graph_type, row, day)


def _span(day: date, given: Given) -> Span:
    return changes.span_until(day, given.get("start"), given.get("end"))


def _compares_from(day: date, given: Given) -> date:
    return _span(day, given).start


LISTS: dict[str, Export] = {
    "actions": ListExport(
        root="actions",
        listed=_by_day(action_lists.listed),
        show=_as(Action),
        columns=(
            *("id", "key", *OF_DEPARTMENT, "reap.cycle.name", "goal.number", "goal.title", "reference", "wording"),
            *("startsOn", "dueOn", "completedOn", "progress", "standing", "freshness", "lastReportOn"),
            *("daysOverdue", "daysUntilDue", "leads", "partners", "priorityCommunities"),
            *("latestReport.note", "latestReport.recordedBy", "latestReport.recordedAt", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "latestReport.source.isIllustrative"),
    ),
    "changes": ListExport(
        root="changes",
        listed=lambda day, given: changes.listed(_span(day, given), given.get("where"), given.get("order")),
        show=changes.shown,
        compares_from=_compares_from,
        columns=(
            *("kind", *OF_DEPARTMENT, "recordId", "reference", "name", "from.value", "from.label"),
            *("to.value", "to.label", "because", "reportedOn"),
        ),
    ),
    "citywideStrategies": ListExport(
        root="citywideStrategies",
        listed=_by_day(citywide_strategy_lists.listed),
        show=lambda row, day: shown(CitywideStrategy, row[0], day),
        columns=("id", "key", "pillar.number", "pillar.name", "number", "wording", *READ_IN),
        is_made_up=MADE_UP,
    ),
    "departments": ListExport(
        root="departments",
        listed=_by_day(department_filters.listed),
        show=lambda row, day: departments.of_record(row[0], day),
        columns=(
            *("id", "code", "name", "abbreviation", "kind", "serviceAreas.key", "serviceAreas.name"),
            *("activeFrom", "activeUntil", "note", *READ_IN),
        ),
        is_made_up=MADE_UP,
    ),
    "equityActionTeams": ListExport(
        root="equityActionTeams",
        listed=_by_day(team_lists.listed),
        show=_as(Team),
        columns=(
            *("id", "key", *OF_DEPARTMENT, "name", "formedOn", "lastMetOn", "isActive", "whyActive"),
            *("meetingCount", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "activity.source.isIllustrative", "meetings.source.isIllustrative"),
    ),
    "measures": ListExport(
        root="measures",
        listed=_by_day(measure_lists.listed),
        show=_as(Measure),
        columns=("id", *OF_MEASURE, *VALUE, *PARTS, "note", *READ_IN),
        is_made_up=(*MADE_UP, "readings.source.isIllustrative"),
    ),
    "readings": ListExport(
        root="measures",
        listed=_by_day(measure_lists.listed),
        show=_as(Measure),
        columns=(
            *("id", *OF_MEASURE),
            *(f"readings.{name}" for name in (*VALUE, *PARTS, "asOf", "recordedAt", "note", *READ_IN)),
        ),
        is_made_up=(*MADE_UP, "readings.source.isIllustrative"),
        holds=(
            "Readings of measures, one in each row: of the work plan, and of departments' plans. A measure of which "
            "nothing was ever reported has no row here; it is in `measures`, with the reason for having no value."
        ),
        each="readings",
        each_given=(("first", EVERY_READING),),
    ),
    "reaps": ListExport(
        root="reaps",
        listed=_by_day(reap_lists.listed),
        show=lambda row, day: shown(Reap, row, day, as_of=day),
        columns=(
            *("id", "key", *OF_DEPARTMENT, "cycle.name", "cycle.dueOn", "title", "isFiled", "filedOn"),
            *("filing.state", "filing.asOf", "filing.note", "isCurrent", "lastReportOn"),
            *("actionCount", "completion.completed", "completion.outOf", "completion.ongoing"),
            *("completion.noReport", "completion.total", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "filing.source.isIllustrative"),
    ),
    "strategies": ListExport(
        root="strategies",
        listed=_by_day(strategy_lists.listed),
        show=_as(Strategy),
        columns=(
            *("id", "key", "workPlan.fiscalYear", "objective.key", "objective.number", "objective.title"),
            *("reference", "wording", "statement", "progress", "progressReport.asOf", "deferral.reason"),
            *("pillars.key", "pillars.number", "pillars.name", "note", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "progressReport.source.isIllustrative"),
    ),
    "worksheets": ListExport(
        root="worksheets",
        listed=_by_day(worksheet_lists.listed),
        show=_as(Worksheet),
        columns=(
            *("id", "key", *OF_DEPARTMENT, "budgetYear.fiscalYear", "stage", "stageSince", "submittedOn"),
            *("isSubmitted", "isLate", "dueOn", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "stages.source.isIllustrative"),
    ),
}

WHOLE: dict[str, Export] = {
    "budgetYears": WholeExport(
        root="budgetYears",
        answer=Query.budget_years,
        columns=(
            *("id", "key", "fiscalYear", "opensOn", "dueOn", "mustFile", "completion.started"),
            *("completion.submitted", "completion.completed", "completion.outOf", "note", *READ_IN),
        ),
    ),
    "citywideReports": WholeExport(
        root="citywideReports",
        answer=Query.citywide_reports,
        columns=(
            *("id", "key", "subject", "statement", "measure.key", "measure.type", "measure.unit"),
            *(f"reported.{name}" for name in (*VALUE, *PARTS, "asOf")),
            *("recorded", "recordedOutOf", "recordedIsIllustrative", "about", "sentence", "note", *READ_IN),
        ),
    ),
    "cycles": WholeExport(
        root="cycles",
        answer=Query.cycles,
        columns=(
            *("id", "key", "name", "startsOn", "endsOn", "dueOn", "isInForce"),
            *("filedCount", "filedCountIsIllustrative", "mustFile", "note", *READ_IN),
        ),
    ),
    "obligations": WholeExport(
        root="obligations",
        answer=Query.obligations,
        columns=(
            *OF_DEPARTMENT,
            *(f"{name}.{part}" for name in OBLIGATIONS for part in ("state", "isRequired", "on", "dueOn")),
            *("actions", "overdueActions", "dueSoonActions", "staleActions", "silentActions", "actionsWithoutLead"),
            *("hasTeam", "lastReportOn"),
        ),
        is_as_filtered=False,
    ),
    "obligationTotals": WholeExport(
        root="obligationTotals",
        answer=Query.obligation_totals,
        columns=("obligation", "met", "outOf", "recorded", "rule", "cycle", "fiscalYear"),
        is_as_filtered=False,
    ),
    "progressByMonth": WholeExport(
        root="progressByMonth",
        answer=Query.progress_by_month,
        columns=(
            *("by", "months.month", "months.completed", "months.outOf", "months.share", "months.inProgress"),
            *("months.notStarted", "months.ongoing", "months.noReport", "months.total"),
        ),
        each="months",
    ),
    "serviceAreas": WholeExport(
        root="serviceAreas",
        answer=Query.service_areas,
        columns=("id", "key", "name", *READ_IN),
        is_made_up=MADE_UP,
    ),
    "sources": WholeExport(
        root="sources",
        answer=Query.sources,
        columns=(
            *("id", "key", "title", "kind", "publisher", "addresses", "fileName", "sha256", "coversFrom"),
            *("coversUntil", "lineCount", "citationCount", "note"),
        ),
        is_made_up=("edition",),
    ),
    "workPlans": WholeExport(
        root="workPlans",
        answer=Query.work_plans,
        columns=(
            *("id", "key", "fiscalYear", "title", "vision", "mission", "values", "completion.completed"),
            *("completion.outOf", "completion.ongoing", "completion.noReport", "completion.total"),
            *("measureCount", "measuresWithoutValue", *READ_IN),
        ),
        is_made_up=(*MADE_UP, "strategies.progressReport.source.isIllustrative"),
    ),
    "actionCounts": WholeExport(root="actionCounts", answer=Query.action_counts, columns=COUNTED),
    "changeCounts": WholeExport(
        root="changeCounts", answer=Query.change_counts, columns=COUNTED, compares_from=_compares_from
    ),
    "measureCounts": WholeExport(root="measureCounts", answer=Query.measure_counts, columns=COUNTED),
    "reapCounts": WholeExport(root="reapCounts", answer=Query.reap_counts, columns=COUNTED),
    "strategyCounts": WholeExport(root="strategyCounts", answer=Query.strategy_counts, columns=COUNTED),
    "teamCounts": WholeExport(root="teamCounts", answer=Query.team_counts, columns=COUNTED),
    "worksheetCounts": WholeExport(root="worksheetCounts", answer=Query.worksheet_counts, columns=COUNTED),
}

EXPORTS: Mapping[str, Export] = LISTS | WHOLE
