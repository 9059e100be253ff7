"""What things can be counted by, and the words for each group.

To add a dimension: a line here, its sentence in `api/dimensions.py`, and its column in `counted_queries.py`.
Something that belongs to several (a department to two service areas, a strategy to two pillars) is in the group of all
of them together, so that nothing is counted twice.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from domain.budgeting_for_equity.stages import Stage
from domain.changes.changes import Because, ChangeKind
from domain.equity_action_teams.activity import Activity
from domain.measures.display import WHY_NO_VALUE
from domain.measures.types import Accountability, MeasureRole, MeasureType, NoValue
from domain.reaps.filing import FilingState
from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import PRINTED, Progress


class Dimension(StrEnum):
    """A dimension, what to call the group of those that have none, and the groups' words in the rule's order."""

    none: str
    words: tuple[StrEnum, ...]

    def __new__(cls, value: str, none: str, words: Iterable[StrEnum] = ()) -> Self:
        made = str.__new__(cls, value)
        made._value_ = value
        made.none = none
        made.words = tuple(words)
        return made


class Plan(StrEnum):
    """The kind of plan that a measure belongs to."""

    WORK_PLAN = "work_plan"
    REAP = "reap"


STATES: tuple[StrEnum, ...] = (*Progress, *Standing, *FilingState, *Stage, *Activity)
"""Every state that something can move from or to. A word that several rules have stands where the first has it."""


class ActionDimension(Dimension):
    """MONTH is the month of the due date."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    CYCLE = "cycle", "No cycle"
    PROGRESS = "progress", "No report", Progress
    STANDING = "standing", "No standing", Standing
    FRESHNESS = "freshness", "No freshness", Freshness
    MONTH = "month", "No due date"


class SeriesDimension(Dimension):
    """What the same actions stay in from month to month."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    CYCLE = "cycle", "No cycle"


class ReapDimension(Dimension):
    """MONTH is the month of the filing that holds."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    CYCLE = "cycle", "No cycle"
    FILING = "filing", "Not filed", FilingState
    MONTH = "month", "Not filed"


class StrategyDimension(Dimension):
    """Strategies of the office's work plans."""

    FISCAL_YEAR = "fiscal_year", "No fiscal year"
    OBJECTIVE = "objective", "No objective"
    PILLAR = "pillar", "Serves no pillar"
    PROGRESS = "progress", "No report", Progress


class WorksheetDimension(Dimension):
    """MONTH is the month in which a worksheet was first handed in."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    BUDGET_YEAR = "budget_year", "No budget year"
    STAGE = "stage", "No stage", Stage
    MONTH = "month", "Not handed in"


class TeamDimension(Dimension):
    """MONTH is the month of the newest meeting."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    ACTIVITY = "activity", "Activity not known", Activity
    MONTH = "month", "No meeting"


class MeasureDimension(Dimension):
    """FISCAL_YEAR is that of the work plan, CYCLE that of the REAP; each measure has one of them."""

    PLAN = "plan", "No plan", Plan
    DEPARTMENT = "department", "Of the work plan"
    SERVICE_AREA = "service_area", "No service area"
    FISCAL_YEAR = "fiscal_year", "Of a department's plan"
    CYCLE = "cycle", "Of the work plan"
    PILLAR = "pillar", "Serves no pillar"
    TYPE = "type", "No type", MeasureType
    ROLE = "role", "No role", MeasureRole
    ACCOUNTABILITY = "accountability", "Not read by us", Accountability
    NO_VALUE = "no_value", "Has a value", NoValue


class ChangeDimension(Dimension):
    """FROM and TO are the states before and after; what was not there before has none."""

    DEPARTMENT = "department", "No department"
    SERVICE_AREA = "service_area", "Service area not known"
    KIND = "kind", "No kind", ChangeKind
    FROM = "from", "Not there yet", STATES
    TO = "to", "No state", STATES
    BECAUSE = "because", "No reason", Because


def in_words(word: StrEnum) -> str:
    """A word of a rule as people read it."""
    match word:
        case Progress():
            return next(printed for printed, progress in PRINTED.items() if progress is word)
        case NoValue():
            return WHY_NO_VALUE[word].capitalize()
        case MeasureType.YES_NO:
            return "Yes or no"
        case Plan.REAP | ChangeKind.REAP_FILING:
            return word.value.replace("_", " ").replace("reap", "REAP")
        case _:
            return word.value.replace("_", " ").capitalize()


def label(dimension: Dimension, value: str | None, name: str | None = None) -> str:
    """What to call a group: the name of its department or area, the words for its state, or that it has none."""
    if value is None:
        return dimension.none
    return name or next((in_words(word) for word in dimension.words if word == value), value)
