"""The way on: the same year's worksheet of the previous and next department, and this department's other years."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.attributes import aria
from dashboard.pages.budgeting_for_equity.by_department import worksheet_path
from dashboard.queries.worksheet import BudgetYear, Department, NamedDepartment
from dashboard.wording import worksheet as sentences


def neighbours(department: Department, year: BudgetYear, address: Address) -> Component:
    others = [each["budgetYear"]["fiscalYear"] for each in department["worksheets"]]
    here, code = year["fiscalYear"], department["code"]
    years = [
        html.Li(html.A(sentences.worksheet_of_year(other), href=address.link_to(worksheet_path(other, code))))
        for other in sorted(set(others), reverse=True)
        if other != here
    ]
    everything = html.A(
        sentences.everything_about(department["name"]),
        href=address.link_to(path_with("/departments/<code>", code=code)),
    )
    return html.Nav(
        [
            _group(sentences.other_departments(here), _beside(code, year, address)),
            _group(sentences.other_years(department["name"]), [*years, html.Li(everything)]),
        ],
        className="columns-2 neighbours",
        **aria(label=sentences.OTHERS),
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
        *([_link("previous", ordered[place - 1], year, address)] if place > 0 else []),
        *([_link("next", ordered[place + 1], year, address)] if place + 1 < len(ordered) else []),
    ]


def _link(way: str, department: NamedDepartment, year: BudgetYear, address: Address) -> Component:
    href = address.link_to(worksheet_path(year["fiscalYear"], department["code"]))
    return html.Li([sentences.neighbour(way), html.A(department["name"], href=href)])
