"""What can be counted by what, in words for whoever reads it in the graph."""

from api.words import described
from domain.rollup.dimensions import (
    ActionDimension,
    ChangeDimension,
    MeasureDimension,
    ReapDimension,
    SeriesDimension,
    StrategyDimension,
    TeamDimension,
    WorksheetDimension,
)

__all__ = [
    "ActionDimension",
    "ChangeDimension",
    "MeasureDimension",
    "ReapDimension",
    "SeriesDimension",
    "StrategyDimension",
    "TeamDimension",
    "WorksheetDimension",
]

AREAS = "The service areas that the department serves; several together are one group."

described(
    ActionDimension,
    "What actions can be counted by.",
    {
        "DEPARTMENT": "The department whose plan the action is in.",
        "SERVICE_AREA": AREAS,
        "CYCLE": "The two fiscal years that the plan covers.",
        "PROGRESS": "The word last reported; no report is a group of its own.",
        "STANDING": "Where the action stands, worked out from its dates.",
        "FRESHNESS": "How old its newest report is.",
        "MONTH": "The month in which it is due; no due date is a group of its own.",
    },
)
described(
    SeriesDimension,
    "What the same actions stay in from month to month.",
    {
        "DEPARTMENT": "The department whose plan the action is in.",
        "SERVICE_AREA": AREAS,
        "CYCLE": "The two fiscal years that the plan covers.",
    },
)
described(
    ReapDimension,
    "What departments' plans can be counted by.",
    {
        "DEPARTMENT": "The department whose plan it is.",
        "SERVICE_AREA": AREAS,
        "CYCLE": "The two fiscal years that it covers.",
        "FILING": "What its newest filing says: filed or withdrawn; without a filing: not filed.",
        "MONTH": "The month in which it was filed; not on file is a group of its own.",
    },
)
described(
    StrategyDimension,
    "What strategies of work plans can be counted by.",
    {
        "FISCAL_YEAR": "The fiscal year of the work plan.",
        "OBJECTIVE": "The objective that the strategy stands below.",
        "PILLAR": "The pillars of the citywide plan that it serves, by our reading; several together are one group.",
        "PROGRESS": "The word printed for its progress; no report is a group of its own.",
    },
)
described(
    WorksheetDimension,
    "What Budgeting for Equity worksheets can be counted by.",
    {
        "DEPARTMENT": "The department whose worksheet it is.",
        "SERVICE_AREA": AREAS,
        "BUDGET_YEAR": "The fiscal year that it is for.",
        "STAGE": "How far it has got.",
        "MONTH": "The month in which it was first handed in; not handed in is a group of its own.",
    },
)
described(
    TeamDimension,
    "What Equity Action Teams can be counted by.",
    {
        "DEPARTMENT": "The department whose team it is.",
        "SERVICE_AREA": AREAS,
        "ACTIVITY": "Whether it counts as active on the day.",
        "MONTH": "The month of its newest meeting; no meeting is a group of its own.",
    },
)
described(
    MeasureDimension,
    "What measures can be counted by.",
    {
        "PLAN": "The kind of plan that it belongs to: the work plan, or a department's.",
        "DEPARTMENT": "The department whose plan it is in; those of the work plan are a group of their own.",
        "SERVICE_AREA": AREAS,
        "FISCAL_YEAR": "The fiscal year of the work plan; those of departments' plans are a group of their own.",
        "CYCLE": "The cycle of the department's plan; those of the work plan are a group of their own.",
        "PILLAR": "The pillars that its strategy serves, by our reading; several together are one group.",
        "TYPE": "The kind of value.",
        "ROLE": "The column of the plan in which it is printed.",
        "ACCOUNTABILITY": "The question of Results-Based Accountability that it answers, by our reading.",
        "NO_VALUE": "Why its newest reading has no value; those that have one are a group of their own.",
    },
)
described(
    ChangeDimension,
    "What changes can be counted by.",
    {
        "DEPARTMENT": "The department that it happened in.",
        "SERVICE_AREA": AREAS,
        "KIND": "What moved.",
        "FROM": "The state before; what was not there yet is a group of its own.",
        "TO": "The state after.",
        "BECAUSE": "Whether a report moved it, or time alone.",
    },
)
