"""What is said of a page's speed follows from what the browser reported, and no page is left out."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pages.addresses import PATHS, NoWayThere, entrances, matching, one_of_each
from benchmarks.pages.entries import Load, Traffic, Transfer, read, typical
from benchmarks.pages.goals import missed
from benchmarks.pages.limit import app, without_scripts
from benchmarks.pages.readers import Heard, document_asked
from benchmarks.pages.scores import GOALS
from benchmarks.pages.scores import missed as scores_missed
from benchmarks.pages.table import HEAD, Measured
from benchmarks.pages.visits import COLD_NOW, COLD_SLOWED, WARM_NOW
from dashboard.pages import all_pages
from dashboard.pages.not_found import PAGE as NOT_FOUND

KEPT_GOALS = Load(
    requests=20,
    bytes=480_000,
    first=120,
    main=140,
    last=140,
    ready=800,
    shift=0.01,
    long_tasks=1,
    blocked=10,
    busy=200,
    pictures=0,
)
SEEN = {"first": 90.5, "main": 100, "last": 130, "ready": 300, "load": 280.5, "shifts": [0.01, 0.002], "pictures": 2}
LINKS = ["/departments/prns", "/departments/library", "/departments", "/measures/m-1", "/sources/work-plan"]


def test_every_page_that_readers_can_open_is_measured() -> None:
    for_readers = {page.path for page in all_pages() if not page.is_for_development} - {NOT_FOUND.path}
    assert set(PATHS) == for_readers
    assert {"/", "/work-plan"} <= set(entrances())


def test_a_page_with_a_variable_is_entered_by_the_first_link_to_it() -> None:
    assert matching("/departments/<code>", LINKS) == ["/departments/prns", "/departments/library"]


def test_a_page_that_nothing_links_to_is_not_left_out_silently() -> None:
    with pytest.raises(NoWayThere, match=r"^No page links to /.+<.+>"):
        one_of_each(["/nowhere"])


def test_the_sizes_of_a_load_are_those_that_came_over_the_wire() -> None:
    traffic = Traffic()
    for request, url, kind, size in (
        ("1", "http://127.0.0.1:80/", "Document", 3500),
        ("2", "http://127.0.0.1:80/assets/10.css?m=1", "Stylesheet", 900),
        ("3", "http://127.0.0.1:80/assets/kept.css", "Stylesheet", 0),
        ("4", "data:image/png;base64,AAAA", "Image", 68),
    ):
        traffic.asked({"requestId": request, "request": {"url": url}})
        traffic.answered({"requestId": request, "type": kind})
        traffic.finished({"requestId": request, "encodedDataLength": size})
    assert traffic.transfers == [Transfer("/", "document", 3500), Transfer("/assets/10.css?m=1", "stylesheet", 900)]


def test_a_load_adds_up_shifts_and_what_long_tasks_took_beyond_50_ms() -> None:
    load = read({**SEEN, "tasks": [70.0, 50.0, 130.0]}, 0.25, [Transfer("/", "document", 3500)])
    assert (load.requests, load.bytes) == (1, 3500)
    assert load.shift == pytest.approx(0.012)
    assert (load.long_tasks, load.blocked) == (3, 100)
    assert (load.first, load.main, load.last, load.ready, load.busy) == (90.5, 100, 130, 300, 250)


def test_nothing_counts_as_drawn_before_the_first_frame_nor_as_ready_before_it_is_loaded() -> None:
    load = read({**SEEN, "first": 140.0, "last": None, "ready": 150, "tasks": []}, 0.1, [])
    assert (load.main, load.last, load.ready) == (140, 140, 280.5)


def test_the_typical_load_is_the_median_of_each_figure() -> None:
    loads = [replace(KEPT_GOALS, main=main, busy=busy) for main, busy in ((100, 9), (900, 7), (200, 8))]
    assert asdict(typical(loads)) == {**asdict(KEPT_GOALS), "main": 200, "busy": 8}


@pytest.mark.parametrize("way", [COLD_NOW, COLD_SLOWED])
def test_a_page_that_keeps_its_goals_is_not_mentioned(way: Any) -> None:
    assert list(missed("/", way, KEPT_GOALS)) == []


@pytest.mark.parametrize(
    ("way", "change", "said"),
    [
        (COLD_NOW, {"main": 151}, "/, cold: first content 151 ms, goal 150 ms."),
        (COLD_SLOWED, {"main": 351}, "/, cold, 4 times slower: first content 351 ms, goal 350 ms."),
        (COLD_NOW, {"ready": 851}, "/, cold: interactive 851 ms, goal 850 ms."),
        (COLD_SLOWED, {"ready": 3201}, "/, cold, 4 times slower: interactive 3,201 ms, goal 3,200 ms."),
        (COLD_NOW, {"shift": 0.021}, "/, cold: layout shift 0.021, goal 0.02."),
        (COLD_NOW, {"bytes": 501_000}, "/, cold: transferred 501.0 kB, goal 500 kB."),
        (COLD_NOW, {"bytes": 701_000, "pictures": 1}, "/, cold: transferred 701.0 kB, goal 700 kB."),
    ],
)
def test_a_missed_goal_is_said_with_its_figure(way: Any, change: dict[str, float], said: str) -> None:
    assert list(missed("/", way, replace(KEPT_GOALS, **change))) == [said]


def test_a_page_with_a_chart_may_be_larger_and_a_second_visit_must_be_small() -> None:
    assert list(missed("/", COLD_NOW, replace(KEPT_GOALS, bytes=699_000, pictures=1))) == []
    assert list(missed("/", WARM_NOW, replace(KEPT_GOALS, bytes=40_100))) == [
        "/, warm: transferred 40.1 kB, goal 40 kB."
    ]


def test_a_line_has_the_page_beside_the_limit() -> None:
    line = Measured("/", COLD_NOW, KEPT_GOALS, replace(KEPT_GOALS, main=70, last=100, busy=50)).line
    assert line.split("|")[-1].split() == ["2.0x", "1.4x", "4.0x"]
    assert len(line) == len(HEAD)


def test_the_limit_has_everything_but_scripts() -> None:
    page = '<p>a</p><script src="x"></script><noscript><p>no</p></noscript><script>\nlet b;\n</script><h1>c</h1>'
    assert without_scripts(page) == "<p>a</p><h1>c</h1>"


async def test_the_limit_sends_what_was_kept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "0").write_bytes(b"compressed")
    (tmp_path / "0.json").write_text('{"address": "/a?b=c", "kind": "text/css"}')
    limit = app(tmp_path)
    assert await answer_of(limit, "/a", b"b=c") == (200, b"br", b"compressed")
    assert await answer_of(limit, "/a", b"") == (404, None, b"")


async def answer_of(limit: Callable[..., Any], path: str, query: bytes) -> tuple[int, bytes | None, bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await limit({"type": "http", "path": path, "query_string": query}, None, send)
    return sent[0]["status"], dict(sent[0]["headers"]).get(b"content-encoding"), sent[1]["body"]


def test_what_a_browser_sent_is_sent_to_another_server_as_if_meant_for_it() -> None:
    heard = Heard("http://127.0.0.1:80", "/_dash-update-component", '{"href": "http://127.0.0.1:80/measures"}')
    head, _, body = heard.said_to("http://127.0.0.1:9999").decode().partition("\r\n\r\n")
    assert body == '{"href": "http://127.0.0.1:9999/measures"}'
    assert head.splitlines()[:2] == ["POST /_dash-update-component HTTP/1.1", "host: 127.0.0.1:9999"]
    assert f"content-length: {len(body)}" in head


def test_a_document_is_asked_for_as_a_browser_does() -> None:
    lines = document_asked("http://127.0.0.1:80", "/measures").decode().split("\r\n")
    assert lines[:3] == ["GET /measures HTTP/1.1", "host: 127.0.0.1:80", "accept: text/html"]
    assert lines[-2:] == ["", ""]


def test_a_score_below_its_goal_is_said_with_what_cost_it() -> None:
    scored = {
        "address": "/",
        "preset": "mobile",
        "scores": {**GOALS["mobile"], "performance": 79},
        "faults": {"performance": ["total-blocking-time"]},
    }
    assert list(scores_missed(scored)) == ["Missed: /, mobile, performance 79, goal 80 (total-blocking-time)."]
