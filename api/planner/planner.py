"""Answers a request by plan where there is one, and says None where ordinary execution has to answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode, get_variable_values
from graphql.execution.values import VariableValues
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
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
from api.planner.statements import lend_functions
from api.reader import Reader
from domain.access.policy import NotAllowed, check_may_read
from domain.errors import EquityError

DOCUMENTS = 256
PLANS = 1024


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation, ready to be asked."""

    roots: Sequence[tuple[str, str, Answer]]
    """Name in the answer, name of the root field, and how to answer it."""

    def text(self, connection: Connection, values: Values) -> str:
        """The whole answer as JSON."""
        lend_functions(connection)
        parts = [f'"{name}":{answer.text(connection, values)}' for name, _, answer in self.roots]
        return f'{{"data":{{{",".join(parts)}}}}}'


class Planner:
    """Plans for one schema and one database."""

    def __init__(self, schema: Schema, reader: Reader) -> None:
        self._schema = schema
        self._reader = reader
        self._documents: Recent[tuple[Document | None]] = Recent(DOCUMENTS)
        self._plans: Recent[tuple[Plan | None]] = Recent(PLANS)
        self._seen: Recent[bool] = Recent(4 * DOCUMENTS)

    async def answer(
        self, context: Context, query: str, variables: dict[str, Any], operation_name: str | None
    ) -> bytes | None:
        """The answer as it is sent, or None."""
        name = digest(query)
        document = self._document(name, query)
        operation = document.operation(operation_name) if document else None
        if document is None or operation is None:
            return None
        given = get_variable_values(self._schema._schema, operation.variable_definitions or (), variables)
        if not isinstance(given, VariableValues):
            return None
        key = (name, operation_name, self._shape(document, given, variables))
        today = await context.clock.today()
        known = self._plans.get(key)
        if known is not None and known[0] is None:
            return None

        def work(connection: Connection) -> str | None:
            plan = known[0] if known else self._made(key, document, operation, given, variables, today)
            if plan is None or not _may_read(context, plan):
                return None
            return plan.text(connection, {**given.coerced, TODAY: today})

        try:
            text = await self._reader.run(lambda session: work(session.connection()))
        except DBAPIError:
            if known is None:  # not even the first time: SQLite reads statements of a certain depth only
                self._plans.keep(key, (None,))
            return None
        except (EquityError, UnicodeError):
            return None
        return None if text is None else text.encode()

    def _document(self, name: bytes, query: str) -> Document | None:
        known = self._documents.get(name)
        if known is None:
            if not self._seen.get(name):
                self._seen.keep(name, value=True)
                return None
            known = (read(self._schema._schema, query),)
            self._documents.keep(name, known)
        return known[0]

    def _shape(self, document: Document, given: VariableValues, variables: Mapping[str, Any]) -> Any:
        """All that a plan depends on. Limits look at whole numbers as they were sent, whoever declares them."""
        numbers = tuple((name, value) for name, value in sorted(variables.items()) if type(value) is int)
        shapes = tuple(
            (name, value if name in document.cursors else shape(value)) for name, value in given.coerced.items()
        )
        return numbers, shapes

    def _made(
        self,
        key: Any,
        document: Document,
        operation: OperationDefinitionNode,
        given: VariableValues,
        variables: Mapping[str, Any],
        today: date,
    ) -> Plan | None:
        values = {
            name: value if name in document.cursors else marked(value, of_variable(name))
            for name, value in given.coerced.items()
        }
        compiler = Compiler(
            self._schema,
            TYPES,
            Selections(document.fragments, VariableValues(given.sources, values)),
            self._reader.engine.dialect,
            GivenDay(today, of_variable(TODAY)),
        )
        try:
            check(document.node, {**variables, **given.coerced})
            asked = compiler.fields_of_operation(operation.selection_set)
            made: Plan | None = Plan(
                [(name, nodes[0].name.value, answer_of(compiler, nodes)) for name, nodes in asked.items()]
            )
        except (NotMapped, EquityError, GraphQLError, StrawberryException):
            made = None
        self._plans.keep(key, (made,))
        return made


def _may_read(context: Context, plan: Plan) -> bool:
    try:
        for _, root_field, _ in plan.roots:
            check_may_read(context.caller, root_field)
    except NotAllowed:
        return False
    return True
