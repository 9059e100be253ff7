"""Two days compared: what moved between them, how both stood, and what moved in each department."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import edition_mark, marked
from dashboard.components.share import share
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import page_heading, section
from dashboard.pages.city.choosing import choosing
from dashboard.pages.city.known import chosen_area, is_any_recorded
from dashboard.pages.city.moved_by_department import moved_by_department
from dashboard.queries.city import MovedAnswer, ObligationTotal, PlanInBrief
from dashboard.shell import city_name
from dashboard.trace import Trace
from dashboard.wording import city as city_words
from dashboard.wording import obligations as words_of
from dashboard.wording import what_moved as wording
from dashboard.wording import words

QUERY = "WhatMoved"


def what_moved(answer: MovedAnswer, address: Address) -> list[Component]:
    since, until = address.value("since"), address.as_of or answer["edition"]["today"]
    areas = answer["serviceAreas"] if _is_known(answer) or address.value("service_area") else []
    choose = choosing(areas, answer["edition"], address)
    heading = wording.heading(city_name(answer["edition"]))
    back = html.P(html.A(wording.BACK, href=address.href(since=None)), className="moved-back")
    is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
    if _nothing_moved(answer):
        lead = marked(wording.nothing_moved(since, until), is_illustrative=is_illustrative)
        return [page_heading(heading, lead), choose, empty(wording.CHOOSE_EARLIER), back]
    said = " ".join(_sentences(answer, address, since, until))
    return [
        page_heading(heading, marked(said, is_illustrative=is_illustrative)),
        choose,
        *_then_and_now(answer, address, since, until),
        *moved_by_department(answer, address, Trace(QUERY, address.variables, rule="changes")),
        back,
    ]


def _nothing_moved(answer: MovedAnswer) -> bool:
    """The same in all that is compared; of what nobody knows it cannot be said."""
    return (
        _is_known(answer)
        and not answer["moved"]
        and answer["workPlans"] == answer["workPlansThen"]
        and answer["obligationTotals"] == answer["obligationTotalsThen"]
        and answer["obligations"] == answer["obligationsThen"]
    )


def _is_known(answer: MovedAnswer) -> bool:
    return bool(answer["moved"]) or any(
        is_any_recorded(totals) for totals in (answer["obligationTotals"], answer["obligationTotalsThen"])
    )


def _sentences(answer: MovedAnswer, address: Address, since: str, until: str) -> list[str]:
    area = chosen_area(answer["serviceAreas"], address)
    about = [city_words.about_area(area["name"], len(answer["obligations"]))] if area else []
    if _is_known(answer):
        return [*about, *wording.lead(since, until, _counts(answer))]
    plans = [
        wording.plan_moved(year, then["completion"]["completed"], now["completion"]["completed"])
        for year, then, now in _plans(answer)
    ]
    return [*about, *plans, str(wording.NO_RECORDS)]


def _counts(answer: MovedAnswer) -> Counter[tuple[str, str]]:
    """How many moved in all departments, by what moved and the state it is in now."""
    counts: Counter[tuple[str, str]] = Counter()
    for group in answer["moved"]:
        values = {key["dimension"]: key["value"] for key in group["by"]}
        counts[values["KIND"] or "", values["TO"] or ""] += group["count"]
    return counts


def _plans(answer: MovedAnswer) -> list[tuple[str, PlanInBrief, PlanInBrief]]:
    """The plans that are on record on both days: fiscal year, then, now."""
    then = {plan["fiscalYear"]: plan for plan in answer["workPlansThen"]}
    both = [plan for plan in answer["workPlans"] if plan["fiscalYear"] in then]
    return [(plan["fiscalYear"], then[plan["fiscalYear"]], plan) for plan in both]


def _then_and_now(answer: MovedAnswer, address: Address, since: str, until: str) -> list[Component]:
    is_known = _is_known(answer)
    rows = [
        *(_plan(answer, then, now) for _year, then, now in _plans(answer) if not address.value("service_area")),
        *(_obligation(answer, total) for total in answer["obligationTotals"] if is_known),
    ]
    if not rows:
        return []
    days = [Column(words.day(on), width="6rem") for on in (since, until)]
    return [
        section(
            wording.THEN_AND_NOW,
            html.Div(
                table(
                    html.Span(wording.THEN_AND_NOW_NAME, className="visually-hidden"),
                    [Column(wording.MEASURED, is_row_heading=True), *days],
                    rows,
                    name=wording.THEN_AND_NOW_NAME,
                    trace=Trace(QUERY, address.variables, rule="as-of"),
                ),
                className="shares",
            ),
            section_id="then-and-now",
            intro=wording.other_periods(_two(answer, "cycle"), _two(answer, "fiscalYear")) if is_known else None,
        )
    ]


def _two(answer: MovedAnswer, period: Literal["cycle", "fiscalYear"]) -> tuple[str, str] | None:
    """The cycles or budget years of the two days, where they are two."""
    then, now = (
        next((total[period] for total in totals if total[period]), None)
        for totals in (answer["obligationTotalsThen"], answer["obligationTotals"])
    )
    return (then, now) if then and now and then != now else None


def _plan(answer: MovedAnswer, then: PlanInBrief, now: PlanInBrief) -> list[Content | Cell]:
    fiscal_year = now["fiscalYear"]
    heading = html.Span([wording.PLAN, " ", edition_mark(now["source"]["isIllustrative"]), _note(fiscal_year)])
    return [heading, _completed(answer, "workPlansThen", then), _completed(answer, "workPlans", now)]


def _completed(answer: MovedAnswer, name: str, plan: PlanInBrief) -> Content | Cell:
    """Of a plan of which nothing was reported yet there is no number."""
    if plan["completion"]["noReport"] == plan["completion"]["total"]:
        return Cell(None, no_value=wording.NOTHING_REPORTED)
    place = f"{name}[fiscalYear={plan['fiscalYear']}].completion"
    return share(answer, f"{place}.completed", f"{place}.outOf")


def _obligation(answer: MovedAnswer, total: ObligationTotal) -> list[Content | Cell]:
    obligation = total["obligation"]
    then = next((each for each in answer["obligationTotalsThen"] if each["obligation"] == obligation), None)
    is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
    return [
        html.Span([words_of.TOTAL_LABEL[obligation], " ", edition_mark(is_illustrative)]),
        _total(answer, "obligationTotalsThen", then) if then else Cell(None, no_value=wording.NOT_ON_RECORD),
        _total(answer, "obligationTotals", total),
    ]


def _total(answer: MovedAnswer, name: str, total: ObligationTotal) -> Content | Cell:
    """With the cycle or year that it speaks of, which is another on another day."""
    if total["outOf"] is None and not total["recorded"]:
        return Cell(None, no_value=wording.NOT_ON_RECORD)
    place = f"{name}[obligation={total['obligation']}]"
    period = total["cycle"] or total["fiscalYear"]
    return html.Div([share(answer, f"{place}.met", f"{place}.outOf"), *([_note(period)] if period else [])])


def _note(period: str) -> Component:
    return html.Span(period, className="row-note")
