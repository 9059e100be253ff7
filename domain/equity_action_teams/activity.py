"""When a team counts as active on a day.

The City counts active teams without saying what active means. Our rule: it met in the 100 days up to that day, and was
not said to be paused or dissolved since.
"""

from datetime import date, timedelta
from enum import StrEnum

MET_WITHIN = timedelta(days=100)  # a quarter and ten days, as for reports
MEETINGS_COUNTED_FOR = timedelta(days=365)  # twelve months; over a 29 February a day less


class ActivityState(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    DISSOLVED = "dissolved"


class Activity(StrEnum):
    """What a team counts as, by the rule."""

    ACTIVE = "active"
    NOT_ACTIVE = "not_active"


def is_active(*, last_met_on: date | None, stated: ActivityState | None, stated_on: date | None, today: date) -> bool:
    """Whether a team that last met, and last stated its activity, on these days is active on `today`."""
    if last_met_on is None or today - last_met_on > MET_WITHIN:
        return False
    has_stopped = stated in (ActivityState.PAUSED, ActivityState.DISSOLVED)
    return not (has_stopped and stated_on is not None and stated_on >= last_met_on)
