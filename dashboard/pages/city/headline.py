"""The City page's first sentences and its large numbers."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import marked
from dashboard.components.number import traced_number
from dashboard.components.text import numbers_row, page_heading
from dashboard.pages.city.call_first import calls
from dashboard.pages.city.known import chosen_area
from dashboard.queries.city import CityAnswer, ObligationTotal, PlanProgress
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.shell import city_name
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import citywide_reports as citywide_words
from dashboard.wording import obligations as obligation_words
from dashboard.wording import words

RULES = {
    "REAP_FILED": "reap-filed",
    "REAP_CURRENT": "reap-current",
    "WORKSHEET_SUBMITTED": "worksheet-submitted",
    "TEAM_ACTIVE": "team-active",
}


def headline(answer: CityAnswer, address: Address, *, is_known: bool) -> list[Component]:
    """The heading, then the plan's number beside those of the departments, or beside what the City reported."""
    plan = newest(answer["workPlans"])
    is_one_area = address.value("service_area") is not None
    is_plan_shown = (
        plan is not None and not is_one_area and plan["completion"]["noReport"] < plan["completion"]["total"]
    )
    numbers = [_plan_number(answer, plan, address)] if plan and is_plan_shown else []
    is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
    if is_known:
        # Of what nothing is recorded the sentences say so; a zero would look like a failure.
        recorded = [total for total in answer["obligationTotals"] if total["recorded"] or total["outOf"] is not None]
        numbers += [_total(answer, total, address, is_illustrative) for total in recorded]
    else:
        numbers += [_reported(answer, report, address) for report in answer["citywideReports"]]
    lead = " ".join(_sentences(answer, plan, address, is_known=is_known))
    return [
        page_heading(wording.heading(city_name(answer["edition"])), marked(lead, is_illustrative=is_illustrative)),
        *([html.Div(numbers_row(numbers), className="city-numbers")] if numbers else []),
    ]


def newest(plans: list[PlanProgress]) -> PlanProgress | None:
    return max(plans, key=lambda plan: plan["fiscalYear"], default=None)


def _sentences(answer: CityAnswer, plan: PlanProgress | None, address: Address, *, is_known: bool) -> list[str]:
    day = [wording.as_of(address.as_of)] if address.as_of else []
    area = chosen_area(answer["serviceAreas"], address)
    if area and not answer["obligations"]:
        return [wording.about_area(area["name"], 0), *day]
    first = wording.about_area(area["name"], len(answer["obligations"])) if area else _plan(plan)
    if not is_known:
        return [first, str(wording.NAMES_NO_DEPARTMENT), *day]
    totals = {total["obligation"]: total for total in answer["obligationTotals"]}
    filed, submitted = totals["REAP_FILED"], totals["WORKSHEET_SUBMITTED"]
    to_call = calls(answer["obligations"])
    return [
        first,
        wording.departments_sentence(
            filed=filed["met"],
            must_file=filed["outOf"],
            submitted=submitted["met"],
            must_submit=submitted["outOf"],
            late=sum(call.is_for("late") for call in to_call),
            silent=sum(call.is_for("silent") for call in to_call),
        ),
        *day,
    ]


def _plan(plan: PlanProgress | None) -> str:
    if plan is None:
        return str(wording.NO_PLAN)
    done = plan["completion"]
    return wording.plan_sentence(
        plan["fiscalYear"], done["completed"], done["outOf"], done["ongoing"], done["noReport"]
    )


def _plan_number(answer: CityAnswer, plan: PlanProgress, address: Address) -> Component:
    path = f"workPlans[fiscalYear={plan['fiscalYear']}].completion"
    return traced_number(
        answer,
        f"{path}.completed",
        wording.PLAN_NUMBER,
        Trace(
            "CityPlanProgress",
            address.variables,
            citation=plan["source"],
            rule="completion",
            rule_sentence=words.from_graph(plan["completion"]["rule"]),
        ),
        out_of_path=f"{path}.outOf",
        note=wording.plan_note(plan["fiscalYear"], plan["completion"]["ongoing"]),
    )


def _total(answer: CityAnswer, total: ObligationTotal, address: Address, is_illustrative: bool) -> Component:
    obligation = total["obligation"]
    path = f"obligationTotals[obligation={obligation}]"
    rule = words.from_graph(total["rule"])
    return traced_number(
        answer,
        f"{path}.met",
        obligation_words.TOTAL_LABEL[obligation],
        Trace("CityObligationTotals", address.variables, rule=RULES[obligation], rule_sentence=rule),
        out_of_path=f"{path}.outOf",
        note=total["cycle"] or total["fiscalYear"],
        is_illustrative=is_illustrative,
    )


def _reported(answer: CityAnswer, report: CitywideReport, address: Address) -> Component:
    return traced_number(
        answer,
        f"citywideReports[key={report['key']}].reported.display",
        citywide_words.label(report["subject"], report["statement"]),
        Trace("ReportedBesideRecorded", address.variables, citation=report["source"]),
        note=citywide_words.as_reported(report["about"]),
        size="medium",
    )
