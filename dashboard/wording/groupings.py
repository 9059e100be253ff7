"""What can be counted, and what the groups of each kind are called."""

from __future__ import annotations

from dashboard.language import lazy

YES_OR_NO = {"yes": lazy("Active"), "no": lazy("Not active")}
PLAN = {"WORK_PLAN": lazy("Work plan"), "REAP": lazy("Departments' plans")}
ACTIVITY = {"ACTIVE": lazy("Active"), "NOT_ACTIVE": lazy("Not active")}

COUNTED = {
    "actions": lazy("Actions of departments' plans"),
    "strategies": lazy("Strategies of the work plan"),
    "worksheets": lazy("Budgeting for Equity worksheets"),
    "teams": lazy("Equity Action Teams"),
    "measures": lazy("Measures"),
}
DIMENSION = {
    "DEPARTMENT": lazy("Department"),
    "SERVICE_AREA": lazy("Service area"),
    "CYCLE": lazy("REAP cycle"),
    "PROGRESS": lazy("Progress"),
    "STANDING": lazy("Standing"),
    "FRESHNESS": lazy("Age of the newest report"),
    "FISCAL_YEAR": lazy("Fiscal year"),
    "OBJECTIVE": lazy("Objective"),
    "PILLAR": lazy("Pillars served, by our reading"),
    "BUDGET_YEAR": lazy("Budget year"),
    "STAGE": lazy("Stage"),
    "ACTIVITY": lazy("Activity"),
    "PLAN": lazy("Plan"),
    "TYPE": lazy("Type of value"),
    "ROLE": lazy("Role"),
    "ACCOUNTABILITY": lazy("Answers, by our reading"),
    "NO_VALUE": lazy("Reason for no value"),
}
MONTH = lazy("Month")
MONTH_OF = {
    "actions": lazy("Month in which it is due"),
    "worksheets": lazy("Month in which it was first handed in"),
    "teams": lazy("Month of the newest meeting"),
}
# What the group of those is called that have nothing in a dimension.
WITHOUT = {
    "DEPARTMENT": lazy("No department"),
    "SERVICE_AREA": lazy("Service area not known"),
    "CYCLE": lazy("No cycle"),
    "PROGRESS": lazy("No report"),
    "FISCAL_YEAR": lazy("No fiscal year"),
    "OBJECTIVE": lazy("No objective"),
    "PILLAR": lazy("Serves no pillar"),
    "ACCOUNTABILITY": lazy("Not read by us"),
    "NO_VALUE": lazy("Has a value"),
}
WITHOUT_MONTH = {
    "actions": lazy("No due date"),
    "worksheets": lazy("Not handed in"),
    "teams": lazy("No meeting"),
}
MEASURES_WITHOUT = {
    "DEPARTMENT": lazy("Of the work plan"),
    "CYCLE": lazy("Of the work plan"),
    "FISCAL_YEAR": lazy("Of a department's plan"),
}
NONE = lazy("None given")
FILTER = {
    **{name.lower(): DIMENSION[name] for name in ("DEPARTMENT", "SERVICE_AREA", "CYCLE", "PROGRESS", "STANDING")},
    **{name.lower(): DIMENSION[name] for name in ("FISCAL_YEAR", "STAGE", "PLAN", "TYPE")},
    "active": DIMENSION["ACTIVITY"],
}


def dimension(counted: str, name: str) -> str:
    return MONTH_OF[counted] if name == "MONTH" else DIMENSION[name]


def any_dimension(name: str) -> str:
    """A dimension by itself, of whatever is counted."""
    return MONTH if name == "MONTH" else DIMENSION[name]


def filter_name(counted: str, name: str) -> str:
    return DIMENSION["BUDGET_YEAR"] if (counted, name) == ("worksheets", "fiscal_year") else FILTER[name]


def without(counted: str, name: str) -> str:
    """What the group of those is called that have nothing in this dimension."""
    if name == "MONTH":
        return WITHOUT_MONTH[counted]
    of_measures = MEASURES_WITHOUT.get(name) if counted == "measures" else None
    return of_measures or WITHOUT.get(name, NONE)
