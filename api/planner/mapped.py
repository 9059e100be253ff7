"""The words in which graph types are mapped to tables: where an object's columns stand, and what each field is made of.

A field names the same statement of the domain that its resolver asks; only the ids it is asked for are not numbers but
the column of the object above it.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from graphql import FieldNode, GraphQLObjectType
from sqlalchemy import CTE, ColumnElement, Date, FromClause, Select, literal, literal_column, select

from api.limit_table import SIZES
from api.planner.given import origin
from api.planner.json_text import NotMapped, Text

Rows = Select[*tuple[Any, ...]]
Arguments = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """The row that an object is made of. Its columns are named by text, so that statements below can reach for them."""

    name: str
    statement: Rows
    day: date
    columns: Mapping[str, ColumnElement[Any]]
    above: "Place | None" = None
    """The row around it, which its statement speaks of."""
    asked: set[str | None] = field(default_factory=set)
    """The columns that something is made of."""
    beside: Mapping[str, "Callable[[Place], Rows]"] = field(default_factory=dict)
    used: dict[str, "Place"] = field(default_factory=dict)
    uses: list[str] = field(default_factory=list)
    """Every use of a row beside this one, in turn."""
    fresh: Callable[[], str] = field(default=lambda: "")
    engine: str = ""
    """The kind of database, where it makes a difference how something is asked."""
    found_once: dict[Hashable, CTE] = field(default_factory=dict)
    """What is found once for all fields and rows of the operation."""

    def __getitem__(self, column: str) -> ColumnElement[Any]:
        found = self.columns[column]
        self.asked.add(found.key)
        return found

    def ids(self, column: str = "id") -> list[Any]:
        """What a statement of the domain is asked for: the one id that stands in this row."""
        return [self[column]]

    def ids_of_all(self, model: type[Any]) -> Any:
        """What a statement is asked for that finds at once what all rows need.

        Where the rows are others for each row above, the ids are those of all records.
        """
        return (select(model) if self.above else self.statement).with_only_columns(model.id)

    def of_all(self, name: Hashable, statement: Callable[[], Rows], day: date) -> CTE:
        """What a statement finds on a day, found once however many fields and rows look into it."""
        on_day = name, origin(day)
        if on_day not in self.found_once:
            self.found_once[on_day] = once(statement())
        return self.found_once[on_day]

    @property
    def selectable(self) -> FromClause:
        """The rows, once everything is made of them. SQLite works out each column, so what nobody asks for is left out.

        It stays where a table would go with it, from which the statement may join.
        """
        columns = zip(_names(self.statement), self.statement.selected_columns, strict=True)
        asked = [each.label(name) for name, each in columns if f"{self.name}.{name}" in self.asked]
        narrow = self.statement.with_only_columns(*asked)
        is_whole = narrow.columns_clause_froms == self.statement.columns_clause_froms
        return (narrow if is_whole else self.statement).subquery(self.name)

    @property
    def today(self) -> ColumnElement[date]:
        """The day that the object speaks of."""
        return literal(self.day, Date)

    def with_(self, name: str) -> "Place":
        """The row of a statement that the type names as standing beside it, read once for all fields."""
        self.uses.append(name)
        if name not in self.used:
            self.used[name] = place_of(self.beside[name](self), self.fresh(), self)
        return self.used[name]

    def beginning_with(self, prefix: str) -> "Place":
        """The part of the row whose columns' names begin so, by the rest of their names."""
        columns = {name.removeprefix(prefix): value for name, value in self.columns.items() if name.startswith(prefix)}
        return replace(self, columns=columns, beside={}, used={})

    def of(self, model: type[Any], *more: str) -> "Place":
        """The part of the row that is a record of this model, and `more` columns by their names."""
        rows = self.statement.subquery()
        columns: dict[str, ColumnElement[Any]] = {
            own.key: _named(self.name, found.key, found)
            for own in model.__table__.columns
            if (found := rows.corresponding_column(own)) is not None
        }
        columns |= {name: self.columns[name] for name in more}
        return replace(self, columns=columns, beside={}, used={})


def _named(place: str, name: str, column: ColumnElement[Any]) -> ColumnElement[Any]:
    return literal_column(f"{place}.{name}", column.type)


def _names(statement: Rows) -> list[str]:
    """What a statement's columns are called from outside. A subquery knows, but takes long to make them."""
    names = list(statement.selected_columns.keys())
    return names if len(set(names)) == len(names) else list(statement.subquery().c.keys())


def place_of(statement: Rows, name: str, near: Place) -> Place:
    """The rows of a statement under a name of their own, for an object that speaks of the same day as another."""
    columns = zip(_names(statement), statement.selected_columns, strict=True)
    named = {key: _named(name, key, column) for key, column in columns}
    above = near if near.name else None
    return replace(near, name=name, statement=statement, columns=named, above=above, asked=set(), beside={}, used={})


@dataclass(frozen=True, slots=True)
class Column:
    """A value; None stands for the column that has the field's name."""

    value: Callable[[Place], ColumnElement[Any]] | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A field that is not written as its type says."""

    text: Callable[[Place], Text]


@dataclass(frozen=True, slots=True)
class One:
    """One object, or none."""

    statement: Callable[[Place, Arguments], Rows]
    part: Callable[[Place], Place] = lambda place: place


@dataclass(frozen=True, slots=True)
class Many:
    """A list of objects in the statement's order; an argument `first` cuts it."""

    statement: Callable[[Place, Arguments], Rows]
    part: Callable[[Place], Place] = lambda place: place


@dataclass(frozen=True, slots=True)
class ManyValues:
    """A list of values in the statement's order."""

    statement: Callable[[Place, Arguments], Rows]
    column: str


@dataclass(frozen=True, slots=True)
class Same:
    """An object that is made of the same row, or of one beside it; none where `of` has no value."""

    part: Callable[[Place], Place] = lambda place: place
    of: Callable[[Place], ColumnElement[Any]] | None = None


@dataclass(frozen=True, slots=True)
class Groups:
    """A list of fixed length: what its members say differs by the group's name, and is a column of one row."""

    statement: Callable[[Place, Arguments], Rows] | Callable[[Place, Arguments], Place]
    names: Sequence[Any]
    name_field: str
    column_of: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class MadeByRule:
    """What a rule of the domain makes, such as a sentence or an object.

    The database writes down what the rule goes by, as values of JSON, and behind it what is asked of `of_row`.
    """

    told: Callable[[Place, Arguments], Sequence[Text]]
    made: Callable[[list[Any]], Any]
    of_row: "Mapping[str, Field]" = field(default_factory=dict)
    """Fields of the one object made, which is no list and never none, that speak of the row itself."""


@dataclass(frozen=True, slots=True)
class PutTogether:
    """An object that no row holds: whoever writes it is told the compiler, its type and what is asked of it, the row
    above and the arguments."""

    text: Callable[[Any, GraphQLObjectType, list[FieldNode], Place, Arguments], Text]


Field = Column | Written | MadeByRule | PutTogether | One | Many | ManyValues | Same | Groups


@dataclass(frozen=True, slots=True)
class Mapped:
    """A type of the graph: its fields by their names there, and the statements that stand beside its rows."""

    fields: Mapping[str, Field]
    beside: Mapping[str, Callable[[Place], Rows]] = field(default_factory=dict)


def plain(*names: str) -> dict[str, Field]:
    """Fields that are columns of the same name."""
    return dict.fromkeys(names, Column())


def record(model: type[Any], column: str) -> One:
    """The one record that a foreign key names."""
    return One(lambda place, _: select(model).where(model.id.in_(place.ids(column))))


def cut(arguments: Arguments) -> int | None:
    """How many of a list are asked for."""
    first = arguments.get("first")
    if first is not None and not (isinstance(first, int) and 1 <= first <= SIZES["first"]):
        raise NotMapped(f"A list comes in sizes from 1 to {SIZES['first']}.")
    return first


def once(statement: Rows) -> CTE:
    """What is found once, and looked up for each row."""
    return statement.cte().prefix_with("MATERIALIZED")


def only(statement: Rows, column: str) -> ColumnElement[Any]:
    """One column of the one row that a statement finds."""
    rows = statement.subquery()
    return select(rows.c[column]).scalar_subquery()
