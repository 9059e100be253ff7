"""How departments behave: some report every month and finish early, some go quiet, one never reports.

Habits and filing are dealt like cards, so that each occurs, and which department gets which is chance alone.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Habit:
    """Shares run from 0 to 1.

    `keeps_to_it` is the share of due reports that are made; `silent_owners` the share of actions whose owner stops
    reporting; `finishes` the share of actions that get done; `quiet_for_days` how long before the day of loading the
    whole department fell silent; `follows_up_months` how long it goes on reporting after a cycle has ended.
    """

    every_months: int
    keeps_to_it: float
    silent_owners: float
    finishes: float
    late_by_days: tuple[int, int]
    follows_up_months: int
    quiet_for_days: int | None = None
    reports: bool = True


EXEMPLARY = Habit(1, 1.0, 0.0, 0.94, (-75, -3), 12)
DILIGENT = Habit(1, 0.93, 0.03, 0.86, (-60, 20), 6)
STEADY = Habit(3, 0.95, 0.06, 0.82, (-45, 35), 4)
UNEVEN = Habit(1, 0.65, 0.22, 0.70, (-20, 90), 3)
QUIET = Habit(2, 0.85, 0.15, 0.66, (-20, 60), 1, quiet_for_days=165)
NEVER = Habit(3, 0.0, 0.0, 0.75, (-20, 60), 0, reports=False)

HABITS = (
    *(EXEMPLARY, UNEVEN, DILIGENT, QUIET, STEADY, NEVER),
    *(DILIGENT, STEADY, UNEVEN, DILIGENT, EXEMPLARY, STEADY, DILIGENT, QUIET),
    *(STEADY, DILIGENT, UNEVEN, DILIGENT, EXEMPLARY, STEADY, DILIGENT),
)


class Files(StrEnum):
    """What a department does about its REAP of the cycle in force; in earlier cycles all that must, filed.

    NOT_ASKED need not file and has no plan. VOLUNTEERS need not file and does.
    """

    IN_TIME = "in_time"
    NO_PLAN = "no_plan"
    DRAFT_ONLY = "draft_only"
    WITHDRAWS = "withdraws"
    NOT_ASKED = "not_asked"
    VOLUNTEERS = "volunteers"


FILING = (
    *(Files.IN_TIME, Files.NO_PLAN, Files.IN_TIME, Files.WITHDRAWS, Files.IN_TIME, Files.DRAFT_ONLY),
    *(Files.IN_TIME, Files.IN_TIME, Files.VOLUNTEERS, Files.IN_TIME, Files.IN_TIME, Files.NOT_ASKED),
    *[Files.IN_TIME] * 9,
)
NEED_NOT_FILE = (Files.NOT_ASKED, Files.VOLUNTEERS)
