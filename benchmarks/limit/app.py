"""The limit: the same answers from one statement each, written by hand, with nothing between it and the database.

It knows six operations by name and nothing else. What the API takes longer than this is what the graph costs.
"""

import asyncio
import base64
import json
import os
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import psycopg
from sqlalchemy import make_url

HERE = Path(__file__).parent
THREADS = {"sqlite": 2, "postgresql": 8}  # as many as the API has
OPERATIONS = {
    "CitywideRollup": "Q1",
    "DepartmentPlan": "Q2",
    "OpenActions": "Q3",
    "MonthlyCompletion": "Q4",
    "WorksheetMatrix": "Q5",
    "PlansInFull": "Q6",
}

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Asker(Protocol):
    """What answers an operation's name and variables with JSON text."""

    def __call__(self, operation: str, variables: Message) -> str: ...

    def close(self) -> None:
        """Close the connection of this thread."""


def statement_of(engine: str, question: str) -> str:
    """The statement that answers a question on an engine."""
    return (HERE / engine / f"{question}.sql").read_text(encoding="utf-8")


class SQLite:
    """Asks an SQLite file, over one connection a thread."""

    def __init__(self, url: str) -> None:
        self._path = make_url(url).database or ""
        self._statements = {name: statement_of("sqlite", question) for name, question in OPERATIONS.items()}
        self._own = threading.local()

    def __call__(self, operation: str, variables: Message) -> str:
        named = {name: json.dumps(value) if isinstance(value, list) else value for name, value in variables.items()}
        answer: str = self._connection().execute(self._statements[operation], named).fetchone()[0]
        return answer

    def close(self) -> None:
        if hasattr(self._own, "connection"):
            self._own.connection.close()

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._own, "connection"):
            self._own.connection = sqlite3.connect(self._path)
            self._own.connection.create_function("cursor_of", 1, _cursor_of, deterministic=True)
        connection: sqlite3.Connection = self._own.connection
        return connection


def _cursor_of(place: str) -> str:
    return base64.urlsafe_b64encode(place.encode()).decode()


class PostgreSQL:
    """Asks a PostgreSQL database, over one connection a thread, with prepared statements."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._statements = {name: statement_of("postgresql", question) for name, question in OPERATIONS.items()}
        self._own = threading.local()

    def __call__(self, operation: str, variables: Message) -> str:
        row = self._connection().execute(self._statements[operation].encode(), variables).fetchone()
        return str(row[0]) if row else "null"

    def close(self) -> None:
        if hasattr(self._own, "connection"):
            self._own.connection.close()

    def _connection(self) -> psycopg.Connection[Any]:
        if not hasattr(self._own, "connection"):
            self._own.connection = psycopg.connect(self._url, autocommit=True, prepare_threshold=0)
        connection: psycopg.Connection[Any] = self._own.connection
        return connection


def asker(url: str) -> Asker:
    """The one for an address."""
    return SQLite(url) if url.startswith("sqlite") else PostgreSQL(url)


class Limit:
    """The ASGI application."""

    def __init__(self, url: str) -> None:
        self._ask = asker(url)
        self._threads = ThreadPoolExecutor(THREADS[make_url(url).get_backend_name()])

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
        loop = asyncio.get_running_loop()
        data = await loop.run_in_executor(self._threads, self._ask, asked["operationName"], asked["variables"])
        answer = b'{"data":' + data.encode() + b"}"
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


def create_app() -> Limit:
    """The application for the database of this process."""
    return Limit(os.environ["DATABASE_URL"])
