"""Departments that need a call first: late, without the plan that they must file, silent, or with nobody in charge.

Nearly every department can have a reason, and nobody calls them all: a few are named at once, the others are counted by
reason and folded. What nobody knows is no reason: where no team of any department is on record, none is called missing.
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
from dashboard.components.table import Column, table
from dashboard.components.text import section
from dashboard.queries.city import ObligationCell, ObligationsMet, TeamMet
from dashboard.stopped_team import what_stopped
from dashboard.trace import Trace
from dashboard.wording import call_first as wording
from dashboard.wording import obligations as words_of

SHOWN_AT_ONCE = 5
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


def _urgency(call: Call) -> tuple[tuple[int, int, bool, bool, int], str]:
    """What puts one before another, and the name, which only keeps equals in one order."""
    weight = (
        -len(late_cells(call.row)),
        -call.row["overdueActions"],
        not call.is_for("not-filed"),
        not call.is_for("silent"),
        -sum(map(len, call.reasons.values())),
    )
    return weight, call.row["department"]["name"]


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
    """Each department once, with its reasons by kind: the first few, then how many others, then the others."""
    found = calls(rows)
    first, others = found[:SHOWN_AT_ONCE], found[SHOWN_AT_ONCE:]
    is_illustrative = any(row["isIllustrative"] for row in rows)
    return section(
        wording.HEADING,
        [
            *([_list(first, address)] if first else []),
            *([_by_reason(first, others), _rest(others, address)] if others else []),
            origin(
                Trace("CityObligations", address.variables, rule="reap-current"),
                wording.HEADING,
                summary=wording.WHERE_FROM,
            ),
        ],
        section_id="call-first",
        intro=marked(_intro(first, others, len(rows)), is_illustrative=is_illustrative),
    )


def _intro(first: Sequence[Call], others: Sequence[Call], departments: int) -> str:
    if not others:
        counted = {kind.replace("-", "_"): count_for(kind, first) for kind in LOOK}
        return wording.summary(len(first), **counted)
    said = wording.those_first(len(first), len(first) + len(others), departments)
    equal = sum(_urgency(call)[0] == _urgency(first[-1])[0] for call in others)
    return f"{said} {wording.as_urgent(equal)}" if equal else said


def count_for(kind: str, found: Sequence[Call]) -> int:
    return sum(call.is_for(kind) for call in found)


def _by_reason(first: Sequence[Call], others: Sequence[Call]) -> Component:
    """A kind that nobody has is left out, for its records may not be known; that none is late always is."""
    parts = (first, others, [*first, *others])
    headings = (wording.first(len(first)), wording.other(len(others)), wording.together(len(parts[-1])))
    counts = table(
        wording.BY_REASON,
        [
            Column(wording.REASON, is_row_heading=True),
            *(Column(heading, is_number=True) for heading in headings),
        ],
        [
            [
                html.Span([shape(*LOOK[kind]), html.Span(wording.KINDS[kind])], className="call"),
                *(count_for(kind, part) for part in parts),
            ]
            for kind in LOOK
            if kind == "late" or count_for(kind, parts[-1])
        ],
        name=wording.BY_REASON_NAME,
        is_compact=True,
    )
    return html.Div(counts, className="calls-counted")


def _rest(others: Sequence[Call], address: Address) -> Component:
    said = wording.more(
        len(others),
        late=count_for("late", others),
        late_with_obligation=sum(bool(late_cells(call.row)) for call in others),
    )
    return html.Details([html.Summary(said), _list(others, address)], className="calls-rest")


def _list(found: Sequence[Call], address: Address) -> Component:
    return html.Ul([_item(call, address) for call in found], className="plain-list calls")


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
