"""How a question is answered, the shortest way first.

An answer that was given before still holds while nothing was written and the day is the same. A question that came
before, or that lists much, is answered by plan. Everything else goes through ordinary execution. All three give the
same answer.
"""

import asyncio
import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types.execution import PreExecutionError

from api.context import CityClock, Context
from api.data_version import data_version
from api.errors import shown
from api.graphql_request import GraphQLRequest, NotReadable
from api.kept_answers import Answer, KeptAnswers
from api.limit_table import LimitMet
from api.limits import Parsed, parse_text
from api.list_sizes import shapes
from api.planner.drivers import Drivers
from api.planner.planner import DOCUMENTS, Planner, Request
from api.reader import Reader
from api.recent import Recent
from api.schema import Graph
from api.serving.asked import current
from api.trusted_documents import TrustedDocuments
from domain.access.policy import Caller
from domain.errors import EquityError
from domain.statement_timeout import StatementTookTooLong

if TYPE_CHECKING:
    from api.rate_limits import RateLimits

REQUESTS = 1024
COMPRESSED_ASIDE = 64 * 1024  # bytes; others need not wait for more than that
COST_OF_A_KEPT_ANSWER = 1
COST_OF_A_REFUSAL = 10


class Answering:
    """Answers for one schema over one database."""

    def __init__(
        self,
        schema: Graph,
        reader: Reader,
        *,
        planner: bool,
        kept_bytes: int,
        statement_timeout: float,
        rate_limits: "RateLimits | None" = None,
    ) -> None:
        self._schema = schema
        self._trusted = TrustedDocuments.from_file()
        self._reader = reader
        self._clock = CityClock(reader)
        self._version = data_version(reader.engine)
        self._planner = _planner(schema, reader, statement_timeout) if planner else None
        self._requests: Recent[Request] = Recent(REQUESTS)
        self._costs: Recent[tuple[int, Parsed]] = Recent(REQUESTS)
        self._parsed: Recent[Parsed] = Recent(DOCUMENTS)
        self._kept = KeptAnswers(kept_bytes) if kept_bytes else None
        self._rate_limits = rate_limits
        shapes()  # reads the whole graph, for which nobody's first question should wait

    async def answer(self, asked: GraphQLRequest, caller: Caller, address: str, *, compressed: bool = False) -> Answer:
        """The answer to a question of a caller at an address, who reads what is compressed or does not.

        Raises `NotReadable` for an operation that the document does not hold, `AskedTooMuch` for too many questions.
        """
        known = current()
        known.operation, known.digest = asked.operation_name, asked.digest
        today = await self._clock.today()
        # Read before the answer is made, so that whatever is written meanwhile comes under another version.
        version = await self._version.now() if self._kept else None
        question = (asked.name, caller, today, compressed)
        kept = self._kept.get(question, version) if self._kept and version is not None else None
        if kept is not None:
            await self._charge(address, COST_OF_A_KEPT_ANSWER)
            return kept
        made = await self._made(asked, caller, address, today)
        if compressed:
            made = await _compressed(made)
        if self._kept and version is not None and made.holds:
            self._kept.keep(question, version, made)
        return made

    async def _charge(self, address: str, cost: int) -> None:
        current().cost = cost
        if self._rate_limits:
            await self._rate_limits.check(address, cost)

    async def _made(self, asked: GraphQLRequest, caller: Caller, address: str, today: date) -> Answer:
        try:
            cost, parsed = self._measured(asked)
        except (GraphQLError, EquityError, RecursionError) as refusal:
            await self._charge(address, COST_OF_A_REFUSAL)
            return _refused(refusal)
        await self._charge(address, cost)
        try:
            body = await self._planned(asked, caller, today, parsed)
        except StatementTookTooLong as refusal:
            return _refused(refusal)
        if body is not None:
            return Answer(body, "planned", holds=True)
        return await self._executed(asked, caller, today, parsed)

    def _measured(self, asked: GraphQLRequest) -> tuple[int, Parsed]:
        """What a question costs, and what its text amounts to: worked out once for each text and each question."""
        known = self._costs.get(asked.name)
        if known:
            return known
        parsed = self._parsed.get(asked.query)
        if parsed is None:
            parsed = parse_text(asked.query)
            if self._trusted.is_trusted(asked.query):
                parsed.mistakes = []  # what is known beforehand was found valid when it was written down
            self._parsed.keep(asked.query, parsed)
        parsed.extent.check(asked.variables, asked.operation_name)
        known = parsed.extent.cost(asked.variables, asked.operation_name), parsed
        self._costs.keep(asked.name, known)
        return known

    async def _planned(self, asked: GraphQLRequest, caller: Caller, today: date, parsed: Parsed) -> bytes | None:
        """The answer by plan; None where ordinary execution has to answer."""
        if self._planner is None:
            return None
        request = self._requests.get(asked.name)
        if request is None:
            request = self._planner.request(asked.query, parsed, asked.variables, asked.operation_name)
            if request is None:
                return None
            self._requests.keep(asked.name, request)
        return await self._planner.answer(request, today, caller)

    async def _executed(self, asked: GraphQLRequest, caller: Caller, today: date, parsed: Parsed) -> Answer:
        try:
            result = await self._schema.execute(
                asked.query,
                variable_values=dict(asked.variables),
                operation_name=asked.operation_name,
                context_value=Context(self._reader, today, caller, parsed),
            )
        except CannotGetOperationTypeError as refusal:
            raise NotReadable(400, refusal.as_http_error_reason()) from refusal
        answer: dict[str, Any] = {"errors": [shown(error) for error in result.errors]} if result.errors else {}
        if isinstance(result, PreExecutionError):
            return Answer(_written(answer), "refused", holds=False)
        return Answer(_written({**answer, "data": result.data}), "executed", holds=not result.errors)

    def close(self) -> None:
        """Let go of threads and connections."""
        if self._planner:
            self._planner.close()
        self._version.close()


async def _compressed(made: Answer) -> Answer:
    return await asyncio.to_thread(made.compressed) if len(made.body) > COMPRESSED_ASIDE else made.compressed()


def _planner(schema: Graph, reader: Reader, statement_timeout: float) -> Planner:
    return Planner(schema, Drivers(reader.engine, statement_timeout), reader.kept_counts)


def _refused(refusal: Exception) -> Answer:
    place = refusal.node if isinstance(refusal, LimitMet) else None
    error = refusal if isinstance(refusal, GraphQLError) else GraphQLError(str(refusal), place, original_error=refusal)
    return Answer(_written({"errors": [shown(error)]}), "refused", holds=False)


def _written(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
