"""A sortable table with the way through a long list, an empty one, and the matrix of obligations."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.matrix import State, matrix
from dashboard.components.paging import pages
from dashboard.components.table import Cell, Column, Content, sorted_rows, table
from dashboard.pages.component_gallery.samples import DEPARTMENTS
from dashboard.trace import Trace
from dashboard.wording import words

ORDERS = {
    "department": lambda entry: entry["name"],
    "overdue": lambda entry: entry["overdue"],
    "report": lambda entry: entry["report"],
}

# Where a long list goes on both ways.
MIDDLE = {"hasPreviousPage": True, "startCursor": "SFNH", "hasNextPage": True, "endCursor": "QVVE"}


def sample_tables(address: Address) -> list[Component]:
    entries = [
        {"name": name, "code": code, "overdue": overdue, "report": report, "actions": actions}
        for name, code, _, overdue, report, actions in DEPARTMENTS
    ]
    columns = [
        Column("Department", is_row_heading=True, sort="department", width="12rem"),
        Column("Standing"),
        Column("Overdue", is_number=True, sort="overdue"),
        Column("Actions", is_number=True),
        Column("Last report", sort="report", width="8rem"),
    ]
    rows = [
        [
            html.A(entry["name"], href=address.link_to(f"/departments/{entry['code']}")),
            badges.standing("OVERDUE", f"{entry['overdue']} of {entry['actions']}")
            if entry["overdue"]
            else badges.standing("ON_TRACK"),
            entry["overdue"],
            entry["actions"] * 100,
            Cell(words.day(entry["report"])) if entry["report"] else Cell(None, no_value="Never reported"),
        ]
        for entry in sorted_rows(entries, address, ORDERS, "department")
    ]
    return [
        table(
            "Departments and their actions", columns, rows, name="Departments", address=address, trace=Trace("Edition")
        ),
        pages(MIDDLE, "5 of 26 departments on this page.", address, of_what="departments", first=None),
        table("Nothing", columns, [], name="Nothing", nothing="No department has filed a plan for this cycle."),
    ]


def sample_matrix(address: Address) -> Component:
    columns = [
        Column("Department", is_row_heading=True),
        *(Column(words.OBLIGATION[name]) for name in words.OBLIGATION),
        Column("Overdue actions", is_number=True),
    ]
    rows: list[tuple[Content, Sequence[State | Content]]] = [
        (
            html.A(name, href=address.link_to(f"/departments/{code}")),
            [*(State(state, "by 14 Nov" if state == "LATE" else None) for state in met), overdue],
        )
        for name, code, met, overdue, _, _ in DEPARTMENTS
    ]
    foot: list[Content | Cell] = ["Met", "3 of 4", "2 of 4", "3 of 5", Cell("2, out of a number not known"), 8]
    return matrix("Who has met what", columns, rows, name="Departments and obligations", foot=foot)
