"""Exports over HTTP: which file is given, what is refused and how, and that nobody's asking holds up the others."""

import asyncio
import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import httpx2
import pandas as pd
import pytest
from graphql import get_named_type, get_nullable_type, is_list_type
from sqlalchemy import Engine, func, literal, select
from starlette.routing import Router
from starlette.testclient import TestClient

from api import departments
from api.app import create_app
from api.connections import Key, Order
from api.errors import BadRequest
from api.export.about import LINES, Named
from api.export.arguments import Arguments
from api.export.exports import BY, Export, ListExport
from api.export.making import Making, Workshop
from api.export.reading import Asked, Reading, snapshot
from api.export.registry import EXPORTS
from api.export.routes import Exports
from api.rate_limits import RateLimits
from api.schema import make_schema
from api.settings import Settings
from domain.base import Rows
from domain.database import open_database
from domain.departments.models import Department, ServiceArea
from domain.measures.models import Measure
from tests.api.asking import Graph
from tests.cities import DAY

SCHEMA = make_schema()


def frame(graph: Graph, address: str) -> pd.DataFrame:
    response = graph.http.get(f"/export/{address}")
    assert response.status_code == 200, response.text
    return pd.read_csv(io.StringIO(response.text), dtype=str, keep_default_na=False)


def test_the_file_is_named_after_what_it_holds_and_of_which_day_and_edition(
    published: Graph, illustrative: Graph
) -> None:
    for graph, edition in ((published, "published"), (illustrative, "illustrative")):
        response = graph.http.get("/export/departments.csv?asOf=2026-11-20")
        named = f'attachment; filename="departments-2026-11-20-{edition}.csv"'
        assert response.headers["content-disposition"] == named
        assert response.headers["content-type"] == "text/csv; charset=utf-8; header=present"
        assert (response.headers["x-as-of"], response.headers["x-edition"]) == ("2026-11-20", edition.upper())


def test_each_row_says_whether_it_was_made_up(published: Graph, illustrative: Graph) -> None:
    assert set(frame(published, "measures.csv")["edition"]) == {"PUBLISHED"}
    found = frame(illustrative, "measures.csv?asOf=2026-11-20")
    of_work_plan = found["action.key"] == ""
    assert set(found[of_work_plan]["edition"]) == {"PUBLISHED"}
    assert set(found[~of_work_plan]["edition"]) == {"ILLUSTRATIVE"}
    assert set(frame(illustrative, "sources.csv")["edition"]) == {"PUBLISHED", "ILLUSTRATIVE"}


PUBLISHED_ALONE = [
    '{"edition":["PUBLISHED"]}',
    '{"and":[{"edition":["PUBLISHED"]}]}',
    '{"or":[{"edition":["PUBLISHED"]},{"edition":[]}]}',
    '{"not":{"edition":["ILLUSTRATIVE"]}}',
]
MADE_UP_TOO = [
    "{}",
    '{"edition":["PUBLISHED","ILLUSTRATIVE"]}',
    '{"or":[{"edition":["PUBLISHED"]},{"search":"e"}]}',
    '{"not":{"edition":["ILLUSTRATIVE"],"search":"e"}}',
    '{"not":{"edition":["PUBLISHED"]}}',
]


@pytest.mark.parametrize(
    ("where", "edition"),
    [*((each, "PUBLISHED") for each in PUBLISHED_ALONE), *((each, "ILLUSTRATIVE") for each in MADE_UP_TOO)],
)
def test_a_file_is_of_the_editions_that_its_filter_leaves_in(illustrative: Graph, where: str, edition: str) -> None:
    counted = illustrative.http.get(f"/export/strategyCounts.csv?by=PROGRESS&where={where}&asOf=2026-11-20")
    assert counted.headers["x-edition"] == edition
    assert f"strategyCounts-2026-11-20-{edition.lower()}.csv" in counted.headers["content-disposition"]
    assert {row["edition"] for row in csv.DictReader(io.StringIO(counted.text))} <= {edition}
    assert illustrative.http.get(f"/export/strategies.csv?where={where}").headers["x-edition"] == edition


def test_a_file_of_made_up_records_alone_says_so(illustrative: Graph) -> None:
    asked = 'where={"edition":["ILLUSTRATIVE"]}&asOf=2026-11-20&about=true'
    lines = illustrative.http.get(f"/export/actions.csv?{asked}").text.splitlines()
    assert "# editionNote: Made-up records only" in "\n".join(lines[:LINES])


LISTS_BY_EDITION = [name for name, each in EXPORTS.items() if isinstance(each, ListExport) and name != "changes"]


@pytest.mark.parametrize("name", LISTS_BY_EDITION)
def test_no_row_of_a_file_of_published_records_was_made_up(illustrative: Graph, name: str) -> None:
    found = frame(illustrative, f'{name}.csv?where={{"edition":["PUBLISHED"]}}&asOf=2026-11-20')
    assert set(found["edition"]) <= {"PUBLISHED"}


def test_a_filter_that_chooses_departments_does_not_make_what_is_recorded_of_them_published(
    illustrative: Graph,
) -> None:
    for name in ("obligations", "obligationTotals"):
        found = frame(illustrative, f'{name}.csv?where={{"edition":["PUBLISHED"]}}&asOf=2026-11-20')
        assert set(found["edition"]) == {"ILLUSTRATIVE"}


def test_why_there_is_no_value_stands_beside_the_empty_cell(published: Graph) -> None:
    found = frame(published, 'measures.csv?where={"of":"WORK_PLAN"}')
    without = found[found["noValue"] != ""]
    assert set(without["noValue"]) == {"NOT_REPORTED", "PLANNED_NOT_MEASURED", "NOT_APPLICABLE"}
    assert set(without["value"]) == {""}


def test_the_file_of_readings_says_where_the_measures_without_any_are(illustrative: Graph) -> None:
    measures = frame(illustrative, "measures.csv?asOf=2026-11-20")
    readings = frame(illustrative, "readings.csv?asOf=2026-11-20")
    without = measures[~measures["id"].isin(readings["id"])]
    assert len(without) > 0
    assert set(without["noValue"]) == {"NOT_REPORTED"}
    exports = illustrative.http.get("/export/").json()["exports"]
    (holds,) = (each["holds"] for each in exports if each["name"] == "readings")
    assert "has no row here; it is in `measures`" in holds
    lines = illustrative.http.get("/export/readings.csv?about=true&asOf=2026-11-20").text.splitlines()[:LINES]
    assert "# holds: Readings of measures, one in each row" in "\n".join(lines)


def test_the_file_of_obligations_says_who_has_no_team_and_how_many_actions_have_no_lead(illustrative: Graph) -> None:
    found = frame(illustrative, "obligations.csv?asOf=2026-11-20")
    assert set(found["hasTeam"]) == {"true", "false"}
    assert found["actionsWithoutLead"].astype(int).sum() > 0


def test_the_file_of_plans_tells_a_plan_withdrawn_from_one_that_was_never_filed(illustrative: Graph) -> None:
    found = frame(illustrative, "reaps.csv?asOf=2026-11-20")
    not_on_file = found[found["isFiled"] == "false"]
    assert {"withdrawn", ""} == set(not_on_file["filing.state"])
    assert (not_on_file["filing.asOf"] == "").equals(not_on_file["filing.state"] == "")
    counted = frame(illustrative, "reapCounts.csv?by=FILING&asOf=2026-11-20").set_index("by.FILING.value")["count"]
    assert found["filing.state"].value_counts().astype(str).to_dict() == counted.to_dict()


def test_a_grouping_has_the_share_beside_what_it_is_made_of(illustrative: Graph) -> None:
    found = frame(illustrative, "actionCounts.csv?by=DEPARTMENT,STANDING&shareOf=DEPARTMENT&asOf=2026-11-20")
    assert (found["share"].astype(float) == found["count"].astype(int) / found["outOf"].astype(int)).all()
    months = frame(illustrative, "progressByMonth.csv?by=CYCLE&asOf=2026-11-20")
    can_finish = months[months["months.outOf"] != "0"]
    worked_out = can_finish["months.completed"].astype(int) / can_finish["months.outOf"].astype(int)
    assert (can_finish["months.share"].astype(float) == worked_out).all()


@pytest.mark.parametrize(
    ("counts", "dimension", "of", "column"),
    [
        ("actionCounts", "DEPARTMENT", "actions", "department.code"),
        ("actionCounts", "CYCLE", "actions", "reap.cycle.name"),
        ("actionCounts", "STANDING", "actions", "standing"),
        ("actionCounts", "FRESHNESS", "actions", "freshness"),
        ("actionCounts", "PROGRESS", "actions", "progress"),
        ("reapCounts", "FILING", "reaps", "filing.state"),
        ("strategyCounts", "PILLAR", "strategies", "pillars.key"),
        ("strategyCounts", "OBJECTIVE", "strategies", "objective.key"),
        ("strategyCounts", "PROGRESS", "strategies", "progress"),
        ("measureCounts", "TYPE", "measures", "type"),
        ("measureCounts", "NO_VALUE", "measures", "noValue"),
        ("measureCounts", "ACCOUNTABILITY", "measures", "accountability"),
        ("worksheetCounts", "BUDGET_YEAR", "worksheets", "budgetYear.fiscalYear"),
        ("worksheetCounts", "STAGE", "worksheets", "stage"),
        ("changeCounts", "KIND", "changes", "kind"),
        ("changeCounts", "FROM", "changes", "from.value"),
        ("changeCounts", "TO", "changes", "to.value"),
        ("changeCounts", "BECAUSE", "changes", "because"),
    ],
)
def test_a_group_is_called_what_the_column_of_its_list_says(
    illustrative: Graph, counts: str, dimension: str, of: str, column: str
) -> None:
    day = "to=2026-11-20" if of == "changes" else "asOf=2026-11-20"
    counted = frame(illustrative, f"{counts}.csv?by={dimension}&{day}").set_index(f"by.{dimension}.value")["count"]
    listed = frame(illustrative, f"{of}.csv?{day}")[column]
    assert listed.value_counts().to_dict() == counted.astype(int).to_dict()


def test_service_areas_of_a_group_are_those_of_the_list_of_departments(illustrative: Graph) -> None:
    counted = frame(illustrative, "actionCounts.csv?by=SERVICE_AREA&asOf=2026-11-20")
    areas = frame(illustrative, "departments.csv?asOf=2026-11-20")["serviceAreas.key"]
    assert any("; " in each for each in counted["by.SERVICE_AREA.value"])
    assert set(counted["by.SERVICE_AREA.value"]) <= set(areas)


def test_whose_plan_a_measure_is_of_is_said_as_a_filter_asks_for_it(illustrative: Graph) -> None:
    counted = frame(illustrative, "measureCounts.csv?by=PLAN").set_index("by.PLAN.value")["count"]
    for plan, count in counted.items():
        assert len(frame(illustrative, f'measures.csv?where={{"of":"{plan}"}}')) == int(count)


@pytest.mark.parametrize(("name", "before"), [("measures", ""), ("readings", "readings.")])
def test_the_parts_of_a_value_stand_beside_it(published: Graph, name: str, before: str) -> None:
    found = frame(published, f"{name}.csv")
    with_parts = found[found[f"{before}breakdown"] != ""]
    parts = with_parts[f"{before}breakdown"].map(json.loads)
    sums = [sum(Decimal(part["value"]) for part in each) for each in parts]
    assert sums == with_parts[f"{before}value"].map(Decimal).tolist()
    assert [part["value"] for part in parts[with_parts[f"{before}value"] == "186"].item()] == ["175", "3", "8"]
    assert (found[f"{before}ofWhich"] != "").any()
    assert (found[f"{before}secondQuantity"] != "").any()


def test_an_empty_city_gives_a_header_and_no_rows(empty: Graph) -> None:
    response = empty.http.get("/export/actions.csv")
    assert response.text.startswith("asOf,edition,id,key,department.code,")
    assert response.text.count("\r\n") == 1
    assert empty.http.get("/export/actions.xlsx").status_code == 200
    assert frame(empty, "actionCounts.csv?by=STANDING").empty


def test_a_file_says_what_it_is_when_asked(published: Graph) -> None:
    address = '/export/strategies.csv?asOf=2026-11-20&where={"progress":["ONGOING"]}&about=true'
    lines = published.http.get(address).text.split("\r\n")
    said = dict(line.strip('"')[2:].split(": ", 1) for line in lines[:LINES])
    assert said["rows"] == "2" == str(len(lines) - LINES - 2)
    assert (said["export"], said["asOf"], said["edition"]) == ("strategies", "2026-11-20", "PUBLISHED")
    assert "where=" in said["query"]
    assert lines[LINES].startswith("asOf,edition,")


@pytest.mark.parametrize(
    ("address", "status", "code", "words"),
    [
        ("nothing.csv", 404, "NO_SUCH_EXPORT", "There are, each as .csv and .xlsx: actions, changes"),
        ("actions.pdf", 404, "NO_SUCH_EXPORT", "'actions.pdf'"),
        ("actions.csv?first=5", 400, "BAD_REQUEST", "Its parameters: where, orderBy, asOf."),
        ("actions.csv?asOf=2026-01-01&asOf=2026-01-02", 400, "BAD_REQUEST", "`asOf` is given twice"),
        ("actions.csv?asOf=2026-02-30", 400, "BAD_REQUEST", "is not a day of the calendar"),
        ("actions.csv?where={", 400, "BAD_REQUEST", "`where` is no JSON"),
        ('actions.csv?where={"search":"\\ud800"}', 400, "BAD_REQUEST", "`where` is no JSON"),
        ('actions.csv?where={"search":"a\\u0000"}', 400, "NUL_IN_TEXT", "NUL"),
        ('actions.csv?where={"nothing":1}', 400, "BAD_REQUEST", "unknown field 'nothing'"),
        ('actions.csv?orderBy={"field":"NOTHING"}', 400, "BAD_REQUEST", "'NOTHING' does not exist"),
        (f"actions.csv?where={'[' * 2000}", 400, "BAD_REQUEST", "`where`"),
        ("actionCounts.csv", 400, "BAD_REQUEST", "$by"),
        ("actionCounts.csv?by=", 400, "BAD_REQUEST", "Name one to 3 different dimensions"),
        ("changes.csv?from=2026-11-20&to=2026-01-01", 400, "DAYS_OUT_OF_ORDER", "Exchange the two days"),
        ("progressByMonth.xlsx?months=61", 400, "SIZE_OUT_OF_BOUNDS", "from 1 to 60"),
        ("progressByMonth.csv?months=abc", 400, "BAD_REQUEST", "`months` is a number from 1 to 60, as in months=12."),
        ("progressByMonth.csv?months=NaN", 400, "BAD_REQUEST", "`months` is a number from 1 to 60"),
        ("progressByMonth.csv?months=1e999", 400, "SIZE_OUT_OF_BOUNDS", "and not one of more than 40 digits."),
        (f"progressByMonth.csv?months={10**20 - 1}", 400, "SIZE_OUT_OF_BOUNDS", "not 99999999999999999999."),
        ("actions.csv?orderBy=DUE_ON", 400, "BAD_REQUEST", 'as in orderBy={"field":"DUE_ON"}.'),
        ("changes.csv?orderBy=LATE", 400, "BAD_REQUEST", 'as in orderBy={"field":"DEPARTMENT"}.'),
        ('actions.csv?orderBy={"field":"NAME"}', 400, "BAD_REQUEST", "Its words are REFERENCE, WORDING, DUE_ON, "),
        ("actions.csv?where=late", 400, "BAD_REQUEST", 'as in where={"edition":["PUBLISHED"]}.'),
        ("actionCounts.csv?by=[STANDING", 400, "BAD_REQUEST", "Write words with commas between"),
        ("sources.csv?about=perhaps", 400, "BAD_REQUEST", "true or false"),
        (f"actionCounts.csv?by={'STANDING,' * 100}CYCLE", 400, "TOO_MUCH", "The number of entries in a list"),
    ],
)
def test_what_is_not_right_is_refused_before_anything_is_sent(
    published: Graph, address: str, status: int, code: str, words: str
) -> None:
    response = published.http.get(f"/export/{address}")
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (status, code)
    assert words in error["message"]


def test_a_refused_size_is_told_as_a_whole_number_that_programs_can_read(published: Graph) -> None:
    (error,) = published.http.get(f"/export/progressByMonth.csv?months={10**20}").json()["errors"]
    assert repr(error["extensions"]["found"]) == str(2**53)


@pytest.mark.parametrize("export", EXPORTS.values(), ids=lambda each: each.root)
def test_what_cannot_be_read_is_refused_with_an_example_that_can(export: Export) -> None:
    arguments = Arguments(SCHEMA, export.root)
    required = [("by", "DEPARTMENT" if export.root != "strategyCounts" else "PILLAR")] if BY in export.columns else []
    for name in arguments.known.keys() & {"where", "orderBy"}:
        with pytest.raises(BadRequest) as refusal:
            arguments.read([(name, "no such word")])
        example = str(refusal.value).partition(f"as in {name}=")[2].removesuffix(".")
        assert arguments.read([*required, (name, example)])


def test_text_is_compressed_for_those_who_read_that_and_a_workbook_is_compressed_already(published: Graph) -> None:
    sent = {"accept-encoding": "gzip"}
    table = published.http.get("/export/strategies.csv", headers=sent)
    assert table.headers["content-encoding"] == "gzip"
    assert table.content == published.http.get("/export/strategies.csv", headers={"accept-encoding": ""}).content
    assert "content-encoding" not in published.http.get("/export/strategies.xlsx", headers=sent).headers


def test_a_head_request_gets_the_head_alone(published: Graph) -> None:
    response = published.http.head("/export/sources.xlsx")
    assert response.status_code == 200
    assert "content-length" not in response.headers
    assert "sources-" in response.headers["content-disposition"]


def test_the_list_of_exports_says_what_every_column_means(published: Graph) -> None:
    listed = {each["name"]: each for each in published.http.get("/export/").json()["exports"]}
    assert listed.keys() == EXPORTS.keys()
    assert all(column["description"] for each in listed.values() for column in each["columns"])
    found = [column["name"] for column in listed["actions"]["columns"]]
    assert found == list(frame(published, "actions.csv").columns)
    assert [each["name"] for each in listed["progressByMonth"]["parameters"]] == ["by", "months", "where", "asOf"]


def types_of(graph: Graph, name: str) -> dict[str, str]:
    """The type of each column of an export, as its list of columns tells it."""
    (export,) = (each for each in graph.http.get("/export/").json()["exports"] if each["name"] == name)
    return {column["name"]: column["type"] for column in export["columns"]}


def test_the_day_of_a_file_is_not_called_the_day_of_each_row(illustrative: Graph) -> None:
    found = frame(illustrative, "progressByMonth.csv?months=3&asOf=2026-11-20")
    assert found["months.month"].tolist() == ["2026-09-30", "2026-10-31", "2026-11-20"]
    exports = illustrative.http.get("/export/").json()["exports"]
    said = {column["description"] for each in exports for column in each["columns"] if column["name"] == "asOf"}
    assert [each for each in said if each.startswith("The day that the file was asked for.")] == [*said]


def test_a_column_is_always_there_only_if_all_on_the_way_to_it_is(illustrative: Graph) -> None:
    assert types_of(illustrative, "actions")["latestReport.recordedBy"] == "String"
    assert types_of(illustrative, "actions")["department.code"] == "String!"
    assert types_of(illustrative, "strategies")["pillars.number"] == "[Int!]!"
    assert types_of(illustrative, "measures")["strategy.workPlan.fiscalYear"] == "FiscalYear"
    assert types_of(illustrative, "readings")["readings.asOf"] == "Date!"


@pytest.mark.parametrize("name", EXPORTS)
def test_no_cell_is_empty_in_a_column_that_is_always_there(illustrative: Graph, name: str) -> None:
    types = types_of(illustrative, name)
    by = {"changeCounts": "?by=KIND", "measureCounts": "?by=TYPE"}.get(name, "?by=DEPARTMENT")
    by = {"strategyCounts": "?by=PILLAR"}.get(name, by) if name.endswith("Counts") else ""
    found = frame(illustrative, f"{name}.csv{by}")
    always = [column for column in found.columns if types.get(column, "").endswith("!") and types[column][0] != "["]
    assert always
    assert [column for column in always if (found[column] == "").any()] == []


NOT_AS_A_FILE = {
    "fiscalYears": "names alone; every file with years names them",
    "rules": "sentences of the program, of no day and no edition: /docs/rules",
    "search": "the first hits of each kind, and no list of anything",
}


def test_every_list_and_every_grouping_of_the_graph_is_a_file() -> None:
    query = SCHEMA._schema.query_type
    assert query is not None
    lists = {
        name
        for name, field in query.fields.items()
        if is_list_type(get_nullable_type(field.type)) or get_named_type(field.type).name.endswith("Connection")
    }
    assert lists - NOT_AS_A_FILE.keys() == {export.root for export in EXPORTS.values()}
    assert NOT_AS_A_FILE.keys() <= lists


def test_nothing_is_exported_where_only_trusted_questions_are_answered(published: Graph) -> None:
    settings = Settings(database_url=published.database_url, trusted_documents_only=True)
    with TestClient(create_app(settings)) as http:
        assert http.get("/export/sources.csv").status_code == 404


@pytest.fixture
def engine(published: Graph) -> Iterator[Engine]:
    made = open_database(published.database_url, 5)
    yield made
    made.dispose()


def test_an_export_costs_as_much_as_the_largest_question(engine: Engine) -> None:
    exports = Exports(SCHEMA, engine, statement_timeout=5, rate_limits=RateLimits(20_000))
    with TestClient(Router(exports.routes(tells_schema=True))) as http:
        statuses = [http.get("/export/cycles.csv").status_code for _ in range(3)]
        assert statuses == [200, 200, 429]
        refused = http.get("/export/nothing.csv")
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0


def many_departments(count: int) -> ListExport:
    """Departments over and over: as many rows as asked for, of a list that the database makes."""

    def listed(_day: date, _given: object) -> tuple[Rows, Order]:
        statement = select(Department).join(ServiceArea, literal(value=True)).join(Measure, literal(value=True))
        return statement.limit(count), Order("id", [Key(Department.key.expression, str)], Measure.id.expression)

    return ListExport(
        root="departments",
        columns=("code", "name", "source.document.key"),
        listed=listed,
        show=lambda row, day: departments.of_record(row[0], day),
    )


def made_of(count: int) -> Named:
    return Named("departments", "", "", Asked(many_departments(count), {}, DAY))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_memory_does_not_grow_with_the_rows(engine: Engine, kind: str) -> None:
    def peak(count: int) -> int:
        making = Making(engine, made_of(count), kind, 5)
        tracemalloc.start()
        making.begin()
        size = 0
        while (piece := making.next()) is not None:
            size += len(piece)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert size > count
        return found

    peak(600)  # whatever is kept from the first time on
    assert peak(4000) < 1.3 * peak(1000)


def test_all_rows_are_those_of_one_moment(engine: Engine) -> None:
    with snapshot(engine) as session:
        reading = Reading(session, Asked(many_departments(700), {}, DAY), 5)
        assert reading.count() == 700
        assert [len(piece) for piece in reading.pieces()] == [500, 200]
        if engine.dialect.name == "postgresql":
            assert session.scalars(select(func.current_setting("transaction_isolation"))).one() == "repeatable read"


def test_whoever_goes_away_lets_go_of_the_database(engine: Engine) -> None:
    workshop = Workshop(engine)

    async def take_one_piece_and_go() -> bytes:
        making = Making(engine, made_of(5000), "csv", 5)
        async with await workshop.begun(making):
            pieces = workshop.pieces(making)
            first = await anext(pieces)
            assert engine.pool.checkedout() == 1  # type: ignore[attr-defined]
            await pieces.aclose()
        return first

    assert asyncio.run(take_one_piece_and_go()).startswith(b"asOf,")
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]


def test_an_answer_that_nobody_takes_any_more_ends(engine: Engine) -> None:
    exports = Exports(SCHEMA, engine, statement_timeout=5)
    app = Router(exports.routes(tells_schema=True))
    sent: list[Any] = []

    async def hang_up_after_the_first_piece() -> None:
        gone = asyncio.Event()

        async def receive() -> dict[str, Any]:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)
            if message.get("body"):
                gone.set()
                await asyncio.sleep(3600)

        headers = httpx2.Request("GET", "http://city").headers.raw
        scope = {
            "type": "http",
            "method": "GET",
            "path": "/export/measures.csv",
            "query_string": b"",
            "headers": headers,
        }
        await asyncio.wait_for(app(scope, receive, send), 20)

    asyncio.run(hang_up_after_the_first_piece())
    assert [message.get("status") for message in sent] == [200, None]
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]


def test_a_page_of_the_reference_lists_every_export(published: Graph) -> None:
    page = published.http.get("/docs/exports").text
    assert all(f'<article id="{name}">' in page for name in EXPORTS)
    assert "latestReport.recordedAt: DateTime<" in page
