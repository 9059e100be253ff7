"""What actions can be counted by, and the words for each group.

A department that serves several areas is in the group of all of them together, so that no action is counted twice.
"""

from collections.abc import Mapping
from enum import StrEnum

from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import PRINTED


class ActionDimension(StrEnum):
    """MONTH is the month of the due date."""

    DEPARTMENT = "department"
    SERVICE_AREA = "service_area"
    CYCLE = "cycle"
    PROGRESS = "progress"
    STANDING = "standing"
    FRESHNESS = "freshness"
    MONTH = "month"


NONE_GIVEN: Mapping[ActionDimension, str] = {
    ActionDimension.DEPARTMENT: "No department",
    ActionDimension.SERVICE_AREA: "Service area not known",
    ActionDimension.CYCLE: "No cycle",
    ActionDimension.PROGRESS: "No report",
    ActionDimension.STANDING: "No standing",
    ActionDimension.FRESHNESS: "No freshness",
    ActionDimension.MONTH: "No due date",
}

_WORDS: Mapping[str, str] = {
    **{progress.value: printed for printed, progress in PRINTED.items()},
    **{each.value: each.value.replace("_", " ").capitalize() for each in (*Standing, *Freshness)},
}


def label(dimension: ActionDimension, value: str | None, name: str | None = None) -> str:
    """What to call a group: the name of its department, cycle or area, or the words for its state."""
    if value is None:
        return NONE_GIVEN[dimension]
    return name or _WORDS.get(value, value)
