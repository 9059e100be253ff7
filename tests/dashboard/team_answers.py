"""Answers of the graph as the Equity Action Teams pages get them, with everything that a test does not mention."""

from typing import Any

from tests.dashboard.city_answers import cited, edition

RULE = {"key": "team-active", "sentence": "The team met within 100 days and was not said to be paused since."}


def team(code: str, name: str = "GARE team", *, is_active: bool = True, **fields: Any) -> Any:
    return {
        "key": f"{code}/team",
        "name": name,
        "formedOn": None,
        "isActive": is_active,
        "lastMetOn": "2026-11-12" if is_active else "2026-08-07",
        "activity": [],
        "meetingCount": 6,
        "department": {"code": code, "name": code.title()},
        "source": cited(is_illustrative=True),
        **fields,
    }


def teams_reported(**fields: Any) -> Any:
    return {
        "key": "teams-active-2023-24",
        "subject": "teams_active",
        "statement": "Departments with active Equity Action Teams",
        "reported": {"display": "13 Departments", "printed": "13 of Departments with active Equity Action Teams"},
        "measure": {"key": "2023-24/2.2/o1"},
        "recorded": 1,
        "recordedOutOf": 21,
        "about": "as of 2024-06-30",
        "sentence": "Reported 13 Departments, recorded 1 of 21.",
        "note": None,
        "source": cited(lines=[21]),
        **fields,
    }


def teams(*nodes: dict[str, Any], **fields: Any) -> Any:
    return {
        "edition": edition(),
        "equityActionTeams": {"totalCount": len(nodes), "pageInfo": page_info(), "nodes": list(nodes)},
        "onRecord": {"totalCount": len(nodes), "nodes": [{"source": node["source"]} for node in nodes[:1]]},
        "active": {"totalCount": sum(node["isActive"] for node in nodes)},
        "citywideReports": [teams_reported()],
        "rules": [RULE],
        **fields,
    }


def page_info(*, has_next: bool = False, has_previous: bool = False) -> Any:
    return {"hasNextPage": has_next, "hasPreviousPage": has_previous, "startCursor": "c3RhcnQ=", "endCursor": "ZW5k"}


def meeting(held_on: str, attended: int | None = 8, members: int | None = 12, note: str | None = None) -> Any:
    return {"heldOn": held_on, "attended": attended, "members": members, "note": note}


def one_team(*meetings: dict[str, Any], activity: list[dict[str, Any]] | None = None, **fields: Any) -> Any:
    """The Library's team with these meetings, newest first."""
    found = {**team("library"), "meetings": list(meetings), "activity": activity or [], **fields}
    return {
        "edition": edition(),
        "department": {"code": "library", "name": "Library", "team": found},
        "rules": [RULE],
    }
