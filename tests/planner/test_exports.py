"""What is exported is what the graph answers, texts of every kind included."""

import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import httpx2
import pytest
from python_calamine import CalamineWorkbook
from starlette.testclient import TestClient

from api.app import create_app
from api.export.registry import EXPORTS
from api.export.xlsx_file import DIGITS
from api.settings import Settings
from tests.planner.exported import Case, answered, rows_of_csv

DAY = "2026-11-20"
SOME = ["airport", "housing", 'böard-of-"quotes"']
CASES = [
    Case(
        "actions",
        {
            "where": {"department": SOME, "or": [{"standing": ["OVERDUE", "STALE"]}, {"noReport": True}]},
            "orderBy": {"field": "DUE_ON", "direction": "DESC", "nulls": "FIRST"},
            "asOf": DAY,
        },
    ),
    Case("actionCounts", {"by": ["DEPARTMENT", "STANDING"], "shareOf": ["DEPARTMENT"], "asOf": DAY}),
    Case("budgetYears", {"asOf": DAY}),
    Case("changes", {"from": "2026-08-01", "to": DAY, "where": {"department": SOME}}),
    Case("changeCounts", {"from": "2026-08-01", "to": DAY, "by": ["KIND", "FROM", "TO", "BECAUSE"]}),
    Case("citywideReports", {"asOf": DAY}),
    Case("citywideStrategies", {"orderBy": {"field": "WORDING"}, "asOf": DAY}),
    Case("cycles", {"asOf": DAY}),
    Case("departments", {"orderBy": {"field": "OVERDUE", "direction": "DESC"}, "asOf": DAY}),
    Case("equityActionTeams", {"where": {"isActive": False}, "asOf": DAY}),
    Case("measures", {"where": {"department": SOME}, "asOf": DAY}),
    Case("readings", {"where": {"of": "WORK_PLAN"}, "orderBy": {"field": "VALUE"}, "asOf": DAY}),
    Case("measureCounts", {"by": ["TYPE", "NO_VALUE"], "asOf": DAY}),
    Case("obligations", {"orderBy": {"field": "WORKSHEET_SUBMITTED"}, "asOf": "2026-10-01"}),
    Case("obligationTotals", {"asOf": DAY}),
    Case("progressByMonth", {"by": ["CYCLE"], "months": 6, "asOf": DAY}),
    Case("reaps", {"where": {"isFiled": True}, "orderBy": {"field": "OVERDUE"}, "asOf": DAY}),
    Case("reapCounts", {"by": ["FILING"], "asOf": DAY}),
    Case("serviceAreas", {}),
    Case("sources", {}),
    Case("strategies", {"where": {"search": "e"}, "asOf": DAY}),
    Case("strategyCounts", {"by": ["PILLAR", "PROGRESS"], "asOf": DAY}),
    Case("teamCounts", {"by": ["ACTIVITY", "MONTH"], "asOf": DAY}),
    Case("worksheets", {"where": {"fiscalYear": ["2027-28"]}, "asOf": DAY}),
    Case("workPlans", {"asOf": DAY}),
    Case("worksheetCounts", {"by": ["BUDGET_YEAR", "STAGE"], "asOf": DAY}),
]

IN_WORKBOOKS = {"actions", "obligations", "readings", "sources", "strategyCounts"}
"""All kinds of values and both ways of reading; the others are written by the same lines."""


@pytest.fixture(scope="module")
def http(address: str) -> Iterator[httpx2.Client]:
    settings = Settings(database_url=address, planner=False, kept_answers_mb=0)
    with TestClient(create_app(settings)) as client:
        yield client


def test_every_export_is_compared() -> None:
    assert {case.name for case in CASES} == EXPORTS.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_holds_what_the_graph_answers(http: httpx2.Client, case: Case) -> None:
    response = http.get(case.address("csv"))
    assert response.status_code == 200, response.text
    exported = rows_of_csv(response.text)
    own = answered(http, case)
    assert [{name: row[name] for name in own[0]} for row in exported] == own
    assert exported
    assert {(row["asOf"], row["edition"]) for row in exported} <= {
        (case.asked.get("asOf", case.asked.get("to", exported[0]["asOf"])), each)
        for each in ("PUBLISHED", "ILLUSTRATIVE")
    }


@pytest.mark.parametrize("case", [each for each in CASES if each.name in IN_WORKBOOKS], ids=lambda case: case.name)
def test_a_workbook_holds_the_same_as_the_csv_file(http: httpx2.Client, case: Case) -> None:
    rows = rows_of_csv(http.get(case.address("csv")).text)
    response = http.get(case.address("xlsx"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    header, *found = book.get_sheet_by_name("Rows").to_python()
    about = {str(name): said for name, said in book.get_sheet_by_name("About").to_python()}
    assert header == list(rows[0])
    assert [
        [_same(cell, text) for cell, text in zip(row, one.values(), strict=True)]
        for row, one in zip(found, rows, strict=True)
    ] == [list(one.values()) for one in rows]
    assert about["rows"] == str(len(rows))
    assert about["export"] == case.name


def _same(cell: Any, text: str) -> str:
    """The text of the CSV file if the cell says the same, else what the cell says."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        same = Decimal(repr(cell)) == Decimal(text) or cell == float(f"{float(text):{DIGITS}}")
        return text if same else repr(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    # A workbook writes what XML cannot hold by its number; the reader leaves some of these as they are.
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), str(cell))
