"""Questions made up at random from the schema: any selection of what is mapped, or of anything at all, with aliases,
fragments, arguments, variables, @skip and @include."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    Undefined,
    get_named_type,
    is_leaf_type,
)
from hypothesis import strategies as st

from api.node import global_id
from api.planner.graph import TYPES
from api.planner.roots import ROOTS
from api.schema import make_schema
from tests.cities import DAY
from tests.planner.hostile import TEXTS

SCHEMA = make_schema()._schema
QUERY: Any = SCHEMA.query_type

Draw = Any
WORDS = {
    "department": ["housing", "library", "fire", 'böard-of-"quotes"', "nobody"],
    "code": ["housing", "library", "police", 'böard-of-"quotes"', "nobody", ""],
    "serviceArea": ["public-safety", "neighborhood-services", "none"],
    "cycle": ["FY 2024-26", "FY 2026-28", "FY 1999-01", ""],
    "search": ["", "e", "É", "HOUSING", "José", "%", "_", "\\", "/", '"', "YES", "   ", "DA 日", "ﬁ", "SS", "İ", "a"],
    "text": [
        "",
        "  ",
        "e",
        "JOSÉ",
        "equity plan",
        "plan equity",
        "é é",
        "%",
        "\\",
        '"',
        "´",
        "ﬁ",
        "a b c d e f g h i",
        "x" * 101,
    ],
    "lead": ["", "mánager", "Manager", "%", "director"],
    "priorityCommunity": ["e", "José"],
    "partner": ["", "é", "OFFICE", "_"],
    "source": ["illustrative-edition", "none"],
    "strategy": [global_id("Strategy", "2023-24/1.4"), "2023-24/3.3", "none"],
    "action": [global_id("Action", "airport/fy-2026-28/g1/a3"), "none"],
    "id": [
        *(
            global_id(*named)
            for named in (
                ("Action", "airport/fy-2024-26/g1/a4"),
                ("BudgetYear", "2027-28"),
                ("CitywideStrategy", "tie-1"),
                ("Cycle", "fy-2026-28"),
                ("Department", "housing"),
                ("Goal", "city-clerk/fy-2026-28/g1"),
                ("Measure", "2023-24/1.2/m2"),
                ("Objective", "2023-24/4"),
                ("Pillar", "safe-communities"),
                ("Reap", "oedca/fy-2024-26"),
                ("ServiceArea", "public-safety"),
                ("Source", "global-compact-pledge-page"),
                ("Strategy", "2023-24/3.3"),
                ("Team", "pbce/team"),
                ("WorkPlan", "2023-24"),
                ("Worksheet", "housing/worksheet-2027-28"),
                ("Nothing", "none"),
            )
        ),
        "no id",
    ],
    "fiscalYear": ["2023-24", "2025-26", "2026-27", "2027-28", "1999-00"],
    "after": ["", "bm90IGEgY3Vyc29y"],
    "before": ["WyJuYW1lLWFzYyIsIm0iLDFd"],
}
DAYS = [
    *(DAY + timedelta(days=days) for days in (0, 0, 0, -1, -40, -101, -400, -900, 60, 800)),
    *(date(1900, 1, 1), date(2024, 2, 29), date(2199, 12, 31)),
]
PAGING = {"first", "after", "last", "before"}
WITHIN = {"and", "or", "not", "then"}
"""Fields of an input that hold an input of the same kind."""
EVERYTHING_ELSE = {
    "ActionConnection": {"nodes", "edges", "pageInfo", "totalCount"},
    "DepartmentConnection": {"nodes", "edges", "pageInfo", "totalCount"},
    "ReapConnection": {"nodes", "edges", "pageInfo", "totalCount"},
}


@dataclass(frozen=True, slots=True)
class Askable:
    """Which root fields, and which fields of a type, may be asked for."""

    roots: Sequence[str]
    fields: Callable[[GraphQLObjectType], Iterable[str]]


def _mapped_fields(graph_type: GraphQLObjectType) -> Iterable[str]:
    mapped = TYPES.get(graph_type.name)
    return mapped.fields if mapped else EVERYTHING_ELSE.get(graph_type.name, graph_type.fields)


MAPPED = Askable(sorted(ROOTS), _mapped_fields)
ANYTHING = Askable(sorted(QUERY.fields), lambda graph_type: graph_type.fields)


class Word(str):
    """A word of an enum."""

    __slots__ = ()


@dataclass
class Question:
    """A document in the making."""

    draw: Draw
    askable: Askable = MAPPED
    fields_left: int = 60
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)
    aliases: int = 0
    inputs_open: int = 0

    def text(self) -> str:
        roots = self.draw(st.lists(st.sampled_from(self.askable.roots), min_size=1, max_size=3))
        selected = " ".join(self.field(QUERY, name, 5, alias=f"r{at}") for at, name in enumerate(roots))
        head = f"query Q({', '.join(self.declared)})" if self.declared else "query Q"
        return f"{head} {{ {selected} }} {' '.join(self.fragments)}"

    def field(self, owner: GraphQLObjectType, name: str, depth: int, alias: str | None = None) -> str:
        self.fields_left -= 1
        if name == "__typename":
            return name
        definition: GraphQLField = owner.fields[name]
        given = self.arguments(definition.args)
        if given and alias is None:
            self.aliases += 1
            alias = f"a{self.aliases}"
        below = get_named_type(definition.type)
        selection = "" if is_leaf_type(below) else self.selection(below, depth - 1)
        return f"{alias + ': ' if alias else ''}{name}{given}{self.directives()}{selection}"

    def selection(self, graph_type: Any, depth: int) -> str:
        if isinstance(graph_type, GraphQLInterfaceType):
            kinds = self.draw(st.lists(st.sampled_from(SCHEMA.get_possible_types(graph_type)), max_size=2, unique=True))
            parts = [f"... on {kind.name}{self.selection(kind, depth)}" for kind in kinds]
            return f" {{ __typename id {' '.join(parts)} }}"
        assert isinstance(graph_type, GraphQLObjectType)
        names = self.names(graph_type, depth)
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=5))
        parts = []
        for name in chosen:
            part = self.field(graph_type, name, depth)
            parts.append(self.wrapped(graph_type, part))
        return f" {{ {' '.join(['__typename', *parts] if self.draw(st.integers(0, 5)) == 0 else parts)} }}"

    def names(self, graph_type: GraphQLObjectType, depth: int) -> list[str]:
        names = [
            name
            for name in sorted(self.askable.fields(graph_type))
            if is_leaf_type(get_named_type(graph_type.fields[name].type)) or (depth > 0 and self.fields_left > 0)
        ]
        return [*names, "__typename"]

    def wrapped(self, graph_type: GraphQLObjectType, part: str) -> str:
        match self.draw(st.integers(0, 9)):
            case 0:
                return f"... on {graph_type.name}{self.directives()} {{ {part} }}"
            case 1:
                return f"...{self.directives()} {{ {part} }}"
            case 2:
                name = f"F{len(self.fragments)}"
                self.fragments.append(f"fragment {name} on {graph_type.name} {{ {part} }}")
                return f"...{name}{self.directives()}"
            case 3 if graph_type.interfaces and part == "id":
                return "... on Node { id }"
            case _:
                return part

    def directives(self) -> str:
        if self.draw(st.integers(0, 7)):
            return ""
        name = self.draw(st.sampled_from(["skip", "include"]))
        value = self.draw(st.booleans())
        if self.draw(st.booleans()):
            return f" @{name}(if: {self.variable('Boolean!', value)})"
        return f" @{name}(if: {'true' if value else 'false'})"

    def variable(self, graph_type: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {graph_type}")
        self.variables[name] = value
        return f"${name}"

    def arguments(self, known: dict[str, GraphQLArgument]) -> str:
        given = []
        for name, argument in known.items():
            is_needed = isinstance(argument.type, GraphQLNonNull) and argument.default_value is Undefined
            is_needed = is_needed or name in {"by", "code", "first", "id"} or (name == "fiscalYear" and "asOf" in known)
            chance = {"after": 20, "before": 20, "last": 6, "shareOf": 8}.get(name, 1)
            if not is_needed and self.draw(st.integers(0, chance)):
                continue
            value = self.value(name, argument.type)
            if self.draw(st.booleans()):
                given.append(f"{name}: {self.variable(str(argument.type), value)}")
            else:
                given.append(f"{name}: {literal(value)}")
        return f"({', '.join(given)})" if given else ""

    def value(self, name: str, graph_type: Any) -> Any:
        if isinstance(graph_type, GraphQLNonNull):
            return self.value_of(name, graph_type.of_type)
        rarely = name == "first"  # without it a list is refused, which says little of the answers
        return None if self.draw(st.integers(0, 39 if rarely else 9)) == 0 else self.value_of(name, graph_type)

    def value_of(self, name: str, graph_type: Any) -> Any:
        if name == "by" and isinstance(graph_type, GraphQLList) and self.draw(st.integers(0, 9)):  # else: often refused
            dimension: Any = get_named_type(graph_type)
            words = [Word(each) for each in sorted(dimension.values)]
            return self.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True))
        if isinstance(graph_type, GraphQLList):
            return [self.value(name, graph_type.of_type) for _ in range(self.draw(st.integers(0, 3)))]
        if isinstance(graph_type, GraphQLEnumType):
            return Word(self.draw(st.sampled_from(sorted(graph_type.values))))
        if isinstance(graph_type, GraphQLInputObjectType):
            return self.input_object(graph_type)
        return self.scalar(name, graph_type.name)

    def input_object(self, graph_type: GraphQLInputObjectType) -> dict[str, Any]:
        """Some of its fields; filters within filters and further fields to sort by, a few levels deep."""
        own, within = (sorted(each) for each in (set(graph_type.fields) - WITHIN, set(graph_type.fields) & WITHIN))
        names = {*self.draw(st.lists(st.sampled_from(own), unique=True, max_size=3)), *({"field"} & set(own))}
        if within and self.inputs_open < 3:
            names |= {*self.draw(st.lists(st.sampled_from(within), max_size=2))}
        self.inputs_open += 1
        made = {each: self.value(each, graph_type.fields[each].type) for each in sorted(names)}
        self.inputs_open -= 1
        return made

    def scalar(self, name: str, of: str) -> Any:
        match of:
            case "Boolean":
                return self.draw(st.booleans())
            case "Int":
                sizes = [1, 2, 3, 5, 24] if name == "months" else [1, 2, 3, 5, 100]
                return self.draw(st.sampled_from([*sizes, *([0] if self.draw(st.integers(0, 30)) == 0 else [])]))
            case "Date":
                return self.draw(st.sampled_from(DAYS)).isoformat()
            case "FiscalYear":
                return self.draw(st.sampled_from(WORDS["fiscalYear"]))
            case _:
                return self.draw(st.sampled_from([*WORDS.get(name, ["x"]), *TEXTS[:3]]))


@dataclass(frozen=True, slots=True)
class Walk:
    """A list that is asked for page by page."""

    root: str
    arguments: str
    declared: Sequence[str]
    variables: dict[str, Any]
    size: int

    def query(self, size: str, at: str) -> str:
        node: Any = get_named_type(QUERY.fields[self.root].type).fields["nodes"].type
        shown = " ".join(name for name, each in get_named_type(node).fields.items() if is_leaf_type(plain(each.type)))
        return f"""query ({", ".join(["$size: Int", "$at: String", *self.declared])}) {{
          page: {self.root}({self.arguments} {size}: $size, {at}: $at) {{
            totalCount edges {{ cursor node {{ {shown} }} }}
            pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"""


def plain(graph_type: Any) -> Any:
    """A type that is not a list, without its exclamation mark."""
    return graph_type.of_type if isinstance(graph_type, GraphQLNonNull) else graph_type


def literal(value: Any) -> str:
    """A value as it stands in a document."""
    if isinstance(value, Word):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {literal(each)}' for name, each in value.items())}}}"
    return json.dumps(value)


@st.composite
def questions(draw: Draw, askable: Askable = MAPPED) -> tuple[str, dict[str, Any]]:
    """A document and its variables."""
    question = Question(draw, askable)
    return question.text(), question.variables


@st.composite
def walks(draw: Draw) -> Walk:
    """A list with filters and an order, and the size of its pages."""
    root = draw(st.sampled_from([name for name, each in QUERY.fields.items() if "after" in each.args]))
    question = Question(draw, ANYTHING)
    known = {name: each for name, each in QUERY.fields[root].args.items() if name not in PAGING}
    given = question.arguments(known).removeprefix("(").removesuffix(")")
    return Walk(root, given, question.declared, question.variables, draw(st.sampled_from([3, 10, 40, 100])))
