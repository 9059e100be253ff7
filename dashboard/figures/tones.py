"""The tone of each state in a bar, and the order in which states stand there: the same on every page.

Two states of one kind never share a tone, and a tone is a colour and a pattern (components/chart.py). The shapes that
stand beside words are in components/badges.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# In the order in which work moves; what cannot finish and what nothing is known of stand last.
PROGRESS: Final[Mapping[str | None, str]] = {
    "COMPLETED": "done",
    "IN_PROGRESS": "doing",
    "NOT_STARTED": "waiting",
    "ONGOING": "ongoing",
    None: "unknown",
}
# Of a whole that can be completed, Ongoing is no part.
CAN_FINISH: Final = tuple((word, tone) for word, tone in PROGRESS.items() if word != "ONGOING")
# What is well stands first, what presses stands last and in the strongest colour.
STANDING: Final[Mapping[str, str]] = {
    "COMPLETED": "done",
    "ON_TRACK": "doing",
    "DUE_SOON": "ongoing",
    "NO_DATES_GIVEN": "unknown",
    "STALE": "waiting",
    "OVERDUE": "late",
}
