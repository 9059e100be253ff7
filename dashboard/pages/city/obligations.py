"""Who met which obligation: departments down, the four obligations across, "n of N" below each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.edition import edition_mark
from dashboard.components.filters import Choice, filters
from dashboard.components.matrix import State, matrix
from dashboard.components.number import inline_number
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, sorted_rows
from dashboard.components.text import section
from dashboard.pages.city.late_and_silent import cells_of
from dashboard.queries.city import CityAnswer, ObligationCell, ObligationsMet
from dashboard.trace import Trace, value_at
from dashboard.wording import city as wording
from dashboard.wording import departments as list_wording
from dashboard.wording import obligations as words_of
from dashboard.wording import parts, words

COLUMNS = {
    "filed": "REAP_FILED",
    "current": "REAP_CURRENT",
    "worksheet": "WORKSHEET_SUBMITTED",
    "team": "TEAM_ACTIVE",
}
SORTS = ("name", *COLUMNS, "overdue", "report")
WORST_FIRST = ("LATE", "NOT_MET", "NOT_KNOWN", "NOT_REQUIRED", "MET")


def has_records(rows: Sequence[ObligationsMet]) -> bool:
    """Whether anything at all is recorded of single departments."""
    return any(row["actions"] or any(cell["state"] != "NOT_KNOWN" for cell in row["cells"]) for row in rows)


def obligations(answer: CityAnswer, address: Address) -> Component:
    everyone = answer["obligations"]
    area = next((area for area in answer["serviceAreas"] if area["key"] == address.value("service_area")), None)
    rows = [row for row in everyone if _serves(row, address.value("service_area"))]
    in_order = cast("list[ObligationsMet]", sorted_rows(rows, address, _sort_keys(), default="name"))
    is_filtered = address.value("service_area") is not None
    return section(
        "Departments and their obligations",
        [
            _filters(answer, address),
            *([html.P(wording.shown(len(rows), len(everyone), area["name"]))] if area else []),
            matrix(
                "Each department and what it answers for",
                _columns(),
                [_row(row, address) for row in in_order],
                name="Table of departments and their obligations",
                foot=_foot(answer, rows if is_filtered else None),
                address=address,
                trace=Trace("CityObligations", address.variables),
                nothing=wording.NOBODY_SERVES,
            ),
        ],
        section_id="obligations",
        intro=_intro(everyone),
    )


def _filters(answer: CityAnswer, address: Address) -> Component:
    areas = [(area["key"], area["name"]) for area in answer["serviceAreas"]]
    choice = Choice("service_area", "Service area", areas)
    return filters(address, [choice], name="Filter departments")


def _intro(rows: Sequence[ObligationsMet]) -> list[str | Component]:
    is_illustrative = any(row["isIllustrative"] for row in rows)
    mark: list[str | Component] = [edition_mark(is_illustrative=True), " "] if is_illustrative else []
    return [*mark, wording.OBLIGATIONS_INTRO]


def _serves(row: ObligationsMet, area: str | None) -> bool:
    return area is None or area in {served["key"] for served in row["department"]["serviceAreas"]}


def _columns() -> list[Column]:
    return [
        Column("Department", sort="name", is_row_heading=True, width="12rem"),
        *(Column(words.OBLIGATION[obligation], sort=sort) for sort, obligation in COLUMNS.items()),
        Column("Overdue actions", sort="overdue", is_number=True),
        Column("Last report", sort="report"),
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
        "overdue": lambda row: row["overdueActions"],
        "report": lambda row: row["lastReportOn"],
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
            Cell(row["overdueActions"], path=f"{path}.overdueActions"),
            Cell(html.Time(words.short_day(last), dateTime=last)) if last else Cell(None, no_value="no report"),
        ],
    )


def _state(cell: ObligationCell, path: str) -> State:
    obligation, state = cell["obligation"], cell["state"]
    return State(
        state,
        words_of.cell_detail(obligation, state, cell["on"], cell["dueOn"]),
        path=f"{path}.cells[obligation={obligation}].state",
    )


def _foot(answer: CityAnswer, shown: Sequence[ObligationsMet] | None) -> list[Content | Cell]:
    return ["All departments", *(_total(answer, each, shown) for each in COLUMNS.values()), "", ""]


def _total(answer: CityAnswer, obligation: str, shown: Sequence[ObligationsMet] | None) -> Component:
    """The column's "n of N" for the whole city and, where a filter leaves some rows, for those."""
    line = _n_of_n(answer, f"obligationTotals[obligation={obligation}]")
    if shown is None:
        return line
    cells = [cells_of(row)[obligation] for row in shown]
    must = [cell for cell in cells if cell["isRequired"]]
    met = [cell for cell in must if cell["isMet"]]
    below = html.Span(wording.of_those_shown(len(met), len(must)), className="foot-shown")
    return html.Div([line, below])


def _n_of_n(answer: CityAnswer, path: str) -> Component:
    """A total that nobody knows is said to be not known."""
    if value_at(answer, f"{path}.outOf") is None:
        return html.Span([inline_number(answer, f"{path}.met"), parts.out_of_unknown()])
    return html.Span([inline_number(answer, f"{path}.met"), " of ", inline_number(answer, f"{path}.outOf")])


def only_names(rows: Sequence[ObligationsMet], address: Address) -> Component:
    """Without any record of single departments: their names, and that nothing more is known."""
    links = [
        html.Li(html.A(row["department"]["name"], href=address.link_to(f"/departments/{row['department']['code']}")))
        for row in rows
    ]
    return section(
        "Departments and their obligations",
        html.Ul(links, className="plain-list name-columns") if links else empty(list_wording.NONE_ON_RECORD),
        section_id="obligations",
        intro=wording.NO_DEPARTMENT_RECORDS if links else None,
    )
