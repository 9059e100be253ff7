"""Departments that need a call first: late, without the plan that they must file, silent, or with nobody in charge.

What nobody knows is no reason: where no team of any department is on record, none is called missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.badges import shape
from dashboard.components.edition import marked
from dashboard.components.origin import origin
from dashboard.components.text import section
from dashboard.queries.city import ObligationCell, ObligationsMet, TeamMet
from dashboard.stopped_team import what_stopped
from dashboard.trace import Trace
from dashboard.wording import call_first as wording
from dashboard.wording import obligations as words_of

SHOWN_AT_ONCE = 6
LOOK = {
    "late": ("alert", "bad"),
    "not-filed": ("ring", "quiet"),
    "silent": ("hourglass", "quiet"),
    "no-owner": ("question", "quiet"),
}


@dataclass(frozen=True)
class Call:
    """A department with its reasons by kind: late, not-filed, silent, no-owner."""

    row: ObligationsMet
    reasons: Mapping[str, list[str]]

    def is_for(self, kind: str) -> bool:
        return bool(self.reasons[kind])


def calls(rows: Sequence[ObligationsMet]) -> list[Call]:
    """Those with any reason, the kind that matters most first: late with most obligations, then with most actions."""
    found = [Call(row, reasons_of(row)) for row in rows]
    return sorted((call for call in found if any(call.reasons.values())), key=_urgency)


def _urgency(call: Call) -> tuple[int, int, bool, bool, int, str]:
    return (
        -len(late_cells(call.row)),
        -call.row["overdueActions"],
        not call.is_for("not-filed"),
        not call.is_for("silent"),
        -sum(map(len, call.reasons.values())),
        call.row["department"]["name"],
    )


def reasons_of(row: ObligationsMet) -> dict[str, list[str]]:
    return {"late": _late(row), "not-filed": _not_filed(row), "silent": _silent(row), "no-owner": _no_owner(row)}


def _late(row: ObligationsMet) -> list[str]:
    cells = [words_of.is_late_because(cell["obligation"], cell["dueOn"]) for cell in late_cells(row)]
    return [*cells, *([words_of.overdue_actions(row["overdueActions"])] if row["overdueActions"] else [])]


def _not_filed(row: ObligationsMet) -> list[str]:
    """A plan that must be filed and has no due date by which to be late; before a due date there is time."""
    filed = cells_of(row)["REAP_FILED"]
    return [str(words_of.NO_DUE_DATE)] if filed["state"] == "NOT_MET" and filed["dueOn"] is None else []


def _silent(row: ObligationsMet) -> list[str]:
    """A filed plan of which nothing is reported; a team that does not meet."""
    cells = cells_of(row)
    team = row["department"]["team"]
    reasons = []
    if cells["REAP_FILED"]["isMet"] and not cells["REAP_CURRENT"]["isMet"]:
        reasons.append(words_of.nothing_reported(cells["REAP_FILED"]["on"], row["lastReportOn"], row["asOf"]))
    if team and cells["TEAM_ACTIVE"]["state"] in ("NOT_MET", "LATE"):
        reasons.append(_why_not_active(team, row["asOf"]))
    return reasons


def _why_not_active(team: TeamMet, today: str) -> str:
    """A team that stopped says so; one that did not says when it last met."""
    said = what_stopped(team)
    if said:
        return words_of.team_has_stopped(said["state"], said["asOf"])
    return words_of.team_is_not_active(team["lastMetOn"], today)


def _no_owner(row: ObligationsMet) -> list[str]:
    """No team, where teams are on record; actions for which the plan names no lead."""
    without_lead = row["actionsWithoutLead"]
    return [
        *([str(words_of.NO_TEAM)] if row["hasTeam"] is False else []),
        *([words_of.actions_without_lead(without_lead)] if without_lead else []),
    ]


def cells_of(row: ObligationsMet) -> Mapping[str, ObligationCell]:
    return {cell["obligation"]: cell for cell in row["cells"]}


def late_cells(row: ObligationsMet) -> list[ObligationCell]:
    return [cell for cell in row["cells"] if cell["state"] == "LATE"]


def call_first(rows: Sequence[ObligationsMet], address: Address) -> Component:
    """One list, each department once, with its reasons by kind."""
    found = calls(rows)
    is_illustrative = any(row["isIllustrative"] for row in rows)
    counted = {kind: sum(call.is_for(kind) for call in found) for kind in LOOK}
    said = wording.summary(
        len(found),
        late=counted["late"],
        not_filed=counted["not-filed"],
        silent=counted["silent"],
        no_owner=counted["no-owner"],
    )
    items = [_item(call, address) for call in found]
    return section(
        wording.HEADING,
        [
            *([html.Ul(items[:SHOWN_AT_ONCE], className="plain-list calls")] if items else []),
            *([_rest(items[SHOWN_AT_ONCE:])] if items[SHOWN_AT_ONCE:] else []),
            origin(
                Trace("CityObligations", address.variables, rule="reap-current"),
                wording.HEADING,
                summary=wording.WHERE_FROM,
            ),
        ],
        section_id="call-first",
        intro=marked(said, is_illustrative=is_illustrative),
    )


def _rest(items: list[Component]) -> Component:
    return html.Details(
        [html.Summary(wording.more(len(items))), html.Ul(items, className="plain-list calls")], className="calls-rest"
    )


def _item(call: Call, address: Address) -> Component:
    department = call.row["department"]
    return html.Li(
        [
            html.A(department["name"], href=address.link_to(path_with("/departments/<code>", code=department["code"]))),
            *(_reasons(kind, reasons) for kind, reasons in call.reasons.items() if reasons),
        ]
    )


def _reasons(kind: str, reasons: list[str]) -> Component:
    return html.Span(
        [
            shape(*LOOK[kind]),
            html.Span(
                [html.Strong(wording.KINDS[kind]), ": ", html.Span("; ".join(reasons), className="call-reasons")]
            ),
        ],
        className="call",
    )
