"""How a question is answered, the shortest way first.

An answer that was given before still holds while nothing was written and the day is the same. A question that came
before is answered by plan. Everything else goes through ordinary execution. All three give the same answer.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import GraphQLError
from strawberry.schema import Schema
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types.execution import PreExecutionError

from api.context import CityClock, Context
from api.data_version import data_version
from api.errors import shown
from api.graphql_request import GraphQLRequest, NotReadable
from api.kept_answers import KeptAnswer, KeptAnswers, tag_of
from api.planner.documents import Recent
from api.planner.drivers import Drivers
from api.planner.planner import Planner, Request
from api.reader import Reader
from api.serving.asked import Outcome, current
from domain.access.policy import Caller
from domain.statement_timeout import StatementTookTooLong

REQUESTS = 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent. `tag` is None where it may not be the same when asked again."""

    body: bytes
    outcome: Outcome
    tag: bytes | None = None


class Answering:
    """Answers for one schema over one database."""

    def __init__(
        self, schema: Schema, reader: Reader, *, planner: bool, kept_bytes: int, statement_timeout: float
    ) -> None:
        self._schema = schema
        self._reader = reader
        self._clock = CityClock(reader)
        self._planner = Planner(schema, Drivers(reader.engine, statement_timeout)) if planner else None
        self._requests: Recent[Request] = Recent(REQUESTS)
        self._version = data_version(reader.engine) if kept_bytes else None
        self._kept = KeptAnswers(kept_bytes)

    async def answer(self, asked: GraphQLRequest, caller: Caller) -> Answer:
        """The answer to one caller's question; `NotReadable` if it names an operation that it does not hold."""
        known = current()
        known.operation, known.digest = asked.operation_name, asked.name.hex()[:12]
        today = await self._clock.today()
        # Read before the answer is made, so that whatever is written meanwhile comes under another version.
        version = await self._version.now() if self._version else None
        if version is None:
            return await self._made(asked, caller, today)
        question = (asked.name, caller, today)
        kept = self._kept.get(question, version)
        if kept is not None:
            return Answer(kept.body, "cached", kept.tag)
        made = await self._made(asked, caller, today)
        if made.tag is not None:
            self._kept.keep(question, version, KeptAnswer(made.body, made.tag))
        return made

    async def _made(self, asked: GraphQLRequest, caller: Caller, today: date) -> Answer:
        try:
            body = await self._planned(asked, caller, today)
        except StatementTookTooLong as refusal:
            return Answer(
                _written({"errors": [shown(GraphQLError(str(refusal), original_error=refusal))], "data": None}),
                "refused",
            )
        if body is not None:
            return Answer(body, "planned", tag_of(body))
        return await self._executed(asked, caller)

    async def _planned(self, asked: GraphQLRequest, caller: Caller, today: date) -> bytes | None:
        """The answer by plan; None where ordinary execution has to answer."""
        if self._planner is None:
            return None
        request = self._requests.get(asked.name)
        if request is None:
            request = self._planner.request(asked.query, asked.variables, asked.operation_name)
            if request is None:
                return None
            self._requests.keep(asked.name, request)
        return await self._planner.answer(request, today, caller)

    async def _executed(self, asked: GraphQLRequest, caller: Caller) -> Answer:
        try:
            result = await self._schema.execute(
                asked.query,
                variable_values=dict(asked.variables),
                operation_name=asked.operation_name,
                context_value=Context(self._reader, self._clock, caller),
            )
        except CannotGetOperationTypeError as refusal:
            raise NotReadable(400, refusal.as_http_error_reason()) from refusal
        answer: dict[str, Any] = {"errors": [shown(error) for error in result.errors]} if result.errors else {}
        if isinstance(result, PreExecutionError):
            return Answer(_written(answer), "refused")
        body = _written({**answer, "data": result.data})
        return Answer(body, "executed", None if result.errors else tag_of(body))

    def close(self) -> None:
        """Let go of threads and connections."""
        if self._planner:
            self._planner.close()
        if self._version:
            self._version.close()


def _written(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
