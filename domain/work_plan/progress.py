"""The four words that the plan prints for progress, exactly as the City uses them.

"Deferred" is none of them: a deferred strategy is Not Started, with a reason.
"""

from enum import StrEnum

from domain.errors import EquityError


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


class NotAProgressWord(EquityError):
    """A plan used a word for progress that is none of the four."""

    code = "NOT_A_PROGRESS_WORD"

    def __init__(self, printed: str) -> None:
        self.printed = printed
        super().__init__(f"{printed!r} is no progress word of the plan. Use one of: {', '.join(PRINTED)}.")


def read_progress(printed: str) -> Progress:
    """The progress that a printed word names; any other word raises `NotAProgressWord`."""
    try:
        return PRINTED[printed.strip()]
    except KeyError:
        raise NotAProgressWord(printed) from None
