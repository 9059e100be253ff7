"""The stages that a worksheet goes through, in their order.

Handing in is what a department answers for, so "submitted" counts that stage and every later one.
"""

from enum import StrEnum


class Stage(StrEnum):
    NOT_STARTED = "not_started"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    FEEDBACK_GIVEN = "feedback_given"
    REVISED = "revised"
    COMPLETED = "completed"


SUBMITTED_STAGES = (Stage.SUBMITTED, Stage.FEEDBACK_GIVEN, Stage.REVISED, Stage.COMPLETED)


def is_submitted(stage: Stage) -> bool:
    """Whether a worksheet in this stage has been handed in."""
    return stage in SUBMITTED_STAGES


def is_started(stage: Stage) -> bool:
    """Whether anybody has begun to fill it in."""
    return stage is not Stage.NOT_STARTED
