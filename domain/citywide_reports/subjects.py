"""What a citywide report speaks of, and how it compares with the department records.

The two numbers are shown beside each other and never merged: the City counted departments that it did not name, and
the records here may be illustrative.
"""

from enum import StrEnum


class Subject(StrEnum):
    REAPS_FILED = "reaps_filed"
    WORKSHEETS_COMPLETED = "worksheets_completed"
    TEAMS_ACTIVE = "teams_active"


def compared(reported: str, recorded: int, out_of: int | None) -> str:
    """The sentence that sets the two beside each other."""
    here = f"{recorded} of {out_of}" if out_of is not None else str(recorded)
    return f"Reported {reported}, recorded {here}."
