"""The plan's status: filed or not in a sentence, and where its actions stand in one picture."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import section
from dashboard.figures.tones import STANDING
from dashboard.pages.department.cycles import ended_cycle, in_force
from dashboard.pages.department.opening import no_reap, withdrawn_on
from dashboard.queries.department import Department, DepartmentAnswer, Reap
from dashboard.trace import Trace
from dashboard.wording import department_actions as wording
from dashboard.wording import words


def status(answer: DepartmentAnswer, department: Department, address: Address, today: str) -> Component:
    plan = department["reap"]
    if plan is None:
        return section(wording.REAP, empty(_no_plan(answer, department, address)), section_id="reap")
    return html.Div(_figure(plan, address, today), id="reap")


def _no_plan(answer: DepartmentAnswer, department: Department, address: Address) -> str:
    ended = ended_cycle(answer["cycles"], address)
    said = no_reap(department, ended or in_force(answer["cycles"]), is_ended=ended is not None)
    return f"{words.sentence(said)}."


def _figure(plan: Reap, address: Address, today: str) -> Component:
    cycle = plan["cycle"]
    counts = {entry["standing"]: entry["count"] for entry in plan["standingCounts"]}
    path = "department.reap.standingCounts"
    return figure(
        wording.name(cycle["name"]),
        wording.filing(
            counts,
            filed_on=plan["filedOn"],
            withdrawn_on=withdrawn_on(plan),
            is_filed=plan["isFiled"],
            is_current=plan["isCurrent"],
            is_in_force=cycle["isInForce"],
            ends_on=cycle["endsOn"],
            due_on=cycle["dueOn"],
            today=today,
        ),
        stacked_bar([Part(words.STANDING[word], counts.get(word, 0), tone) for word, tone in STANDING.items()]),
        table(
            wording.BY_STANDING,
            [Column(wording.STANDING, is_row_heading=True), Column(wording.ACTIONS, is_number=True)],
            [[words.STANDING[word], _count(counts, word, path)] for word in STANDING],
            name=wording.BY_STANDING,
            foot=[wording.ALL_ACTIONS, Cell(plan["actionCount"], path="department.reap.actionCount")],
            is_compact=True,
        ),
        source=source_link(plan["source"], address),
        trace=Trace("DepartmentReap", address.variables, citation=plan["source"], rule="standing"),
        is_illustrative=plan["source"]["isIllustrative"],
        level=2,
    )


def _count(counts: dict[str, int], word: str, path: str) -> Cell:
    return Cell(counts[word], path=f"{path}[standing={word}].count") if word in counts else Cell(0)
