"""An operation, ready to be asked: what the database writes of it, and what rules make of that."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from graphql import FieldNode, OperationDefinitionNode

from api.planner.answers import Answer
from api.planner.by_rules import Make, made_by_rules
from api.planner.compiling import Compiler
from api.planner.roots import answer_of, is_of_graph, type_of
from api.planner.statements import Asking
from domain.access.policy import Caller, NotAllowed, check_may_read


@dataclass(frozen=True, slots=True)
class Root:
    """One root field: its name in the answer and in the graph, how to answer it, and what rules make of the answer."""

    name: str
    of: str
    answer: Answer
    make: Make | None
    beginning: bytes = field(init=False)
    """Its name as it stands in the answer."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "beginning", f'"{self.name}":'.encode())

    def text(self, written: bytes) -> bytes:
        """The field as JSON, from what the database wrote."""
        if self.make is None:
            return written
        return json.dumps(self.make(json.loads(written)), separators=(",", ":"), ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class Plan:
    """All root fields of an operation."""

    roots: Sequence[Root]
    needs_snapshot: bool
    """Whether it is put together from several statements, between which somebody may write."""

    async def written(self, asking: Asking) -> list[bytes]:
        """What the database writes of each root field."""
        return [await root.answer.text(asking) for root in self.roots]

    def text(self, written: Sequence[bytes]) -> bytes:
        """The whole answer as JSON, put together at once, as each step would copy all of it."""
        pieces: list[bytes] = []
        for root, own in zip(self.roots, written, strict=True):
            pieces += (b",", root.beginning, root.text(own))
        return b"".join([b'{"data":{', *pieces[1:], b"}}"])

    def may_be_read_by(self, caller: Caller) -> bool:
        """Whether the policy opens every root field of it to the caller."""
        try:
            for root in self.roots:
                if not is_of_graph(root.of):  # whether it may speak of itself is a rule that its texts are held to
                    check_may_read(caller, root.of)
        except NotAllowed:
            return False
        return True


def plan_of(compiler: Compiler, operation: OperationDefinitionNode) -> Plan:
    """The plan for an operation; `NotMapped` when any of it is not mapped."""
    asked = compiler.fields_of_operation(operation.selection_set)
    roots = [_root(compiler, name, nodes) for name, nodes in asked.items()]
    return Plan(roots, needs_snapshot=sum(root.answer.statements_at_most for root in roots) > 1)


def _root(compiler: Compiler, name: str, nodes: list[FieldNode]) -> Root:
    field = nodes[0].name.value
    answer = answer_of(compiler, nodes)
    return Root(name, field, answer, made_by_rules(compiler, type_of(compiler, nodes), nodes))
