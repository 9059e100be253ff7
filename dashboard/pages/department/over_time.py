"""Progress over time: what had been reported of the plan's actions at the end of each month."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import columns, figure
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import section
from dashboard.figures.monthly import FIELDS, monthly_progress
from dashboard.figures.tones import PROGRESS
from dashboard.queries.department import Month, Reap
from dashboard.trace import Trace
from dashboard.wording import department_actions as wording

COUNTED = (*(FIELDS[word] for word in PROGRESS), "total")


def over_time(plan: Reap, address: Address) -> Component:
    """From the month in which the cycle began; before it, the plan had nothing to report."""
    months = [month for month in plan["monthlyProgress"] if month["month"] >= plan["cycle"]["startsOn"]]
    if not months or not plan["actionCount"]:
        return section(wording.OVER_TIME, empty(wording.NO_MONTH), section_id="over-time")
    if all(month["noReport"] == month["total"] for month in months):
        return section(wording.OVER_TIME, empty(wording.NOTHING_REPORTED), section_id="over-time")
    drawn = monthly_progress(months)
    return figure(
        wording.OVER_TIME,
        drawn.summary,
        columns(drawn.stacks),
        table(
            wording.OVER_TIME_CAPTION,
            [
                Column(heading, is_number=position > 0, is_row_heading=position == 0)
                for position, heading in enumerate(drawn.heading)
            ],
            [_row(row, month) for row, month in zip(drawn.rows, months, strict=True)],
            name=wording.OVER_TIME,
            is_compact=True,
        ),
        source=source_link(plan["source"], address),
        trace=Trace("DepartmentProgressByMonth", address.variables, citation=plan["source"], rule="as-of"),
        is_illustrative=plan["source"]["isIllustrative"],
        level=2,
    )


def _row(row: list[str | int], month: Month) -> list[str | int | Cell]:
    path = f"department.reap.monthlyProgress[month={month['month']}]"
    heading, *counts = row
    return [heading, *(Cell(count, path=f"{path}.{field}") for field, count in zip(COUNTED, counts, strict=True))]
