"""The four words that the plan prints for progress, exactly as the City uses them.

"Deferred" is none of them: a deferred strategy is Not Started, with a reason.
"""

from enum import StrEnum


class Progress(StrEnum):
    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    ONGOING = "ongoing"
    NOT_STARTED = "not_started"


PRINTED = {
    "Completed": Progress.COMPLETED,
    "In Progress": Progress.IN_PROGRESS,
    "Ongoing": Progress.ONGOING,
    "Not Started": Progress.NOT_STARTED,
}
