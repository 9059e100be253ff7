"""When a team has stopped."""

from typing import Any

import pytest

from dashboard.stopped_team import what_stopped

PAUSED = {"state": "paused", "asOf": "2026-10-01"}
DISSOLVED = {"state": "dissolved", "asOf": "2026-10-01"}
ACTIVE = {"state": "active", "asOf": "2026-10-02"}


@pytest.mark.parametrize(
    ("last_met_on", "activity", "stopped_by"),
    [
        ("2026-09-30", [PAUSED], PAUSED),
        ("2026-10-01", [DISSOLVED], DISSOLVED),
        ("2026-10-02", [PAUSED], None),
        (None, [PAUSED], PAUSED),
        ("2026-09-30", [ACTIVE, PAUSED], None),
        ("2026-09-30", [], None),
    ],
)
def test_a_team_has_stopped_when_the_newest_word_says_so_and_it_has_not_met_since(
    last_met_on: str | None, activity: list[dict[str, str]], stopped_by: dict[str, str] | None
) -> None:
    team: dict[str, Any] = {"lastMetOn": last_met_on, "activity": activity}
    assert what_stopped(team) == stopped_by
