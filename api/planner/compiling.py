"""From what is asked of an object to the expression that writes it, field by field in the order asked."""

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    SelectionSetNode,
    get_argument_values,
    get_named_type,
)
from sqlalchemy import CTE, Dialect, Select, case, func, literal, select, true
from strawberry.schema import Schema
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_snake_case

from api.planner import mapped
from api.planner.json_text import NotMapped, Text, fixed, joined, listed, or_null, written, yes_or_no
from api.planner.mapped import Arguments, Field, Mapped, Place, Rows, place_of
from api.planner.pieces import Listed
from api.planner.selection import Fields, Selections
from api.planner.statements import Prepared
from api.recent import Recent
from domain.rollup.kept import KeptCounts


@dataclass(slots=True)
class Compiler:
    """Makes expressions for one operation."""

    schema: Schema
    types: Mapping[str, Mapped]
    selections: Selections
    dialect: Dialect
    day: date
    kept_counts: KeptCounts | None = None
    rollups: Recent[Any] = field(default_factory=lambda: Recent(1))
    """What was last made of the kept counts, for those who ask for it again."""
    facts: dict[Hashable, tuple[Prepared, Sequence[str]]] = field(default_factory=dict)
    """What several root fields ask of departments, with the names of its columns, by the fields' arguments."""
    _found_once: dict[Hashable, CTE] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: count(1))

    def fresh(self) -> str:
        """A name that nothing in the statement has yet."""
        return f"p{next(self._numbers)}"

    def place(self, statement: Rows, above: Place | None = None) -> Place:
        """The rows of a statement, which may speak of the row above, under a fresh name."""
        nowhere = Place(
            "", statement, self.day, {}, fresh=self.fresh, engine=self.dialect.name, found_once=self._found_once
        )
        return place_of(statement, self.fresh(), above or nowhere)

    def type(self, name: str) -> GraphQLObjectType:
        """The graph's type of this name."""
        found = self.schema._schema.type_map[name]
        if not isinstance(found, GraphQLObjectType):
            raise NotMapped(f"{name} is not one type of object.")
        return found

    def fields(self, graph_type: GraphQLObjectType, nodes: Iterable[FieldNode]) -> Fields:
        """What is asked below these places."""
        return self.selections.of(graph_type, [node.selection_set for node in nodes])

    def named(
        self, names: Container[str], graph_type: GraphQLObjectType, nodes: Iterable[FieldNode]
    ) -> dict[str, tuple[str, list[FieldNode]]]:
        """Of what is asked below these places the fields with these names, by their names in the answer."""
        asked = self.fields(graph_type, nodes)
        return {each: (name, own) for each, own in asked.items() if (name := own[0].name.value) in names}

    def fields_of_operation(self, selection_set: SelectionSetNode) -> Fields:
        """What is asked of the root."""
        return self.selections.of(self.type("Query"), [selection_set])

    def arguments(self, definition: GraphQLField, node: FieldNode) -> Arguments:
        """A field's arguments, as its resolver would get them."""
        asked: StrawberryField = definition.extensions["strawberry-definition"]
        given = get_argument_values(definition, node, self.selections.variables)
        converter = self.schema.schema_converter
        return convert_arguments(given, asked.arguments, converter.scalar_registry, converter.config)

    def object(self, name: str, place: Place, nodes: list[FieldNode]) -> Text:
        """An object of this type, made of the row at this place."""
        graph_type = self.type(name)
        known = self.types.get(name)
        if known is None:
            raise NotMapped(f"{name} is not mapped.")
        here = replace(place, beside=known.beside, used={}, uses=[])
        parts: list[Text] = []
        with_beside: list[int] = []
        for answered_as, asked in self.fields(graph_type, nodes).items():
            uses = len(here.uses)
            text = self._field(graph_type, known, here, asked)
            if len(here.uses) > uses:
                with_beside.append(len(parts))
            parts.append(joined(f'{"," if parts else ""}"{answered_as}":', text))
        if with_beside:  # only around what needs it: what is asked below is within few brackets then
            first, last = with_beside[0], with_beside[-1] + 1
            parts[first:last] = [self._with_rows_beside(joined(*parts[first:last]), here)]
        return joined("{", *parts, "}")

    def _with_rows_beside(self, text: Text, place: Place) -> Text:
        rows: Any = select(literal(1)).subquery(self.fresh())
        for each in place.used.values():
            rows = rows.outerjoin(each.selectable, true())
        return select(text).select_from(rows).scalar_subquery()

    def _field(self, graph_type: GraphQLObjectType, known: Mapped, place: Place, asked: list[FieldNode]) -> str | Text:
        name = asked[0].name.value
        if name == "__typename":
            return f'"{graph_type.name}"'
        made = known.fields.get(name)
        if made is None:
            raise NotMapped(f"{graph_type.name}.{name} is not mapped.")
        return self._value(made, graph_type, place, asked)

    def _value(self, made: Field, graph_type: GraphQLObjectType, place: Place, asked: list[FieldNode]) -> Text:
        name = asked[0].name.value
        definition = graph_type.fields[name]
        text = self._made(made, name, definition, place, asked)
        return text if isinstance(definition.type, GraphQLNonNull) else or_null(text)

    def _made(self, made: Field, name: str, definition: GraphQLField, place: Place, asked: list[FieldNode]) -> Text:
        of_type = get_named_type(definition.type)
        if isinstance(made, mapped.Column):
            value = made.value(place) if made.value else place[to_snake_case(name)]
            is_yes_or_no = of_type.name == "Boolean" and isinstance(definition.type, GraphQLNonNull)
            return yes_or_no(value) if is_yes_or_no else written(value, of_type)
        if isinstance(made, mapped.Written):
            return made.text(place)
        if isinstance(made, mapped.Same):
            text = self.object(of_type.name, made.part(place), asked)
            return case((made.of(place).is_not(None), text)) if made.of else text
        return self._below(made, of_type, self.arguments(definition, asked[0]), place, asked)

    def _below(
        self,
        made: mapped.MadeByRule | mapped.PutTogether | mapped.One | mapped.Many | mapped.ManyValues | mapped.Groups,
        of_type: GraphQLNamedType,
        arguments: Arguments,
        place: Place,
        asked: list[FieldNode],
    ) -> Text:
        """What is read by a statement of its own, for the row at this place."""
        match made:
            case mapped.MadeByRule():
                return listed([*made.told(place, arguments), *self._of_row(made, of_type, place, asked)])
            case mapped.PutTogether():
                return made.text(self, self.type(of_type.name), asked, place, arguments)
            case mapped.One(statement, part):
                # Sorting one row is for nothing, and keeps SQLite from merging the statement into the one around it.
                found = self.place(statement(place, arguments).order_by(None), place)
                return self.one_of(self.object(of_type.name, part(found), asked), found)
            case mapped.Many(statement, part):
                found = self.place(_cut(statement(place, arguments), arguments), place)
                return self.list_of(self.object(of_type.name, part(found), asked), found)
            case mapped.ManyValues(statement, column):
                found = self.place(statement(place, arguments), place)
                return self.list_of(written(found[column], of_type), found)
            case mapped.Groups():
                return self._groups(made, of_type.name, place, arguments, asked)

    def _of_row(
        self, made: mapped.MadeByRule, of_type: GraphQLNamedType, place: Place, asked: list[FieldNode]
    ) -> Iterator[Text]:
        if made.of_row:
            graph_type = self.type(of_type.name)
            for name, nodes in self.named(made.of_row, graph_type, asked).values():
                yield self._value(made.of_row[name], graph_type, place, nodes)

    def one_of(self, text: Text, place: Place) -> Text:
        """The text of the one row at a place."""
        return select(text).select_from(place.selectable).scalar_subquery()

    def list_of(self, text: Text, place: Place) -> Text:
        """All rows at a place as a list."""
        return self.one_list(text, place).scalar_subquery()

    def one_list(self, text: Text, place: Place) -> Rows:
        """`list_of` as a statement. As SQLite reads only so many brackets around each other, it has few."""
        rows = select(text.label("t")).select_from(place.selectable).subquery(self.fresh())
        return select(joined("[", func.coalesce(Listed(rows.c.t), fixed("")), "]")).select_from(rows)

    def _groups(
        self, made: mapped.Groups, name: str, place: Place, arguments: Arguments, asked: list[FieldNode]
    ) -> Text:
        found = made.statement(place, arguments)
        row = self.place(found, place) if isinstance(found, Select) else found
        graph_type = self.type(name)
        members: list[str | Text] = []
        for group in made.names:
            parts: list[str | Text] = []
            for answered_as, nodes in self.fields(graph_type, asked).items():
                parts += [
                    f'{"," if parts else ""}"{answered_as}":',
                    self._of_group(made, graph_type, group, row, nodes),
                ]
            members += ["," if members else "", "{", *parts, "}"]
        text = joined("[", *members, "]")
        return self.one_of(text, row) if isinstance(found, Select) else text

    def _of_group(
        self, made: mapped.Groups, graph_type: GraphQLObjectType, group: Any, row: Place, nodes: list[FieldNode]
    ) -> str | Text:
        name = nodes[0].name.value
        if name == "__typename":
            return f'"{graph_type.name}"'
        if name == made.name_field:
            return "null" if group is None else f'"{group.name}"'
        if name != "count":
            raise NotMapped(f"{graph_type.name}.{name} is not mapped.")
        return written(row[made.column_of(group)], get_named_type(graph_type.fields[name].type))


def _cut(statement: Rows, arguments: Arguments) -> Rows:
    first = mapped.cut(arguments)
    return statement if first is None else statement.limit(first)
