"""The plan beside the city's median.

Few actions or few departments make no comparison, only a sentence that says why. Nobody is ranked.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.beside_median import Beside, beside_median
from dashboard.components.chart import figure
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import section, with_link
from dashboard.queries.department import Comparison, Department, Reap
from dashboard.trace import Trace
from dashboard.wording import department_comparison as wording
from dashboard.wording import words

PLACE = "department.comparison"
RULE = "comparison"


def comparison(department: Department, plan: Reap, address: Address) -> Component:
    found = department["comparison"]
    share, median = found["share"], found["medianShare"]
    if share is None or median is None:
        rule = with_link(wording.HOW_COMPARED, address.link_to(f"/about/rules#{RULE}"))
        return section(wording.NAME, [html.P(wording.not_compared(found)), html.P(rule)], section_id=RULE)
    beside = Beside(wording.COMPLETED, share, words.percent(share), median, wording.median(median))
    return figure(
        wording.NAME,
        wording.compared(found),
        beside_median([beside], own_label=department["name"], median_label=wording.median_of(found["departments"])),
        _numbers(found, share, median),
        source=source_link(plan["source"], address),
        trace=Trace("DepartmentComparison", address.variables, rule=RULE, rule_sentence=found["rule"]),
        is_illustrative=found["isIllustrative"],
        level=2,
    )


def _numbers(found: Comparison, share: float, median: float) -> Component:
    return table(
        wording.NAME,
        [Column(wording.WHAT, is_row_heading=True), Column(wording.NUMBER, is_number=True)],
        [
            [wording.COMPLETED, Cell(found["completed"], path=f"{PLACE}.completed")],
            [wording.CAN_FINISH, Cell(found["outOf"], path=f"{PLACE}.outOf")],
            [wording.SHARE, words.percent(share)],
            [wording.MEDIAN, words.percent(median)],
            [wording.DEPARTMENTS, Cell(found["departments"], path=f"{PLACE}.departments")],
        ],
        name=wording.NAME,
        is_compact=True,
    )
