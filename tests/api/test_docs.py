"""The pages at /docs: every name of the schema is there with unit, rule and origin, and every link leads there."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.docs.dictionary import Dictionary, dictionary
from api.docs.pages import Pages
from api.docs.questions import questions
from api.schema import printed
from api.settings import Settings
from domain.rules import RULES

NUMBERS = {"Int", "Float", "Decimal"}
STATES = {"Standing", "Freshness", "ObligationState", "Accountability"}
LINK = re.compile(r'href="(/[^"]*)"')


@pytest.fixture(scope="module")
def names() -> Dictionary:
    return dictionary(printed())


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The API over a database without tables: no page at /docs needs any."""
    database = tmp_path_factory.mktemp("docs") / "nothing.sqlite"
    with TestClient(create_app(Settings(database_url=f"sqlite:///{database}"))) as client:
        yield client


@pytest.fixture(scope="module")
def site(http: TestClient) -> dict[str, str]:
    """Every page that links lead to from the first, by its address."""
    found: dict[str, str] = {}
    waiting = ["/docs"]
    while waiting:
        address = waiting.pop()
        if address not in found:
            response = http.get(address)
            assert response.status_code == 200, address
            found[address] = response.text if "html" in response.headers["content-type"] else ""
            links = [link.partition("#")[0] for link in LINK.findall(found[address])]
            waiting += [link for link in links if link.startswith("/docs")]
    return found


def test_every_number_has_a_unit(names: Dictionary) -> None:
    entries = [entry for entry in names.entries if entry.type and entry.type.name in NUMBERS]
    assert [entry.coordinate for entry in entries if not entry.unit] == []
    arguments = [(entry, each) for entry in names.entries for each in entry.arguments if each.type.name in NUMBERS]
    assert [f"{entry.coordinate}({each.name})" for entry, each in arguments if not each.unit] == []
    assert len(entries) > 80


def test_every_state_that_is_worked_out_names_its_rule(names: Dictionary) -> None:
    states = [
        entry
        for entry in names.entries
        if names.kinds[entry.of].kind == "type"
        and entry.type
        and (entry.type.name in STATES or (entry.type.name == "Boolean" and entry.origin == "WORKED_OUT"))
    ]
    assert [entry.coordinate for entry in states if not entry.rules] == []
    assert len(states) > 8


def test_every_rule_that_a_field_names_is_one_of_the_rules(names: Dictionary) -> None:
    assert {rule for entry in names.entries for rule in entry.rules} <= {rule.key for rule in RULES}


def test_every_single_value_says_where_it_comes_from(names: Dictionary) -> None:
    leaves = [
        entry
        for entry in names.entries
        if names.kinds[entry.of].kind in {"type", "interface"}
        and entry.type
        and (entry.type.name not in names.kinds or names.kinds[entry.type.name].kind in {"enum", "scalar"})
    ]
    assert [entry.coordinate for entry in leaves if entry.origin not in names.origins] == []


def test_every_value_that_may_be_missing_says_why(names: Dictionary) -> None:
    assert [entry.coordinate for entry in names.entries if entry.missing == ""] == []
    assert names.kinds["Action"].entries[5].missing == "none given"


def test_links_lead_to_pages_and_places_that_are_there(site: dict[str, str]) -> None:
    lost = [
        f"{address}: {link}"
        for address, text in site.items()
        for link in LINK.findall(text)
        if "#" in link and f'id="{link.partition("#")[2]}"' not in site[link.partition("#")[0]]
    ]
    assert lost == []


def test_every_name_of_the_schema_has_its_place(site: dict[str, str], names: Dictionary) -> None:
    for kind in names.kinds.values():
        page = site[f"/docs/types/{kind.name}"]
        assert [entry.name for entry in kind.entries if f'id="{entry.name}"' not in page] == []


def test_a_field_shows_type_unit_rule_origin_and_why_it_may_be_missing(site: dict[str, str]) -> None:
    page = site["/docs/types/Action"]
    overdue = re.search(r'<article id="daysOverdue">(.*?)</article>', page, re.DOTALL)
    assert overdue is not None
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", overdue[1])).split())
    standing = next(rule for rule in RULES if rule.key == "standing")
    assert "Type Int Unit days Where from Worked out by us" in text
    assert f"Rule {standing.name} : {standing.sentence}" in text
    assert "Missing May be missing: unless it is overdue" in text


def test_what_is_deprecated_says_so_with_what_to_use_instead() -> None:
    schema = printed().replace(
        "  citywidePlan(",
        '  old(by: Int @deprecated(reason: "Use `to`.")): Int @deprecated(reason: "Use `edition`.")\n  citywidePlan(',
    )
    page = Pages(schema, leads_to_graphiql=False).type("Query")
    assert page is not None
    old = page.partition('<article id="old">')[2].partition("</article>")[0]
    assert re.findall(r"Deprecated</strong> (Use <code>\w+</code>)", old) == [
        "Use <code>edition</code>",
        "Use <code>to</code>",
    ]


def test_a_question_leads_to_the_page_for_writing_queries_with_its_query_in_it(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'nothing.sqlite'}"
    address = "/docs/questions/4-obligations"
    with TestClient(create_app(Settings(database_url=database))) as client:
        links = [unescape(link) for link in LINK.findall(client.get(address).text) if link.startswith("/graphql?")]
    (asked,) = (parse_qs(urlsplit(link).query) for link in links)
    (question,) = (each for each in questions().all if each.name == "4-obligations")
    assert asked["query"] == [question.query]
    assert json.loads(asked["variables"][0]) == question.variables
    with TestClient(create_app(Settings(database_url=database, graphiql=False))) as client:
        assert 'href="/graphql' not in client.get(address).text


def test_every_root_field_shows_an_example(site: dict[str, str], names: Dictionary) -> None:
    page = site["/docs/types/Query"]
    without = [
        entry.name
        for entry in names.roots
        if "/docs/questions/" not in page.partition(f'<article id="{entry.name}">')[2].partition("</article>")[0]
    ]
    assert without == []


def test_pages_have_no_script_and_ask_nobody_else(http: TestClient, site: dict[str, str]) -> None:
    response = http.get("/docs")
    assert response.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self';")
    assert response.headers["content-encoding"] == "gzip"
    for address, text in site.items():
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", text), address
        assert not re.search(r'(?:src|href|action)="(?!/|#|data:,)', text), address
    style = http.get("/docs/style.css")
    assert style.headers["content-type"].startswith("text/css")
    assert "url(" not in style.text


@pytest.mark.parametrize("asked", ["daysoverdue", "DAYS ÓVERDUE", "overdue  days"])
def test_the_search_finds_names_and_sentences_whatever_their_case_and_accents(http: TestClient, asked: str) -> None:
    found = http.get("/docs/search", params={"q": asked})
    assert 'href="/docs/types/Action#daysOverdue"' in found.text


def test_names_stand_before_sentences_in_what_was_found(http: TestClient) -> None:
    page = http.get("/docs/search", params={"q": "freshness"}).text.partition("<main")[2]
    found = re.findall(r'<li><a href="[^"]*">([^<]*)</a>', page)
    is_name = ["freshness" in title.lower() for title in found]
    assert is_name == sorted(is_name, reverse=True)
    assert {True, False} <= set(is_name)


@pytest.mark.parametrize("asked", ["", "   ", "no such word", "<script>alert(1)</script>", "x" * 5_000, "\x00"])
def test_a_search_that_finds_nothing_says_so_and_shows_only_text(http: TestClient, asked: str) -> None:
    response = http.get("/docs/search", params={"q": asked})
    assert response.status_code == 200
    assert "<script" not in response.text
    assert "<li><a href" not in response.text.partition("<main")[2]


@pytest.mark.parametrize("address", ["/docs/types/Nobody", "/docs/questions/none", "/docs/nothing", "/docs/../README"])
def test_what_is_not_there_answers_404_in_words(http: TestClient, address: str) -> None:
    response = http.get(address)
    assert response.status_code == 404


def test_only_what_was_written_for_these_pages_is_shown(http: TestClient) -> None:
    for name in ("scale", "decisions/README", "decisions/../../README", "%2e%2e/README"):
        assert http.get(f"/docs/{name}").status_code == 404


def test_the_dictionary_is_the_same_as_csv_and_as_json(http: TestClient, names: Dictionary) -> None:
    table = list(csv.DictReader(io.StringIO(http.get("/docs/dictionary.csv").text)))
    rows = json.loads(http.get("/docs/dictionary.json").text)
    assert [row["name"] for row in table] == [row["name"] for row in rows]
    assert [row["name"] for row in rows] == [entry.coordinate for entry in names.entries]
    (share,) = (row for row in table if row["name"] == "Completion.share")
    assert share["unit"] == "share from 0 to 1"
    assert (share["may_be_missing"], share["missing_because"]) == ("yes", "when nothing can finish")


def test_without_introspection_there_are_no_such_pages(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'nothing.sqlite'}", introspection=False)
    with TestClient(create_app(settings)) as client:
        assert client.get("/docs").status_code == 404
        assert client.get("/docs/types/Action").status_code == 404
