"""Two thousand requests that mean harm: none is a fault, none takes long, none fills the log or shows the inside."""

import asyncio
import json
import re
from dataclasses import replace
from itertools import islice
from time import perf_counter, thread_time

import pytest
from graphql import parse

from tests.hostile.asgi import Answered, send
from tests.hostile.conftest import Served
from tests.hostile.requests import Hostile, corpus, post

SEED = 20261122
REQUESTS = {"sqlite": 2000, "postgresql": 200}
CPU_S = 0.1
USUAL = "{" + " ".join(f"f{each}: field(first: {each}) {{ id }}" for each in range(100)) + "}"
USUAL_S = 0.17  # what reading that twenty times takes at the usual pace
HEALTH_S = 0.1
LOG_TIMES = 4
INSIDE = re.compile(
    rb"Traceback|File \\?\"|site-packages|\.py\b|/usr/|/home/|/tmp/|sqlalchemy|psycopg|sqlite3|strawberry|graphql-core"
    rb"|SELECT .* FROM|[a-z]Error\b|Exception\b|NoneType|object at 0x|<class",
    re.IGNORECASE,
)


async def _faults(served: Served, requests: list[Hostile]) -> list[str]:
    faults = []
    for _ in range(2):  # what the first questions import and prepare is not theirs
        await send(served.app, post("warm", {"query": "{ actions(first: 1) { nodes { key } } nothing }"}))
    for number, request in enumerate(requests):
        served.logged()
        answer = await send(served.app, request)
        logged = served.logged()
        if answer.cpu_s > CPU_S:
            answer = replace(answer, cpu_s=await _least(served, request, answer.cpu_s))
        faults += [f"{number} {request.kind}: {fault}: {_shown(request)}" for fault in _wrong(request, answer, logged)]
    return faults


def _pace() -> float:
    """How many times as long as at its usual pace a machine takes just now for work of the same kind, at least 1."""
    began = thread_time()
    for _ in range(20):
        parse(USUAL)
    return max(1.0, (thread_time() - began) / USUAL_S)


async def _least(served: Served, request: Hostile, first: float) -> float:
    """What a request costs at the usual pace: the least of three, as a machine that is busy or warm takes longer.

    A text is made another each time, so that nothing is remembered of it.
    """
    again = [
        replace(request, body=request.body.replace(b'{"query": "', b'{"query": "#%d\\n' % each)) for each in (1, 2)
    ]
    return min([first, *[(await send(served.app, each)).cpu_s for each in again]]) / _pace()


def _wrong(request: Hostile, answer: Answered, logged: int) -> list[str]:
    found = []
    if answer.status >= 500:
        found.append(f"HTTP {answer.status}")
    if answer.cpu_s > CPU_S:
        found.append(f"took {answer.cpu_s * 1000:.0f} ms")
    if logged > LOG_TIMES * request.size:
        found.append(f"logged {logged} bytes for {request.size}")
    if shows := INSIDE.search(answer.body.replace(request.body, b"")):
        found.append(f"shows {shows[0]!r}")
    if answer.headers["content-type"].partition(";")[0].endswith("json") and request.method != "HEAD" and answer.body:
        read = json.loads(answer.body)
        if any(error["extensions"]["code"] == "FAULT" for error in read.get("errors") or ()):
            found.append("is a fault")
    return found


def _shown(request: Hostile) -> str:
    return repr((request.method, request.query[:200], request.headers, request.body[:300]))[:700]


@pytest.mark.slow
def test_no_request_is_a_fault_takes_long_fills_the_log_or_shows_the_inside(
    served: Served, request: pytest.FixtureRequest
) -> None:
    number = REQUESTS["postgresql" if "postgresql" in request.node.name else "sqlite"]
    faults = served.loop.run(_faults(served, list(corpus(SEED, number))))
    assert not faults, f"{len(faults)} of {number}:\n" + "\n".join(faults[:30])


def test_the_corpus_is_the_same_each_time() -> None:
    assert list(corpus(SEED, 100)) == list(corpus(SEED, 100))


@pytest.mark.slow
def test_health_answers_while_harm_is_meant(served: Served) -> None:
    async def waited(request: Hostile) -> float:
        """How long somebody waits who asks for health when the request has just come."""
        harm = asyncio.create_task(send(served.app, request))
        await asyncio.sleep(0)
        started = perf_counter()
        health = await send(served.app, Hostile("health", method="GET", headers={}), "/health/live")
        took = perf_counter() - started
        await harm
        assert health.status == 200
        return took

    async def slow() -> list[str]:
        requests = islice(corpus(SEED + 1, 2000), 0, None, 10)
        return [_shown(each) for each in requests if await waited(each) > HEALTH_S and await waited(each) > HEALTH_S]

    assert served.loop.run(slow()) == []
