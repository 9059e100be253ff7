"""The limit: the same answers from one statement each, written by hand, with nothing between it and the database.

It knows these operations by name and nothing else. What the API takes longer than this is what the graph costs.
"""

import asyncio
import base64
import json
import os
import re
import threading
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import asyncpg
from sqlalchemy import make_url

from domain.sqlite import sqlite3
from domain.sqlite_memory import configure

configure()  # as the API has it
HERE = Path(__file__).parent
AT_ONCE = {"sqlite": 2, "postgresql": 8}  # as many connections as the API has
OPERATIONS = {
    "CitywideRollup": "Q1",
    "DepartmentPlan": "Q2",
    "OpenActions": "Q3",
    "MonthlyCompletion": "Q4",
    "WorksheetMatrix": "Q5",
    "PlansInFull": "Q6",
    "Search": "S1",
}
SETTINGS = {"random_page_cost": "1.1"}  # as the API has it
NAMED = re.compile(r"%\((\w+)\)s(::date)?")

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Asker(Protocol):
    """What answers an operation's name and variables with JSON text."""

    async def answer(self, operation: str, variables: Message) -> str: ...

    def close(self) -> None:
        """Close all connections."""


def statement_of(engine: str, question: str) -> str:
    """The statement that answers a question on an engine."""
    return (HERE / engine / f"{question}.sql").read_text(encoding="utf-8")


class SQLite:
    """Asks an SQLite file, over one connection a thread."""

    def __init__(self, url: str) -> None:
        self._path = make_url(url).database or ""
        self._statements = {name: statement_of("sqlite", question) for name, question in OPERATIONS.items()}
        self._own = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._threads = ThreadPoolExecutor(AT_ONCE["sqlite"])

    async def answer(self, operation: str, variables: Message) -> str:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._answer, operation, variables)

    def _answer(self, operation: str, variables: Message) -> str:
        named = {name: json.dumps(value) if isinstance(value, list) else value for name, value in variables.items()}
        answer: str = self._connection().execute(self._statements[operation], named).fetchone()[0]
        return answer

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._own, "connection"):
            self._own.connection = sqlite3.connect(self._path, check_same_thread=False)
            self._opened.append(self._own.connection)
            self._own.connection.create_function("cursor_of", 1, _cursor_of, deterministic=True)
        connection: sqlite3.Connection = self._own.connection
        return connection

    def close(self) -> None:
        self._threads.shutdown()
        for connection in self._opened:
            connection.close()


def _cursor_of(place: str) -> str:
    return base64.urlsafe_b64encode(place.encode()).decode()


class Numbered:
    """A statement whose named values are numbered, as PostgreSQL has them. Days are handed over as days."""

    def __init__(self, text: str) -> None:
        self._names: list[str] = []
        self._days: set[str] = set()
        self.text = NAMED.sub(self._number, text)

    def _number(self, found: re.Match[str]) -> str:
        name, cast = found.groups("")
        if cast:
            self._days.add(name)
        if name not in self._names:
            self._names.append(name)
        return f"${self._names.index(name) + 1}{cast}"

    def filled(self, variables: Message) -> list[Any]:
        return [date.fromisoformat(variables[name]) if name in self._days else variables[name] for name in self._names]


class PostgreSQL:
    """Asks a PostgreSQL database, by asyncpg, with prepared statements."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._statements = {name: Numbered(statement_of("postgresql", of)) for name, of in OPERATIONS.items()}
        self._turns = asyncio.Semaphore(AT_ONCE["postgresql"])
        self._free: list[Any] = []

    async def answer(self, operation: str, variables: Message) -> str:
        statement = self._statements[operation]
        async with self._turns:
            connection = self._free.pop() if self._free else await asyncpg.connect(self._url, server_settings=SETTINGS)
            # Not fetchval or fetchrow: a number of rows at most keeps PostgreSQL from working in parallel.
            rows = await connection.fetch(statement.text, *statement.filled(variables))
            self._free.append(connection)
        return str(rows[0][0]) if rows else "null"

    def close(self) -> None:
        for connection in self._free:
            connection.terminate()


def asker(url: str) -> Asker:
    """The one for an address."""
    return SQLite(url) if url.startswith("sqlite") else PostgreSQL(url)


class Limit:
    """The ASGI application."""

    def __init__(self, url: str) -> None:
        self._asker = asker(url)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        asked = json.loads(body)
        data = await self._asker.answer(asked["operationName"], asked["variables"])
        answer = b'{"data":' + data.encode() + b"}"
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


def create_app() -> Limit:
    """The application for the database of this process."""
    return Limit(os.environ["DATABASE_URL"])
