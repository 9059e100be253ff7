"""Answers a request by plan where there is one, and says None where ordinary execution has to answer."""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode, get_variable_values
from graphql.execution.values import VariableValues
from strawberry.exceptions import StrawberryException

from api.connections import pattern
from api.limits import Parsed, check
from api.node import type_named_by
from api.planner.compiling import Compiler
from api.planner.documents import Document, digest, document_of
from api.planner.drivers import Drivers
from api.planner.given import TODAY, GivenDay, Values, marked, of_variable, shape
from api.planner.graph import TYPES
from api.planner.json_text import NotMapped
from api.planner.plan import Plan, plan_of
from api.planner.selection import Selections
from api.planner.statements import Asking
from api.recent import Recent
from api.schema import Graph
from api.serving.asked import Asked, current
from domain.access.policy import Caller
from domain.errors import EquityError
from domain.rollup.kept import KeptCounts
from domain.statement_timeout import StatementTookTooLong

DOCUMENTS = 256
PLANS = 1024
ROLLUPS = 32
"""So many hold what was made of them, at up to 7 MB each in a ledger of 210 departments and ten cycles."""
TOO_DEEP = "parser stack overflow"  # SQLite before 3.46 reads some five lists within each other


@dataclass(frozen=True, slots=True)
class Request:
    """A text that was read before, with one caller's variables; the same on every day."""

    document: Document
    operation: OperationDefinitionNode
    sent: Mapping[str, Any]
    variables: VariableValues
    key: Hashable
    """All that a plan depends on."""
    _of_day: dict[date, Values] = field(default_factory=dict)

    def values(self, today: date) -> Values:
        """What this caller's answer is made with; all day the same object, so that it need not be filled in again."""
        values = self._of_day.get(today)
        if values is None:
            self._of_day.clear()
            values = self._of_day[today] = {**self.variables.coerced, TODAY: today}
        return values

    def marked(self) -> VariableValues:
        """The variables, texts and days able to say where they came from."""
        return VariableValues(
            self.variables.sources,
            {name: marked(value, of_variable(name)) for name, value in self.variables.coerced.items()},
        )


def _key(name: Hashable, document: Document, sent: Mapping[str, Any], variables: VariableValues) -> Hashable:
    """Limits look at whole numbers as they were sent, whoever declares them."""
    numbers = tuple((name, value) for name, value in sorted(sent.items()) if type(value) is int)
    shapes = tuple((name, shape(value)) for name, value in variables.coerced.items())
    cursors = tuple(
        pattern(value)
        for name, value in variables.coerced.items()
        if name in document.cursors and isinstance(value, str)
    )
    types = tuple(
        type_named_by(value)
        for name, value in variables.coerced.items()
        if name in document.ids and isinstance(value, str)
    )
    return name, numbers, shapes, cursors, types


class Planner:
    """Plans for one schema and one database."""

    def __init__(self, schema: Graph, drivers: Drivers, kept_counts: KeptCounts | None = None) -> None:
        self._schema = schema
        self._kept_counts = kept_counts
        self._drivers = drivers
        self._planning = ThreadPoolExecutor(1, "planning")
        self._documents: Recent[Document] = Recent(DOCUMENTS)
        self._plans: Recent[tuple[Plan | None]] = Recent(PLANS)
        self._rollups: Recent[Any] = Recent(ROLLUPS)

    def close(self) -> None:
        """Let go of threads and connections. Nobody may be asking any more."""
        self._planning.shutdown()
        self._drivers.close()

    def request(
        self, query: str, parsed: Parsed, sent: Mapping[str, Any], operation_name: str | None
    ) -> Request | None:
        """What is asked; None for what ordinary execution has to answer or refuse."""
        if parsed.mistakes_in(self._schema):
            return None
        name = digest(query)
        document = self._documents.get(name)
        if document is None:
            document = document_of(parsed.document)
            self._documents.keep(name, document)
        operation = document.operation(operation_name)
        if operation is None:
            return None
        variables = get_variable_values(self._schema._schema, operation.variable_definitions or (), dict(sent))
        if not isinstance(variables, VariableValues):
            return None
        key = _key((name, operation_name), document, sent, variables)
        return Request(document, operation, sent, variables, key)

    async def answer(self, request: Request, today: date, caller: Caller) -> bytes | None:
        """The answer as it is sent, or None where ordinary execution has to answer or refuse."""
        known = self._plans.get(request.key)
        if known is None:
            loop = asyncio.get_running_loop()
            known = await loop.run_in_executor(self._planning, self._made_once, request, today)
        plan = known[0]
        if plan is None or not plan.may_be_read_by(caller):
            return None
        try:
            written = await self._written(request, plan, today, current())
            return None if written is None else plan.text(written)
        except UnicodeError:
            return None

    async def _written(self, request: Request, plan: Plan, today: date, noted: Asked) -> Sequence[bytes] | None:
        """What the database writes of each root field; None where it fails, or something is refused."""
        try:
            async with self._drivers.lent() as driver:
                asking = Asking(driver, request.values(today))
                async with asking.one_moment() if plan.needs_snapshot else nullcontext():
                    written = await plan.written(asking)
            noted.statements += asking.asked
        except self._drivers.errors as fault:
            if TOO_DEEP in str(fault):
                self._plans.keep(request.key, (None,))
            return None
        except StatementTookTooLong:
            raise
        except EquityError:
            return None
        else:
            return written

    def _made_once(self, request: Request, today: date) -> tuple[Plan | None]:
        """The plan, made by whoever asks first; the others have waited for it."""
        return self._plans.get(request.key) or self._made(request, today)

    def _made(self, request: Request, today: date) -> tuple[Plan | None]:
        compiler = Compiler(
            self._schema,
            TYPES,
            Selections(request.document.fragments, request.marked()),
            self._drivers.dialect,
            GivenDay(today, of_variable(TODAY)),
            self._kept_counts,
            self._rollups,
        )
        plan: Plan | None
        try:
            check(request.document.node, {**request.sent, **request.variables.coerced})
            plan = plan_of(compiler, request.operation)
        except (NotMapped, GraphQLError, StrawberryException):
            plan = None
        except EquityError:  # refused for what this caller sent; what the next one sends may be answered
            return (None,)
        self._plans.keep(request.key, (plan,))
        return (plan,)
