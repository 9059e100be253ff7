"""An answer is given again while nothing was written and the day is the same, and never after."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from httpx2 import Response
from sqlalchemy import Engine, text
from starlette.testclient import TestClient

from api.app import create_app
from api.context import CityClock
from api.kept_answers import Answer, KeptAnswers
from api.settings import Settings
from domain.database import open_database, writing
from tests.api.asking import counted

NAME = '{ department(code: "housing") { name } }'
TODAY = "{ edition { today } }"


@dataclass
class Ledger:
    """A served database, and somebody who writes into it from elsewhere."""

    http: TestClient
    elsewhere: Engine

    def get(self, query: str = NAME, **headers: str) -> Response:
        return self.http.get(
            "/graphql", params={"query": query}, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )

    def name(self) -> str:
        found: str = self.get().json()["data"]["department"]["name"]
        return found

    def rename(self, name: str) -> None:
        with writing(self.elsewhere) as session:
            session.execute(text("UPDATE departments SET name = :name WHERE key = 'housing'"), {"name": name})


@pytest.fixture
def ledger(url_of_published: str) -> Iterator[Ledger]:
    engine = open_database(url_of_published)
    with TestClient(create_app(Settings(database_url=url_of_published))) as http:
        yield Ledger(http, engine)
    engine.dispose()


def test_an_answer_asked_again_costs_no_statement(ledger: Ledger) -> None:
    answers = {ledger.get().content for _ in range(3)}
    with counted() as statements:
        answers.add(ledger.get().content)
    assert len(answers) == 1
    assert len(statements) == 0


LONG = "{ rules { name sentence why } departments(first: 50) { nodes { code name } } }"


def test_whoever_reads_gzip_gets_the_same_answer_in_fewer_bytes_and_keeps_it_alike(ledger: Ledger) -> None:
    plain, short = (ledger.get(LONG, accept_encoding=each) for each in ("identity", "br;q=1.0, GZIP;q=0.5"))
    assert "content-encoding" not in plain.headers
    assert short.headers["content-encoding"] == "gzip"
    assert short.content == plain.content
    assert int(short.headers["content-length"]) < int(plain.headers["content-length"]) / 2
    assert short.headers["etag"] != plain.headers["etag"]
    for asked, given in (("identity", plain), ("gzip", short)):
        with counted() as statements:
            again = ledger.get(LONG, accept_encoding=asked)
            holds = ledger.get(LONG, accept_encoding=asked, if_none_match=given.headers["etag"])
        assert (again.headers["etag"], again.content) == (given.headers["etag"], given.content)
        assert (holds.status_code, len(statements)) == (304, 0)
        assert holds.headers["vary"] == given.headers["vary"] == "Accept, Accept-Encoding"


@pytest.mark.parametrize("accepted", ["gzip;q=0", "gzip; q=0.000", "br", "x-gzip-like", ""])
def test_whoever_does_not_read_gzip_gets_the_answer_as_it_is(ledger: Ledger, accepted: str) -> None:
    assert "content-encoding" not in ledger.get(LONG, accept_encoding=accepted).headers


def test_a_short_answer_is_not_compressed(ledger: Ledger) -> None:
    assert "content-encoding" not in ledger.get(NAME, accept_encoding="gzip").headers


def test_what_is_written_elsewhere_is_seen_at_once(ledger: Ledger) -> None:
    for number in range(20):
        ledger.rename(f"Housing {number}")
        assert [ledger.name(), ledger.name()] == [f"Housing {number}"] * 2


def test_nobody_sees_less_than_what_was_written_before_they_asked(ledger: Ledger) -> None:
    written = [0]

    def write() -> None:
        for number in range(1, 60):
            ledger.rename(str(number))
            written[0] = number

    ledger.rename("0")
    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        before = written[0]
        assert int(ledger.name()) >= before
    writer.join()
    assert ledger.name() == "59"


def test_a_new_day_has_its_own_answers(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (date(2026, 12, 31), date(2027, 1, 1)):

        async def today(_clock: CityClock, day: date = day) -> date:
            return day

        monkeypatch.setattr(CityClock, "today", today)
        assert [ledger.get(TODAY).json()["data"]["edition"]["today"] for _ in range(2)] == [str(day)] * 2


def test_who_has_the_answer_is_told_that_it_still_holds(ledger: Ledger) -> None:
    answer = ledger.get()
    again = ledger.get(if_none_match=answer.headers["etag"])
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", answer.headers["etag"])
    ledger.rename("Homes")
    changed = ledger.get(if_none_match=answer.headers["etag"])
    assert changed.status_code == 200
    assert changed.headers["etag"] != answer.headers["etag"]
    ledger.rename("Housing")
    assert ledger.get(if_none_match=changed.headers["etag"]).status_code == 200


def test_what_was_refused_is_refused_anew_and_has_no_tag(ledger: Ledger) -> None:
    for _ in range(3):
        response = ledger.get("{ departments(first: 0) { totalCount } }")
        assert "errors" in response.json()
        assert "etag" not in response.headers


def test_the_same_document_with_other_variables_is_another_question(ledger: Ledger) -> None:
    query = "query ($code: String!) { department(code: $code) { code } }"
    for code in ("housing", "library", "housing", "nobody"):
        answer = ledger.http.post("/graphql", json={"query": query, "variables": {"code": code}}).json()
        assert (answer["data"]["department"] or {"code": "nobody"})["code"] == code


def test_no_more_is_kept_than_there_is_room_for() -> None:
    kept = KeptAnswers(10_000)
    for number in range(100):
        kept.keep(number, "v", Answer(b"x" * 700, "planned", holds=True))
    held = [number for number in range(100) if kept.get(number, "v")]
    assert held == list(range(90, 100))
    kept.keep("large", "v", Answer(b"x" * 2000, "planned", holds=True))
    assert kept.get("large", "v") is None
    assert kept.get(99, "another version") is None
