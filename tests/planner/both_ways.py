"""Asking the same thing twice: of a graph that plans, and of one that does not."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import app
from api.answering import Answering
from api.settings import Settings

SAME = {"x-request-id": "the-same"}
# What is compared is what is said: a machine that is busy with other things may take its time.
PATIENT: dict[str, Any] = {"request_timeout_s": 60, "statement_timeout_s": 30, "log_requests": False}


@dataclass
class BothWays:
    """The two graphs over one database."""

    planning: TestClient
    executing: TestClient
    planned: list[bool]

    @classmethod
    @contextmanager
    def over(cls, settings: Settings) -> Iterator["BothWays"]:
        planned: list[bool] = []

        class Noting(Answering):
            async def _planned(self, *asked: Any) -> bytes | None:
                answer = await super()._planned(*asked)
                planned.append(answer is not None)
                return answer

        settings = settings.model_copy(update={"kept_answers_mb": 0, **PATIENT})
        executing = settings.model_copy(update={"planner": False, "kept_counts": False})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app, "Answering", Noting)
            noting = app.create_app(settings)
        with TestClient(noting) as one, TestClient(app.create_app(executing)) as other:
            yield cls(one, other, planned)

    def compare(self, query: str, variables: dict[str, Any] | None = None, operation: str | None = None) -> bool:
        """Assert that both answers are the same, letter for letter; True when one of them was planned."""
        asked = {"query": query, "variables": variables or {}, "operationName": operation}
        executed = self.executing.post("/graphql", json=asked, headers=SAME)
        self.planned.clear()
        planned = self.planning.post("/graphql", json=asked, headers=SAME)
        is_planned = self.planned == [True]  # what is refused does not come so far
        assert planned.text == executed.text, first_difference(asked, planned=planned.text, executed=executed.text)
        assert (planned.status_code, planned.headers) == (executed.status_code, executed.headers)
        return is_planned


def first_difference(asked: dict[str, Any], **answers: str) -> str:
    """What was asked, and what stands around the first letter in which two answers differ."""
    place = next((at for at, letters in enumerate(zip(*answers.values(), strict=False)) if len({*letters}) > 1), 0)
    window = slice(max(0, place - 200), place + 200)
    seen = (f"{whose}: ...{answer[window]}" for whose, answer in answers.items())
    return "\n".join([json.dumps(asked), *seen])
