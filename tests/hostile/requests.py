"""Requests that mean harm, as they go over the wire: the texts, and everything around a text that can be odd."""

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote

from tests.hostile.texts import TEXTS, some

JSON = "application/json"
TYPES = (
    JSON,
    "application/json; charset=utf-8",
    "application/json; charset=utf-16",
    "application/graphql",
    "application/graphql-response+json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "text/plain",
    "text/html",
    "application/octet-stream",
    "APPLICATION/JSON",
    "json",
    "",
    ";;;",
    "application/json" + ";a=b" * 500,
)
METHODS = (
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "HEAD",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "QUERY",
    "get",
    "X" * 500,
)
ACCEPTS = (
    "*/*",
    JSON,
    "application/graphql-response+json",
    "text/html",
    "image/png",
    "",
    ",",
    ";q=",
    "*/*;q=0",
    "a/b," * 1000,
)
EVERY_CLIENT_SENDS = {"host": "localhost", "user-agent": "python-httpx2/2.0"}
ASK = "{ rules { key } }"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One request. `kind` says what it tries."""

    kind: str
    body: bytes = b""
    method: str = "POST"
    query: bytes = b""
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": JSON})

    @property
    def size(self) -> int:
        """What it costs to send."""
        headers = EVERY_CLIENT_SENDS | self.headers
        lines = [f"{self.method} /graphql? HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        return len(self.body) + len(self.query) + sum(len(line) + 2 for line in lines) + 2


def post(kind: str, sent: Any) -> Hostile:
    return Hostile(kind, json.dumps(sent, ensure_ascii=True).encode())


def text_of(make: Callable[[Random], str]) -> Callable[[Random], Hostile]:
    def one(random: Random) -> Hostile:
        text = make(random)
        if random.random() < 0.1:
            return Hostile(
                make.__name__, method="GET", query=b"query=" + quote(text, errors="replace").encode(), headers={}
            )
        return post(make.__name__, {"query": text})

    return one


def cursor(random: Random) -> Hostile:
    inside: Any = random.choice(
        [
            ["NAME-asc"],
            ["NAME-asc", "a", 10**30],
            ["NAME-asc", None, None],
            ["NAME-asc", {"a": 1}, 1],
            ["NAME-asc", "a", 1.5],
            ["NAME-asc", "a" * some(random, 40_000), 1],
            {"NAME-asc": 1},
            5,
            None,
            "a",
            [[]],
            ["NAME-asc", "\x00", 1],
            ["NAME-asc", "\ud800", 1],
            ["DUE_ON-asc", "2026-02-30", 1],
            ["DUE_ON-asc", "9" * 5000, 1],
            [True, False],
            [1e308, 1],
        ]
    )
    text = random.choice(
        [
            json.dumps(inside),
            "[" * some(random, 40_000),
            json.dumps(inside) + "x",
            "[NaN, Infinity]",
            "[" + "9" * 5000 + "]",
        ]
    )
    forged = base64.urlsafe_b64encode(text.encode()).decode()
    forged = random.choice([forged, forged.rstrip("="), forged[::-1], forged + "=", " " + forged, "é" + forged])
    name, order = random.choice([("departments", "NAME"), ("actions", "DUE_ON"), ("measures", "VALUE")])
    way = random.choice(["first: 3, after", "last: 3, before"])
    asked = f"query ($at: String) {{ {name}(orderBy: {{field: {order}}}, {way}: $at) {{ nodes {{ key }} }} }}"
    return post("cursor", {"query": asked, "variables": {"at": forged}})


def variables(random: Random) -> Hostile:
    number = some(random, 6000)
    deep: Any = "a"
    for _ in range(min(number, 400)):
        deep = random.choice([[deep], {"and": [deep]}, {"not": deep}])
    given: Any = random.choice(
        [
            {"n": deep},
            {"n": 10**300},
            {"n": -1},
            {"n": 1.5},
            {"n": True},
            {"n": "5"},
            {"n": None},
            {"n": [5]},
            {},
            {f"v{each}": each for each in range(number)},
            {"n": 5, "c": ["a"] * number},
            {"n": 5, "c": "\x00"},
            {"n": 5, "c": "\ud800"},
            {"n": 5, "c": [["a"] * 90] * 60},
            {"n": 5, "w": deep},
            {"n": 5, "w": {"or": [{"search": "e"}] * min(number, 100)}},
            {"n": 5, "w": {"search": "x" * number * 9}},
            {"n": 5, "w": {"search": 5, "standing": ["NOTHING"]}},
            {"": 1, "__proto__": 1},
            [],
            "a",
            5,
            {"n": 5, "d": "2026-13-01"},
            {"n": 5, "d": "0000-00-00"},
            {"n": 5, "d": "9999-12-31"},
            {"n": 5, "d": "0001-01-01"},
        ]
    )
    asked = (
        "query ($n: Int!, $c: [String!], $w: ActionWhere, $d: Date) {"
        " actions(first: $n, where: $w, asOf: $d) { nodes { key standing } }"
        " departments(where: {code: $c}, first: $n) { nodes { name } } }"
    )
    return post("variables", {"query": asked, "variables": given})


def body(random: Random) -> Hostile:
    number = some(random, 70_000)
    asked = json.dumps({"query": ASK}).encode()
    return Hostile(
        "body",
        random.choice(
            [
                b"",
                b"null",
                b"5",
                b"[]",
                b"{}",
                b'""',
                b"[" + asked + b"]",
                b"[" + (asked + b",") * 50 + asked + b"]",
                asked + asked,
                b"[" * number,
                b'{"a":' * (number // 5),
                b'{"query": ' + b"[" * (number // 2) + b"]" * (number // 2) + b"}",
                b"\xff" * number,
                b"\x00" * number,
                b" " * number,
                b"\x1f\x8b\x08" + bytes(number),
                asked + b" " * number,
                b'{"query": "' + b"\\u0000" * (number // 6) + b'"}',
                b'{"query": "' + b"a" * number + b'"}',
                b"\xef\xbb\xbf" + asked,
                asked.decode().encode("utf-16"),
                asked.decode().encode("utf-32"),
                b'{"query": "\xff"}',
                b'{"query": "\\ud800"}',
                b'{"query": NaN, "variables": Infinity}',
                b'{"query": ' + b"9" * number + b"}",
                b'{"query": "{ rules { key } }", "query": 5}',
                b'{"query": "{ rules { key } }", "variables": "{}"}',
                b'{"query": "{ rules { key } }", "extensions": []}',
                b'{"query": "{ rules { key } }", "operationName": "' + b"a" * number + b'"}',
                b'{"query": {"a": 1}}',
                b'{"query": true}',
                b'{"documentId": "sha256:' + b"0" * number + b'"}',
                b'{"documentId": 5}',
                b'{"query": "{ rules { key } }", "documentId": "x"}',
                b'{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "' + b"0" * 64 + b'"}}}',
                b"--x\r\ncontent-disposition: form-data; name=operations\r\n\r\n{}\r\n--x--",
                b"query=" + quote(ASK).encode(),
            ]
        ),
    )


def manner(random: Random) -> Hostile:
    """Every method with every content type, and what else a header can say."""
    headers = {"content-type": random.choice(TYPES), "accept": random.choice(ACCEPTS)}
    extra = random.choice(
        [
            {},
            {"content-encoding": "gzip"},
            {"content-length": "-5"},
            {"content-length": "9" * 30},
            {"transfer-encoding": "chunked"},
            {"x-request-id": "\x7f" * 100},
            {"x-request-id": "a" * 4000},
            {"cookie": "a=b;" * 500},
            {"authorization": "Bearer " + "x" * 3000},
            {"origin": "http://elsewhere.example"},
            {"x-forwarded-for": "1.2.3.4," * 200},
            {"traceparent": "00-" + "f" * 500},
            {"range": "bytes=0-"},
        ]
    )
    return Hostile("manner", json.dumps({"query": ASK}).encode(), random.choice(METHODS), headers=headers | extra)


def address(random: Random) -> Hostile:
    number = some(random, 30_000)
    query = random.choice(
        [
            b"",
            b"query=",
            b"query=" + b"%7B" * number,
            b"query=%FF%FE",
            b"query=%00",
            b"&" * number,
            b"=" * number,
            b"query=1&" * (number // 8),
            b"query=" + quote(ASK).encode() + b"&variables=" + b"[" * number,
            b"query=" + quote(ASK).encode() + b"&variables=%7B%22a%22",
            b"query=" + quote(ASK).encode() + b"&operationName=" + b"x" * number,
            b"query=mutation%7Bx%7D",
            b"%" * number,
            b"\xff\xfe",
            b"documentId=sha256:" + b"f" * 64,
            b"query=" + quote(ASK).encode() + b"&extensions=5",
            b"variables=" + b"9" * 5000,
        ]
    )
    accept = random.choice(ACCEPTS)
    return Hostile("address", b"", random.choice(["GET", "GET", "HEAD"]), query, {"accept": accept})


KINDS: tuple[Callable[[Random], Hostile], ...] = (
    *(text_of(make) for make in TEXTS),
    cursor,
    variables,
    body,
    manner,
    address,
)


def corpus(seed: int, number: int) -> Iterator[Hostile]:
    """As many requests, of every kind in turn; the same for the same seed."""
    random = Random(seed)
    for each in range(number):
        yield KINDS[each % len(KINDS)](random)
