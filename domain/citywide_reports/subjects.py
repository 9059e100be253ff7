"""What a citywide report speaks of, and how it compares with the department records.

The two numbers are shown beside each other and never merged: the City counted departments that it did not name, and
the records here may be illustrative.
"""

from datetime import date
from enum import StrEnum


class Subject(StrEnum):
    REAPS_FILED = "reaps_filed"
    WORKSHEETS_COMPLETED = "worksheets_completed"
    TEAMS_ACTIVE = "teams_active"


COUNTED = {Subject.REAPS_FILED: "filed", Subject.WORKSHEETS_COMPLETED: "handed in", Subject.TEAMS_ACTIVE: "active"}
"""What is counted here. A worksheet is "completed", as the City says, once it is handed in: our reading."""


def compared(subject: Subject, reported: str, about: str, *, recorded: int, out_of: int | None, day: date) -> str:
    """The sentence that sets the two beside each other, each with what it speaks of."""
    if not recorded and out_of is None:
        return f"Reported {reported} ({about}), nothing recorded as of {day.isoformat()}."
    here = f"{recorded} of {out_of}" if out_of is not None else str(recorded)
    return f"Reported {reported} ({about}), recorded {here} {COUNTED[subject]} as of {day.isoformat()}."
