"""An operation, ready to be asked: what the database writes of it, and what is left to ordinary execution."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graphql import DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode

from api.limits import Measure
from api.planner.answers import Answer
from api.planner.compiling import Compiler
from api.planner.halves import Halves, Whose, halves, together
from api.planner.json_text import NotMapped
from api.planner.roots import answer_of, type_of
from api.planner.statements import Asking
from domain.access.policy import Caller, NotAllowed, check_may_read


@dataclass(frozen=True, slots=True)
class Root:
    """One root field: its name in the answer and in the graph, and how to answer it; None: by ordinary execution."""

    name: str
    of: str
    answer: Answer | None
    whose: Whose
    beginning: bytes = field(init=False)
    """Its name as it stands in the answer."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "beginning", f'"{self.name}":'.encode())


@dataclass(frozen=True, slots=True)
class Plan:
    """All root fields of an operation."""

    roots: Sequence[Root]
    executed: Measure | None
    """What ordinary execution is asked beside it, if anything."""
    needs_snapshot: bool
    """Whether it is put together from several statements, between which somebody may write."""

    async def texts(self, asking: Asking) -> dict[str, bytes]:
        """What is planned, each root field as JSON."""
        return {root.name: await root.answer.text(asking) for root in self.roots if root.answer}

    def text(self, planned: Mapping[str, bytes], executed: Mapping[str, Any]) -> bytes:
        """The whole answer as JSON, put together at once, as each step would copy all of it."""
        pieces: list[bytes] = []
        for root in self.roots:
            pieces += (b"," if pieces else b'{"data":{', root.beginning, _text(root, planned, executed))
        return b"".join([*pieces, b"}}"])

    def may_be_read_by(self, caller: Caller) -> bool:
        """Whether the policy opens every root field of it to the caller."""
        try:
            for root in self.roots:
                check_may_read(caller, root.of)
        except NotAllowed:
            return False
        return True


def _text(root: Root, planned: Mapping[str, bytes], executed: Mapping[str, Any]) -> bytes:
    if root.whose is True:
        return planned[root.name]
    known = json.loads(planned[root.name]) if root.answer else None
    both = together(root.whose, known, executed.get(root.name))
    return json.dumps(both, separators=(",", ":"), ensure_ascii=False).encode()


def plan_of(compiler: Compiler, operation: OperationDefinitionNode, measure: Measure, lists: int) -> Plan:
    """The plan for an operation, of so many lists within each other; `NotMapped` when nothing of it is mapped."""
    roots: list[Root] = []
    executed: list[FieldNode] = []
    for name, nodes in compiler.fields_of_operation(operation.selection_set).items():
        root, rest = _root(compiler, name, nodes, lists)
        roots.append(root)
        executed += rest
    if not any(root.answer for root in roots):
        raise NotMapped("No root field is mapped.")
    statements = sum(root.answer.statements_at_most for root in roots if root.answer)
    return Plan(roots, _asking(measure, operation, executed) if executed else None, needs_snapshot=statements > 1)


def _root(compiler: Compiler, name: str, nodes: list[FieldNode], lists: int) -> tuple[Root, Sequence[FieldNode]]:
    field = nodes[0].name.value
    try:
        both = _halves_of_root(compiler, nodes, lists)
        return Root(name, field, answer_of(compiler, [*both.planned]), both.whose), both.executed
    except NotMapped:
        return Root(name, field, None, whose=False), nodes


def _halves_of_root(compiler: Compiler, nodes: list[FieldNode], lists: int) -> Halves:
    """What is mapped of a root field, and what is not."""
    definition = compiler.type("Query").fields.get(nodes[0].name.value)
    found = halves(compiler, type_of(compiler, nodes), nodes, lists) if definition else Halves(nodes, [], whose=True)
    if not found.planned:
        raise NotMapped("Nothing of it is mapped.")
    return found


def _asking(measure: Measure, operation: OperationDefinitionNode, fields: list[FieldNode]) -> Measure:
    """The same document, of which the operation asks only for these fields."""
    less = replace(operation, selection_set=SelectionSetNode(selections=tuple(fields)))
    rest = (less if each is operation else each for each in measure.document.definitions)
    return Measure(DocumentNode(definitions=tuple(rest)), measure.extent, mistakes=[])
