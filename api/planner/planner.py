"""Answers a request by plan where there is one, and says None where ordinary execution has to answer."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode, get_variable_values
from graphql.execution.values import VariableValues
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from strawberry.exceptions import StrawberryException
from strawberry.schema import Schema

from api.context import Context
from api.limits import check
from api.planner.answers import Answer
from api.planner.compiling import Compiler
from api.planner.documents import Document, Recent, digest, read
from api.planner.given import TODAY, GivenDay, Values, marked, of_variable, shape
from api.planner.graph import TYPES
from api.planner.json_text import NotMapped
from api.planner.roots import answer_of
from api.planner.selection import Selections
from api.planner.statements import Asking
from api.reader import Reader
from domain.access.policy import Caller, NotAllowed, check_may_read
from domain.errors import EquityError

# psycopg forgets the statements that it has prepared at every end of a transaction that is not a commit.
AS_READ: Mapping[str, dict[str, Any]] = {"postgresql": {"isolation_level": "AUTOCOMMIT"}, "sqlite": {}}

DOCUMENTS = 256
PLANS = 1024


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation, ready to be asked."""

    roots: Sequence[tuple[str, str, Answer]]
    """Name in the answer, name of the root field, and how to answer it."""

    def text(self, asking: Asking) -> str:
        """The whole answer as JSON."""
        parts = [f'"{name}":{answer.text(asking)}' for name, _, answer in self.roots]
        return f'{{"data":{{{",".join(parts)}}}}}'

    def may_be_read_by(self, caller: Caller) -> bool:
        """Whether the policy opens every root field of it to the caller."""
        try:
            for _, root_field, _ in self.roots:
                check_may_read(caller, root_field)
        except NotAllowed:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Request:
    """One caller's question: a text that was read before, with this caller's variables."""

    name: Hashable
    document: Document
    operation: OperationDefinitionNode
    sent: Mapping[str, Any]
    variables: VariableValues
    today: date

    def key(self) -> Hashable:
        """All that a plan depends on. Limits look at whole numbers as they were sent, whoever declares them."""
        numbers = tuple((name, value) for name, value in sorted(self.sent.items()) if type(value) is int)
        shapes = tuple(
            (name, value if name in self.document.cursors else shape(value))
            for name, value in self.variables.coerced.items()
        )
        return self.name, numbers, shapes

    def values(self) -> Values:
        """What this caller's answer is made with."""
        return {**self.variables.coerced, TODAY: self.today}

    def marked(self) -> VariableValues:
        """The variables, texts and days able to say where they came from; cursors are read while planning."""
        cursors = self.document.cursors
        return VariableValues(
            self.variables.sources,
            {
                name: value if name in cursors else marked(value, of_variable(name))
                for name, value in self.variables.coerced.items()
            },
        )


class Planner:
    """Plans for one schema and one database."""

    def __init__(self, schema: Schema, reader: Reader) -> None:
        self._schema = schema
        self._reader = reader
        self._documents: Recent[tuple[Document | None]] = Recent(DOCUMENTS)
        self._plans: Recent[tuple[Plan | None]] = Recent(PLANS)
        self._seen: Recent[bool] = Recent(4 * DOCUMENTS)

    async def answer(
        self, context: Context, query: str, sent: Mapping[str, Any], operation_name: str | None
    ) -> bytes | None:
        """The answer as it is sent, or None."""
        name = digest(query)
        document = self._document(name, query)
        operation = document.operation(operation_name) if document else None
        if document is None or operation is None:
            return None
        variables = get_variable_values(self._schema._schema, operation.variable_definitions or (), dict(sent))
        if not isinstance(variables, VariableValues):
            return None
        today = await context.clock.today()
        request = Request((name, operation_name), document, operation, sent, variables, today)
        return await self._answered(request, context.caller)

    def _document(self, name: bytes, query: str) -> Document | None:
        known = self._documents.get(name)
        if known is None:
            if not self._seen.get(name):
                self._seen.keep(name, value=True)
                return None
            known = (read(self._schema._schema, query),)
            self._documents.keep(name, known)
        return known[0]

    async def _answered(self, request: Request, caller: Caller) -> bytes | None:
        key = request.key()
        known = self._plans.get(key)
        if known == (None,):
            return None

        def work(session: Session) -> str | None:
            plan = known[0] if known else self._made(key, request)
            if plan is None or not plan.may_be_read_by(caller):
                return None
            connection = session.connection(execution_options=AS_READ[session.get_bind().dialect.name])
            return plan.text(Asking(connection, request.values()))

        try:
            text = await self._reader.run(work)
        except DBAPIError:
            if known is None:  # not even the first time: SQLite reads statements up to a certain depth only
                self._plans.keep(key, (None,))
            return None
        except (EquityError, UnicodeError):
            return None
        return None if text is None else text.encode()

    def _made(self, key: Hashable, request: Request) -> Plan | None:
        compiler = Compiler(
            self._schema,
            TYPES,
            Selections(request.document.fragments, request.marked()),
            self._reader.engine.dialect,
            GivenDay(request.today, of_variable(TODAY)),
        )
        plan: Plan | None
        try:
            check(request.document.node, {**request.sent, **request.variables.coerced})
            asked = compiler.fields_of_operation(request.operation.selection_set)
            plan = Plan([(name, nodes[0].name.value, answer_of(compiler, nodes)) for name, nodes in asked.items()])
        except (NotMapped, EquityError, GraphQLError, StrawberryException):
            plan = None
        self._plans.keep(key, (plan,))
        return plan
