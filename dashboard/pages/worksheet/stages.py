"""The stages that a worksheet went through: each dated entry, newest last, and the date by which it was due."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import aria
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import definitions, printed
from dashboard.queries.worksheet import BudgetYear, Worksheet, WorksheetAnswer
from dashboard.trace import Trace
from dashboard.wording import words
from dashboard.wording import worksheet as sentences

QUERY = "WorksheetOfDepartment"
RULE = "worksheet-submitted"
PLACE = "department.worksheet"
COLUMNS = (
    Column(sentences.STAGE, is_row_heading=True),
    Column(sentences.REACHED_ON),
    Column(sentences.RECORDED_ON),
    Column(sentences.RECORDED_BY),
    Column(sentences.NOTE, width="14rem"),
)


def particulars(sheet: Worksheet, year: BudgetYear) -> Component:
    submitted_on = sheet["submittedOn"]
    return definitions(
        [
            (sentences.SUBMITTED_ON, words.day(submitted_on) if submitted_on else sentences.NOT_SUBMITTED),
            (sentences.DUE_ON, words.day(sheet["dueOn"]) if sheet["dueOn"] else None),
            (sentences.LATE, badges.obligation("LATE") if sheet["isLate"] else sentences.NOT_LATE),
            (sentences.ASKED_ON, words.day(year["opensOn"]) if year["opensOn"] else None),
        ]
    )


def stages(answer: WorksheetAnswer, sheet: Worksheet, address: Address) -> Component:
    if not sheet["stages"]:
        return empty(sentences.NO_STAGES)
    rule = next((rule["sentence"] for rule in answer["rules"] if rule["key"] == RULE), None)
    rows: list[list[Cell | str | Component]] = [
        [
            Cell(badges.stage(entry["stage"]), path=f"{PLACE}.stages[{position}].stage", value=entry["stage"]),
            _day(entry["asOf"]),
            _day(entry["recordedAt"]),
            printed(entry["recordedBy"]),
            printed(entry["note"]) if entry["note"] else "",
        ]
        for position, entry in sorted(enumerate(sheet["stages"]), key=lambda found: found[1]["asOf"])
    ]
    return html.Div(
        [
            table(
                sentences.EVERY_ENTRY,
                COLUMNS,
                rows,
                name=sentences.ENTRIES_NAME,
                trace=Trace(QUERY, address.variables, citation=sheet["source"], rule=RULE, rule_sentence=rule),
            ),
        ],
        className="stack",
    )


def _day(iso: str) -> Component:
    return html.Span(words.day(iso), className="keep-together")


def way(sheet: Worksheet) -> Component:
    """All stages in their order, with the day on which each was first reached."""
    first_days: dict[str, str] = {}
    for entry in sorted(sheet["stages"], key=lambda entry: entry["asOf"]):
        first_days.setdefault(entry["stage"], entry["asOf"])
    steps = [
        html.Li(
            [
                badges.stage(stage),
                html.Span(
                    words.day(first_days[stage]) if stage in first_days else sentences.NOT_REACHED,
                    className="way-day" if stage in first_days else "way-day is-missing",
                ),
            ],
            className="way-step" if stage in first_days else "way-step way-ahead",
            **(aria(current="step") if stage == sheet["stage"] else {}),
        )
        for stage in words.STAGE
        if stage != "NOT_STARTED"
    ]
    return html.Ol(steps, className="way", **aria(label=sentences.STAGES_IN_ORDER))
