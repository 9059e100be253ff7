"""What a record is called in the words of the pages; the graph calls it by the name of its kind."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.language import lazy
from dashboard.wording import words

CONCEPT = {
    "Action": lazy("Action"),
    "Alignment": lazy("Link between a strategy and a pillar"),
    "Answer": lazy("Answer"),
    "BudgetYear": lazy("Budget year"),
    "BudgetYearFiler": lazy("Department that must hand in a worksheet"),
    "City": lazy("City"),
    "CitywidePlan": lazy("Citywide plan"),
    "CitywideReport": lazy("Citywide report"),
    "CitywideStrategy": lazy("Strategy of the citywide plan"),
    "Cycle": lazy("Cycle"),
    "CycleFiler": lazy("Department that must file"),
    "Department": lazy("Department"),
    "Filing": lazy("Filing"),
    "GlobalCompactObjective": lazy("Global Compact objective"),
    "Goal": lazy("Goal"),
    "Measure": lazy("Measure"),
    "Meeting": lazy("Meeting"),
    "Objective": lazy("Objective"),
    "Pillar": lazy("Pillar"),
    "PlanStatement": lazy("Plan statement"),
    "ProgressReport": lazy("Progress report"),
    "Question": lazy("Question"),
    "QuestionSet": lazy("Set of questions"),
    "Reading": lazy("Reading"),
    "Reap": lazy("REAP"),
    "ServiceArea": lazy("Service area"),
    "ServiceAreaMembership": lazy("Place in a service area"),
    "Strategy": lazy("Strategy"),
    "StrategyReport": lazy("Progress word"),
    "Team": lazy("Team"),
    "TeamActivity": lazy("Report of a team's activity"),
    "WorkPlan": lazy("Work plan"),
    "Worksheet": lazy("Worksheet"),
    "WorksheetStage": lazy("Worksheet stage"),
}


def concept(name: str) -> str:
    """A kind that has no words here yet is called what the graph calls it."""
    return str(CONCEPT.get(name, name))


def counted(concepts: Mapping[str, int]) -> str:
    """Strategy, Measure (7): the kinds of what was read, with their numbers where there is more than one."""
    return ", ".join(
        f"{concept(name)} ({words.number(count)})" if count > 1 else concept(name) for name, count in concepts.items()
    )
