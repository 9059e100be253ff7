"""What one request may ask for is worked out from its text, before anything is read from the database.

The numbers stand in `limit_table`. What a text amounts to is worked out once, as its `Extent`; only what its variables
say is worked out for each request.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Protocol

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    validate,
)
from strawberry.extensions import SchemaExtension

from api.errors import BadRequest
from api.limit_table import LIMITS
from api.measuring import Measured, Ruler, check_repeats
from api.sent_values import check_literal, check_variables

TOKENS = LIMITS["tokens"].allowed

# Each way matches wherever it begins, closed or not, so that no text is gone over twice.
TOKEN = re.compile(
    r"""
    [\s,\ufeff]++ | \#[^\n\r]*+                                # what is between words, and comments: not kept
    | ( \"{3} (?: [^"\\] | \\"{3} | \\ | "(?!"") )*+ (?:"{3})?  # a text of several lines
      | " (?: [^"\\\n\r] | \\. )*+ "?                          # a text
      | \.{3} | [^\W\d]\w*+ | -?\d[\w.+-]*+ | . )              # dots, names, numbers, signs
    """,
    re.VERBOSE | re.DOTALL,
)
MISTAKES = 10  # told at once: the library writes a sentence for each, with what may have been meant
STEPS = {"{": 1, "[": 1, "(": 1, "}": -1, "]": -1, ")": -1}


class Limits(SchemaExtension):
    """Refuses what is too much between reading a request's text and doing anything about it."""

    def on_operation(self) -> Iterator[None]:
        execution = self.execution_context
        known: Parsed | None = getattr(execution.context, "parsed", None)
        if known:
            execution.graphql_document = known.document
        else:
            execution.parse_options["max_tokens"] = TOKENS
            check_text(execution.query or "")
        yield

    def on_validate(self) -> Iterator[None]:
        execution = self.execution_context
        document = execution.graphql_document
        if document is not None:
            name = execution._provided_operation_name
            if name is None:
                check_one_operation(document)
            known: Parsed | None = getattr(execution.context, "parsed", None)
            (known.extent if known else extent(document)).check(execution.variables or {}, name)
            schema: Any = execution.schema
            execution.pre_execution_errors = [*(known.mistakes_in(schema) if known else mistakes(schema, document))]
        yield


class Ruled(Protocol):
    """A schema with the rules that documents have to keep."""

    rules: Sequence[type[ASTValidationRule]]
    _schema: GraphQLSchema


def mistakes(schema: Ruled, document: DocumentNode) -> list[GraphQLError]:
    """What a document has against the rules of a schema."""
    return validate(schema._schema, document, schema.rules, max_errors=MISTAKES)


def check_text(text: str) -> None:
    """Raise `TooMuch` for a text that is not worth reading: too many words and signs, or brackets within each other."""
    tokens = [each for each in TOKEN.findall(text) if each]
    LIMITS["tokens"].check("tokens", len(tokens))
    LIMITS["nesting"].check("nesting", max(accumulate(STEPS.get(each, 0) for each in tokens), default=0))
    LIMITS["directives"].check("directives", tokens.count("@"))
    LIMITS["schemas"].check("schemas", tokens.count("__schema"))


def check_one_operation(document: DocumentNode) -> None:
    """Raise `BadRequest` when it does not say which of several operations is meant."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    if len(operations) > 1:
        raise BadRequest(f"The request holds {len(operations)} operations: say by `operationName` which one is meant.")


def check(document: DocumentNode, variables: Mapping[str, Any], operation_name: str | None = None) -> None:
    """Raise a `LimitMet` unless the operation, or each one when none is named, stays within all limits."""
    extent(document).check(variables, operation_name)


@dataclass(frozen=True, slots=True)
class Extent:
    """What a document within the limits amounts to; keep it beside the document."""

    operations: Mapping[str | None, Measured]

    def check(self, variables: Mapping[str, Any], operation_name: str | None = None) -> None:
        """Raise a `LimitMet` when these variables ask for too much."""
        check_variables(variables)
        for operation in self._asked(operation_name):
            operation.check_sizes(variables)
            LIMITS["nodes"].check("nodes", operation.nodes(variables))

    def cost(self, variables: Mapping[str, Any], operation_name: str | None = None) -> int:
        """What rate limiting charges for it: the fields that it names and the records that it may list."""
        return max((each.amount.fields + each.nodes(variables) for each in self._asked(operation_name)), default=0)

    def _asked(self, name: str | None) -> list[Measured]:
        return [each for key, each in self.operations.items() if not name or key == name]


@dataclass(slots=True)
class Parsed:
    """A text as it was read, with what it amounts to."""

    document: DocumentNode
    extent: Extent
    mistakes: Sequence[GraphQLError] | None = None
    """What it has against GraphQL's rules; None while nobody has looked."""

    def mistakes_in(self, schema: Ruled) -> Sequence[GraphQLError]:
        """The same, looked for once."""
        if self.mistakes is None:
            self.mistakes = mistakes(schema, self.document)
        return self.mistakes


def parse_text(text: str) -> Parsed:
    """Read a text; raise a `LimitMet` if that is too much, or a `GraphQLSyntaxError`."""
    check_text(text)
    document = parse(text, max_tokens=TOKENS)
    return Parsed(document, extent(document))


def extent(document: DocumentNode) -> Extent:
    """Measure a document; raise a `LimitMet` unless all of its operations stay within the limits."""
    found = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    LIMITS["operations"].check("operations", len(found))
    LIMITS["fragments"].check("fragments", len(fragments))
    ruler = Ruler(fragments)
    measured: dict[str | None, Measured] = {}
    for operation in found:
        LIMITS["variables"].check("variables", len(operation.variable_definitions or ()))
        for each in operation.variable_definitions or ():
            check_literal(each.default_value)
        amount = ruler.measure(operation)
        _check_amount(amount)
        check_repeats(operation, fragments)
        measured[operation.name.value if operation.name else None] = amount
    return Extent(measured)


def _check_amount(measured: Measured) -> None:
    amount = measured.amount
    for name, found in (
        ("nesting", amount.nesting),
        ("depth", amount.depth),
        ("aliases", amount.aliases),
        ("root fields", amount.width),
        ("fields", amount.fields),
        ("conditions", amount.conditions),
    ):
        LIMITS[name].check(name, found)
