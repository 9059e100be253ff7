"""Who met which obligation: departments down, the four obligations across, "n of N" below each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.edition import marked
from dashboard.components.matrix import State, matrix
from dashboard.components.share import traced_n_of_n
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, sorted_rows
from dashboard.components.text import section
from dashboard.pages.city.call_first import cells_of
from dashboard.pages.city.known import chosen_area
from dashboard.queries.city import CityAnswer, ObligationCell, ObligationsMet
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import departments as list_wording
from dashboard.wording import obligations as words_of
from dashboard.wording import words

COLUMNS = {
    "filed": "REAP_FILED",
    "current": "REAP_CURRENT",
    "worksheet": "WORKSHEET_SUBMITTED",
    "team": "TEAM_ACTIVE",
}
SORTS = ("name", *COLUMNS, "overdue", "report")
WORST_FIRST = ("LATE", "NOT_MET", "NOT_KNOWN", "NOT_REQUIRED", "MET")


def obligations(answer: CityAnswer, address: Address) -> Component:
    area = chosen_area(answer["serviceAreas"], address)
    rows = answer["obligations"]
    in_order = cast("list[ObligationsMet]", sorted_rows(rows, address, _sort_keys(), default="name"))
    return section(
        wording.OBLIGATIONS,
        matrix(
            wording.OBLIGATIONS_CAPTION,
            _columns(),
            [_row(row, address) for row in in_order],
            name=wording.OBLIGATIONS_NAME,
            foot=_foot(answer, area["name"] if area else None),
            address=address,
            trace=Trace("CityObligations", address.variables),
        ),
        section_id="obligations",
        intro=_intro(rows),
    )


def _intro(rows: Sequence[ObligationsMet]) -> list[str | Component]:
    is_illustrative = any(row["isIllustrative"] for row in rows)
    choose = html.Span(wording.CHOOSE_HEADING, className="on-screen")
    return marked(wording.OBLIGATIONS_INTRO, " ", choose, is_illustrative=is_illustrative)


def _columns() -> list[Column]:
    return [
        Column(wording.DEPARTMENT, sort="name", is_row_heading=True, width="12rem"),
        *(Column(words.OBLIGATION[obligation], sort=sort) for sort, obligation in COLUMNS.items()),
        Column(wording.OVERDUE_ACTIONS, sort="overdue", is_number=True, is_most_first=True),
        Column(wording.LAST_REPORT, sort="report"),
    ]


def _sort_keys() -> Mapping[str, Callable[[Mapping[str, Any]], Any]]:
    def state_of(obligation: str) -> Callable[[Mapping[str, Any]], Any]:
        def key(row: Mapping[str, Any]) -> Any:
            cell = cells_of(cast("ObligationsMet", row))[obligation]
            return WORST_FIRST.index(cell["state"]), cell["on"] or "", row["department"]["name"]

        return key

    return {
        "name": lambda row: row["department"]["name"],
        **{sort: state_of(obligation) for sort, obligation in COLUMNS.items()},
        "overdue": lambda row: row["overdueActions"] if row["actions"] else None,
        "report": lambda row: row["lastReportOn"] or "",
    }


def _row(row: ObligationsMet, address: Address) -> tuple[Content, list[Any]]:
    department = row["department"]
    path = f"obligations[department.code={department['code']}]"
    cells = cells_of(row)
    last = row["lastReportOn"]
    return (
        html.A(department["name"], href=address.link_to(path_with("/departments/<code>", code=department["code"]))),
        [
            *(_state(cells[obligation], path) for obligation in COLUMNS.values()),
            Cell(row["overdueActions"], path=f"{path}.overdueActions")
            if row["actions"]
            else Cell(None, no_value=wording.NO_ACTIONS),
            Cell(html.Time(words.short_day(last), dateTime=last)) if last else Cell(None, no_value=wording.NO_REPORT),
        ],
    )


def _state(cell: ObligationCell, path: str) -> State:
    obligation, state = cell["obligation"], cell["state"]
    return State(
        state,
        words_of.cell_detail(obligation, state, cell["on"], cell["dueOn"], must=cell["isRequired"]),
        path=f"{path}.cells[obligation={obligation}].state",
    )


def _foot(answer: CityAnswer, area: str | None) -> list[Content | Cell]:
    """Each column's "n of N"; below those of one service area stand those of the whole city."""
    if area is None:
        return [
            wording.EVERY_DEPARTMENT,
            *(_total(answer, "obligationTotals", each) for each in COLUMNS.values()),
            "",
            "",
        ]
    heading = html.Div([area, html.Span(wording.EVERY_DEPARTMENT, className="foot-whole")])
    return [heading, *(_both(answer, each) for each in COLUMNS.values()), "", ""]


def _both(answer: CityAnswer, obligation: str) -> Component:
    whole = html.Span(_total(answer, "wholeCity", obligation), className="foot-whole")
    return html.Div([_total(answer, "obligationTotals", obligation), whole])


def _total(answer: CityAnswer, totals: str, obligation: str) -> Component:
    path = f"{totals}[obligation={obligation}]"
    return traced_n_of_n(answer, f"{path}.met", f"{path}.outOf")


def only_names(rows: Sequence[ObligationsMet], address: Address) -> Component:
    """Without any record of single departments: their names, and that nothing more is known."""
    links = [
        html.Li(
            html.A(
                row["department"]["name"],
                href=address.link_to(path_with("/departments/<code>", code=row["department"]["code"])),
            )
        )
        for row in rows
    ]
    return section(
        wording.OBLIGATIONS,
        html.Ul(links, className="plain-list name-columns") if links else empty(list_wording.NONE_ON_RECORD),
        section_id="obligations",
        intro=wording.NO_DEPARTMENT_RECORDS if links else None,
    )
