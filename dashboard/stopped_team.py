"""When an Equity Action Team has stopped: it was last said to be paused or dissolved, and has not met since.

A team that met on a later day is at work again, whatever was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ENDS = ("paused", "dissolved")


def what_stopped(team: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The statement that stopped a team of the graph's, whose statements stand newest first; none: nothing did."""
    newest = team["activity"][0] if team["activity"] else None
    if newest is None or newest["state"] not in ENDS:
        return None
    return newest if newest["asOf"] >= (team["lastMetOn"] or "") else None
