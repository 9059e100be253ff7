"""The domain's words as the graph knows them, each with a sentence for whoever reads it there."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

import strawberry
from strawberry.types.base import has_strawberry_definition
from strawberry.types.enum import StrawberryEnumDefinition

from domain.budgeting_for_equity.stages import Stage
from domain.departments.kinds import DepartmentKind
from domain.equity_action_teams.activity import MET_WITHIN, ActivityState
from domain.measures.types import Accountability, MeasureRole, MeasureType, NoValue
from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR, Freshness, Standing
from domain.rollup.obligations import Obligation, ObligationState
from domain.sources.kinds import EditionName, SourceKind
from domain.work_plan.progress import Progress

__all__ = [
    "Accountability",
    "ActivityState",
    "DepartmentKind",
    "Direction",
    "EditionName",
    "Freshness",
    "MeasureOwner",
    "MeasureRole",
    "MeasureType",
    "NoValue",
    "Nulls",
    "Obligation",
    "ObligationState",
    "Progress",
    "SourceKind",
    "Stage",
    "Standing",
    "described",
]

W = TypeVar("W", bound=type[Enum])


def described(words: W, description: str, each: Mapping[str, str]) -> W:
    """Make an enum known to the graph, with a description of every one of its words."""
    strawberry.enum(words, description=description)
    definition = words.__strawberry_definition__ if has_strawberry_definition(words) else None
    if not isinstance(definition, StrawberryEnumDefinition) or {value.name for value in definition.values} != {*each}:
        raise TypeError(f"{words.__name__} needs one sentence for each of its words")
    for value in definition.values:
        value.description = each[value.name]
    return words


described(
    EditionName,
    "Whether something is a published fact or was made up for illustration.",
    {
        "PUBLISHED": "Read in a document or on a public page of the City, or inferred by us from one.",
        "ILLUSTRATIVE": "Made by a generator to show how the product works. No fact.",
    },
)
described(
    SourceKind,
    "What a source is, which decides how far a fact from it has been checked.",
    {
        "DOCUMENT": "A document whose text is kept here; every fact from it was compared with that text.",
        "PUBLIC_PAGE": "A public page at the addresses given; its text is not kept here, so nothing was compared.",
        "OUR_READING": "What we infer from the City's documents. The City did not say it.",
        "GENERATOR": "A program that made up records for illustration.",
    },
)
described(
    Progress,
    "The four words that the City prints for progress.",
    {
        "COMPLETED": "It is done.",
        "IN_PROGRESS": "It was begun and can be finished.",
        "ONGOING": "It has no end, so it is never counted as completed or as missing.",
        "NOT_STARTED": "Nothing was begun. A deferred strategy is here too, with its reason.",
    },
)
described(
    Standing,
    "Where an action stands on a day, worked out from its dates and reports. The first that fits holds.",
    {
        "COMPLETED": "The newest report says that it is completed.",
        "NO_DATES_GIVEN": "The plan gives no due date, so nobody can say whether it is late.",
        "OVERDUE": "Its due date has passed and it is not reported as completed.",
        "DUE_SOON": f"It is due within {DUE_SOON_WITHIN.days} days.",
        "STALE": (
            f"It is due later, and was last reported more than {REPORT_IS_FRESH_FOR.days} days ago, or never though "
            "its first day is past or not given."
        ),
        "ON_TRACK": "None of the others: due later, and reported on or not yet begun.",
    },
)
described(
    Freshness,
    "How old the newest report of an action is.",
    {
        "FRESH": f"It speaks of a day at most {REPORT_IS_FRESH_FOR.days} days ago.",
        "STALE": f"It is older than {REPORT_IS_FRESH_FOR.days} days.",
        "NO_REPORT": "Nothing was ever reported.",
        "CLOSED": "The action is completed, so no further report is due.",
    },
)
described(
    Stage,
    "How far a Budgeting for Equity worksheet has got.",
    {
        "NOT_STARTED": "Nobody has begun to fill it in, or nothing is on record.",
        "DRAFT": "It is being filled in.",
        "SUBMITTED": "The department has handed it in.",
        "FEEDBACK_GIVEN": "The office has answered with feedback.",
        "REVISED": "The department has handed it in again after feedback.",
        "COMPLETED": "Nothing more is to be done.",
    },
)
described(
    MeasureType,
    "What kind of value a measure has. Values of different kinds are never added up or averaged.",
    {
        "PERCENT": "A share of a group, from 0 to 100.",
        "RATING": "A rating on a scale, which is part of the value: 4.7 out of 5 is not 4.7 out of 10.",
        "COUNT": "A number of something; `unit` says of what.",
        "CHANGE": "More or less than an earlier period, in percent.",
        "DOLLARS": "An amount of money in US dollars.",
        "RANGE": "From a lowest to a highest number.",
        "YES_NO": "Yes or no.",
        "TEXT": "Said in words only.",
    },
)
described(
    MeasureRole,
    "The column of the plan in which a measure is printed.",
    {
        "PERFORMANCE_MEASURE": "Printed as a performance measure: what came of the work.",
        "OUTPUT": "Printed as an output: what was done or made.",
    },
)
described(
    NoValue,
    "Why there is no value. None of these is zero.",
    {
        "NOT_REPORTED": "Nothing was reported.",
        "PLANNED_NOT_MEASURED": "The plan names it to be measured, and prints no value.",
        "NOT_APPLICABLE": "It does not apply here.",
        "NOT_YET_DUE": "It is to be reported on a later day.",
        "WITHHELD": "It is known and is not made public.",
        "WITHDRAWN": "It was reported, and taken back.",
    },
)
described(
    Accountability,
    "Which question of Results-Based Accountability a measure answers. This is our reading, not the City's.",
    {
        "HOW_MUCH": "How much was done.",
        "HOW_WELL": "How well it was done.",
        "BETTER_OFF": "Whether anybody is better off.",
        "COVERAGE": "What share of those who were meant was reached.",
    },
)
described(
    DepartmentKind,
    "What a department is in the City's organization.",
    {
        "DEPARTMENT": "A department that answers to the City Manager.",
        "OFFICE": "An office that answers to the City Manager.",
        "COUNCIL_APPOINTEE": "Appointed by the City Council and answering to it.",
    },
)
described(
    ActivityState,
    "What was said of a team's activity.",
    {
        "ACTIVE": "That it is active, or active again.",
        "PAUSED": "That it has paused.",
        "DISSOLVED": "That it was dissolved.",
    },
)
described(
    Obligation,
    "What each department answers for.",
    {
        "REAP_FILED": "Its Racial Equity Action Plan for the cycle in force has been filed.",
        "REAP_CURRENT": (
            f"Its plan is filed, and something was reported of it in the last {REPORT_IS_FRESH_FOR.days} days."
        ),
        "WORKSHEET_SUBMITTED": "Its Budgeting for Equity worksheet for the budget year being prepared is handed in.",
        "TEAM_ACTIVE": (
            f"Its Equity Action Team met in the last {MET_WITHIN.days} days and was not paused or dissolved since."
        ),
    },
)
described(
    ObligationState,
    "Whether an obligation is met on a day.",
    {
        "MET": "It is met.",
        "NOT_MET": "It is not met, and no due date has passed.",
        "LATE": "It is not met, and its due date has passed.",
        "NOT_REQUIRED": "This department does not have to.",
        "NOT_KNOWN": "Nothing is recorded, and nobody knows whether this department has to.",
    },
)


@strawberry.enum(description="To which kind of plan a measure belongs.")
class MeasureOwner(Enum):
    WORK_PLAN = strawberry.enum_value("work_plan", description="A strategy of the office's work plan.")
    REAP = strawberry.enum_value("reap", description="An action of a department's Racial Equity Action Plan.")


@strawberry.enum(description="Which end of the order comes first.")
class Direction(Enum):
    ASC = strawberry.enum_value("asc", description="From the lowest, the earliest or A.")
    DESC = strawberry.enum_value("desc", description="From the highest, the latest or Z.")


@strawberry.enum(description="Where those stand in an order that have no value to sort by.")
class Nulls(Enum):
    FIRST = strawberry.enum_value("first", description="Before all that have one.")
    LAST = strawberry.enum_value("last", description="Behind all that have one.")
