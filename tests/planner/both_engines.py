"""Asking the same thing of two databases that hold the same: SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.planner.both_ways import PATIENT, SAME, first_difference


@dataclass
class BothEngines:
    """The graph over both databases, by ordinary execution: what is planned is held to that elsewhere."""

    sqlite: TestClient
    postgresql: TestClient

    @classmethod
    @contextmanager
    def over(cls, *addresses: str) -> Iterator["BothEngines"]:
        apps = [
            create_app(Settings(database_url=each, planner=False, kept_answers_mb=0, **PATIENT)) for each in addresses
        ]
        with TestClient(apps[0]) as sqlite, TestClient(apps[1]) as postgresql:
            yield cls(sqlite, postgresql)

    def ask(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        """The answer that both give, letter for letter."""
        asked = {"query": query, "variables": variables}
        sqlite, postgresql = (
            each.post("/graphql", json=asked, headers=SAME) for each in (self.sqlite, self.postgresql)
        )
        assert sqlite.text == postgresql.text, first_difference(asked, sqlite=sqlite.text, postgresql=postgresql.text)
        assert sqlite.status_code == postgresql.status_code
        answer: dict[str, Any] = sqlite.json()
        return answer
