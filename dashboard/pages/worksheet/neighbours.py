"""The way on: the same year's worksheet of the previous and next department, and this department's other years."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.attributes import aria
from dashboard.pages.budgeting_for_equity.by_department import worksheet_path
from dashboard.queries.worksheet import BudgetYear, Department, NamedDepartment


def neighbours(department: Department, year: BudgetYear, address: Address) -> Component:
    others = [each["budgetYear"]["fiscalYear"] for each in department["worksheets"]]
    here = year["fiscalYear"]
    years = [
        html.Li(html.A(f"{other} worksheet", href=address.link_to(worksheet_path(other, department["code"]))))
        for other in sorted(set(others), reverse=True)
        if other != here
    ]
    everything = html.A(
        f"Everything about {department['name']}",
        href=address.link_to(path_with("/departments/<code>", code=department["code"])),
    )
    return html.Nav(
        [
            _group(f"Other departments, {here}", _beside(department["code"], year, address)),
            _group(f"{department['name']}, other years", [*years, html.Li(everything)]),
        ],
        className="columns-2 neighbours",
        **aria(label="Other worksheets"),
    )


def _group(heading: str, links: list[Component]) -> Component:
    return html.Div([html.H2(heading, className="small-heading"), html.Ul(links, className="plain-list")])


def _beside(code: str, year: BudgetYear, address: Address) -> list[Component]:
    known = {sheet["department"]["code"]: sheet["department"] for sheet in year["worksheets"]}
    ordered = sorted(known.values(), key=lambda each: each["name"].casefold())
    codes = [each["code"] for each in ordered]
    if code not in codes:
        return [_link("", each, year, address) for each in ordered]
    place = codes.index(code)
    return [
        *([_link("Previous", ordered[place - 1], year, address)] if place > 0 else []),
        *([_link("Next", ordered[place + 1], year, address)] if place + 1 < len(ordered) else []),
    ]


def _link(way: str, department: NamedDepartment, year: BudgetYear, address: Address) -> Component:
    href = address.link_to(worksheet_path(year["fiscalYear"], department["code"]))
    return html.Li([f"{way}: " if way else "", html.A(department["name"], href=href)])
