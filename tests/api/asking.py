"""Asking the graph as any program would, over HTTP, and counting what that costs."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import httpx2
from sqlalchemy import Engine, event

from api.planner.driver import Asked, Driver, Row
from api.planner.postgresql_driver import PostgreSQLDriver
from api.planner.sqlite_driver import SQLiteDriver


@dataclass
class Statements:
    """What was sent to the database, without the transactions around it."""

    texts: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.texts)


@contextmanager
def counted() -> Iterator[Statements]:
    """Every statement that any engine, or any plan without one, runs in this block."""
    statements = Statements()

    def note(_connection: Any, _cursor: Any, text: str, *_: Any) -> None:
        if not text.startswith("BEGIN"):
            statements.texts.append(text)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with ExitStack() as patches:
            for kind in (SQLiteDriver, PostgreSQLDriver):
                patches.enter_context(patch.object(kind, "rows", _noting(kind, statements)))
            yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _noting(kind: Any, statements: Statements) -> Any:
    rows = kind.rows

    async def noted(driver: Driver, asked: Sequence[Asked]) -> list[list[Row]]:
        statements.texts += [text for text, _ in asked]
        found: list[list[Row]] = await rows(driver, asked)
        return found

    return noted


@dataclass
class Graph:
    """The graph over one database."""

    http: httpx2.Client
    database_url: str

    def answer(self, query: str, **variables: Any) -> dict[str, Any]:
        response = self.http.post("/graphql", json={"query": query, "variables": variables})
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data of an answer that holds no error."""
        answer = self.answer(query, **variables)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    def refusal(self, query: str, **variables: Any) -> tuple[str, str]:
        """Code and message of the one error in an answer."""
        (error,) = self.answer(query, **variables)["errors"]
        return error["extensions"]["code"], error["message"]

    def cost(self, query: str, **variables: Any) -> int:
        """How many statements the query costs."""
        with counted() as statements:
            self.ask(query, **variables)
        return len(statements)
