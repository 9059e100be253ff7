"""The City page's first sentences and its large numbers."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.number import traced_number
from dashboard.components.text import numbers_row, page_heading
from dashboard.pages.city.late_and_silent import late_cells, silent_departments
from dashboard.queries.city import CityAnswer, ObligationTotal, PlanProgress
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.shell import city_name
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import citywide_reports as citywide_words
from dashboard.wording import obligations as obligation_words

RULES = {
    "REAP_FILED": "reap-filed",
    "REAP_CURRENT": "reap-current",
    "WORKSHEET_SUBMITTED": "worksheet-submitted",
    "TEAM_ACTIVE": "team-active",
}


def headline(answer: CityAnswer, address: Address, *, is_known: bool) -> list[Component]:
    """The heading, then the plan's number beside those of the departments, or beside what the City reported."""
    plan = max(answer["workPlans"], key=lambda plan: plan["fiscalYear"], default=None)
    numbers = [_plan_number(answer, plan, address)] if plan else []
    if is_known:
        is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
        numbers += [_total(answer, total, address, is_illustrative) for total in answer["obligationTotals"]]
    else:
        numbers += [_reported(answer, report, address) for report in answer["citywideReports"]]
    lead = " ".join(_sentences(answer, plan, address, is_known=is_known))
    return [
        page_heading(wording.heading(city_name(answer["edition"])), lead),
        *([html.Div(numbers_row(numbers), className="city-numbers")] if numbers else []),
    ]


def _sentences(answer: CityAnswer, plan: PlanProgress | None, address: Address, *, is_known: bool) -> list[str]:
    day = address.as_of or answer["edition"]["today"]
    done = plan["completion"] if plan else None
    first = (
        wording.plan_sentence(plan["fiscalYear"], done["completed"], done["outOf"], done["ongoing"], done["noReport"])
        if plan and done
        else wording.NO_PLAN
    )
    if not is_known:
        return [first, wording.NAMES_NO_DEPARTMENT, wording.as_of(day)]
    totals = {total["obligation"]: total for total in answer["obligationTotals"]}
    filed, submitted = totals["REAP_FILED"], totals["WORKSHEET_SUBMITTED"]
    rows = answer["obligations"]
    return [
        first,
        wording.obligation_sentence(
            filed=filed["met"],
            must_file=filed["outOf"],
            submitted=submitted["met"],
            must_submit=submitted["outOf"],
        ),
        wording.late_and_silent(
            len([row for row in rows if late_cells(row)]),
            len([row for row in rows if row["overdueActions"]]),
            len(silent_departments(rows)),
        ),
        wording.as_of(day),
    ]


def _plan_number(answer: CityAnswer, plan: PlanProgress, address: Address) -> Component:
    path = f"workPlans[fiscalYear={plan['fiscalYear']}].completion"
    return traced_number(
        answer,
        f"{path}.completed",
        "Work-plan strategies completed",
        Trace(
            "CityPlanProgress",
            address.variables,
            citation=plan["source"],
            rule="completion",
            rule_sentence=plan["completion"]["rule"],
        ),
        out_of_path=f"{path}.outOf",
        note=wording.plan_note(plan["fiscalYear"], plan["completion"]["ongoing"]),
    )


def _total(answer: CityAnswer, total: ObligationTotal, address: Address, is_illustrative: bool) -> Component:
    obligation = total["obligation"]
    path = f"obligationTotals[obligation={obligation}]"
    period = total["cycle"] or total["fiscalYear"]
    return traced_number(
        answer,
        f"{path}.met",
        obligation_words.TOTAL_LABEL[obligation],
        Trace("CityObligationTotals", address.variables, rule=RULES[obligation], rule_sentence=total["rule"]),
        out_of_path=f"{path}.outOf",
        note=period if obligation != "TEAM_ACTIVE" else None,
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
