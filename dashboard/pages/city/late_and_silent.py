"""Departments that need a call first: late with something that has a due date, or silent; each with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.components.text import section
from dashboard.queries.city import ObligationCell, ObligationsMet, TeamMet
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import obligations as words_of

SHOWN_AT_ONCE = 5


def late_departments(rows: Sequence[ObligationsMet]) -> list[ObligationsMet]:
    """Those with a late obligation or an overdue action; the most obligations late stand first."""
    late = [row for row in rows if late_cells(row) or row["overdueActions"]]
    return sorted(late, key=lambda row: (-len(late_cells(row)), -row["overdueActions"], row["department"]["name"]))


def silent_departments(rows: Sequence[ObligationsMet]) -> list[ObligationsMet]:
    """Those that filed a plan and do not report on it, or whose team does not meet; the longest silence first."""
    silent = [row for row in rows if silent_reasons(row)]
    return sorted(silent, key=lambda row: (-len(silent_reasons(row)), row["lastReportOn"] or "", row["asOf"]))


def late_reasons(row: ObligationsMet) -> list[str]:
    """What a department is late with, in words."""
    cells = [words_of.is_late_because(cell["obligation"], cell["dueOn"]) for cell in late_cells(row)]
    return [*cells, *([words_of.overdue_actions(row["overdueActions"])] if row["overdueActions"] else [])]


def silent_reasons(row: ObligationsMet) -> list[str]:
    """What a department has not been heard about, in words."""
    cells = cells_of(row)
    reasons = []
    if cells["REAP_FILED"]["isMet"] and not cells["REAP_CURRENT"]["isMet"]:
        reasons.append(words_of.nothing_reported(cells["REAP_FILED"]["on"], row["lastReportOn"], row["asOf"]))
    if cells["TEAM_ACTIVE"]["state"] in ("NOT_MET", "LATE"):
        reasons.append(_team_reason(row["department"]["team"], row["asOf"]))
    return reasons


def _team_reason(team: TeamMet | None, today: str) -> str:
    """A team that stopped says so; one that did not says when it last met."""
    last_met_on = team["lastMetOn"] if team else None
    said = team["activity"][0] if team and team["activity"] else None
    if said and said["state"] != "active" and said["asOf"] >= (last_met_on or ""):
        return words_of.team_has_stopped(said["state"], said["asOf"])
    return words_of.team_is_not_active(team is not None, last_met_on, today)


def cells_of(row: ObligationsMet) -> Mapping[str, ObligationCell]:
    return {cell["obligation"]: cell for cell in row["cells"]}


def late_cells(row: ObligationsMet) -> list[ObligationCell]:
    return [cell for cell in row["cells"] if cell["state"] == "LATE"]


def late_and_silent(rows: Sequence[ObligationsMet], address: Address) -> Component:
    """Two lists with links; a department can stand in both."""
    is_illustrative = any(row["isIllustrative"] for row in rows)
    mark: list[str | Component] = [edition_mark(is_illustrative=True), " "] if is_illustrative else []
    return section(
        "Departments to call first",
        [
            _list("Late or overdue", late_departments(rows), late_reasons, wording.NO_DATES_MISSED, address),
            _list("Silent", silent_departments(rows), silent_reasons, wording.NOBODY_SILENT, address),
            origin(
                Trace("CityObligations", address.variables, rule="reap-current"),
                "Departments to call first",
                summary="Where these names come from",
            ),
        ],
        section_id="call-first",
        intro=[*mark, wording.CALL_FIRST_INTRO],
    )


def _list(
    name: str,
    rows: Sequence[ObligationsMet],
    reasons: Callable[[ObligationsMet], list[str]],
    nobody: str,
    address: Address,
) -> Component:
    items = [_item(row, reasons(row), address) for row in rows]
    rest = items[SHOWN_AT_ONCE:]
    return html.Div(
        [
            html.H3([name, html.Span(f" {len(rows)}", className="heading-count")], className="small-heading"),
            html.Ul(items[:SHOWN_AT_ONCE], className="plain-list reasons") if items else html.P(nobody),
            *([_rest(name, rest)] if rest else []),
        ],
        className="call-list",
    )


def _rest(name: str, items: list[Component]) -> Component:
    return html.Details(
        [
            html.Summary([wording.more(len(items)), html.Span(f" in {name}", className="visually-hidden")]),
            html.Ul(items, className="plain-list reasons"),
        ]
    )


def _item(row: ObligationsMet, reasons: list[str], address: Address) -> Component:
    department = row["department"]
    return html.Li(
        [
            html.A(department["name"], href=address.link_to(path_with("/departments/<code>", code=department["code"]))),
            html.Span(words_of.sentence(reasons), className="reason"),
        ]
    )
