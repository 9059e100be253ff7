"""What every table has in common: a stable key, exact decimals, moments in UTC, text that both databases can hold."""

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Enum,
    Float,
    MetaData,
    Numeric,
    Select,
    String,
    TypeDecorator,
    cast,
    event,
)
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, Mapper, mapped_column

from domain.errors import EquityError
from domain.folding import fold

Rows = Select[*tuple[Any, ...]]
"""A statement whose rows hold several columns."""

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class NulInText(EquityError):
    """Text holds the NUL character, which PostgreSQL cannot store and nobody can read."""

    code = "NUL_IN_TEXT"

    def __init__(self) -> None:
        super().__init__("The text holds a NUL character (code 0). Take it out and try again.")


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal that keeps every digit: NUMERIC on PostgreSQL, text on SQLite, whose own numbers lose some."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(String(64) if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if not value.is_finite():
            raise InvalidOperation(f"{value} is no number that can be reported")
        return format(value, "f") if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


def near(number: Any) -> ColumnElement[float]:
    """A decimal as a number near enough to sort by: the text that SQLite keeps would sort by its digits."""
    return cast(number, Float)


class UtcMoment(TypeDecorator[datetime]):
    """A moment with its zone, kept as an ISO text in UTC that sorts by time on both databases."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs its time zone; pass a datetime with tzinfo.")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Text(TypeDecorator[str]):
    """Text without the NUL character, which both databases sort by code point."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        length = self.impl_instance.length if isinstance(self.impl_instance, String) else None
        return dialect.type_descriptor(String(length, collation="C" if dialect.name == "postgresql" else None))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is not None and "\x00" in value:
            raise NulInText
        return value


class Folded(Text):
    """Text kept, compared and searched without accents and case."""

    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else super().process_bind_param(fold(value), dialect)


def folded(*columns: str, index: bool = False) -> MappedColumn[str]:
    """A column that follows `columns` of the same record, folded, to sort by and to search in."""

    def joined(context: DefaultExecutionContext) -> str:
        values: dict[str, str | None] = context.get_current_parameters()  # type: ignore[no-untyped-call]
        return " ".join(values.get(column) or "" for column in columns)

    return mapped_column(
        Folded(),
        default=joined,
        index=index,
        info={"folds": columns},
        comment=f"{' and '.join(columns)} without accents and case",
    )


def word(of: type[StrEnum]) -> Enum:
    """A column that holds one of the words of `of`, by its value, checked by the database."""
    return Enum(
        of,
        values_callable=lambda words: [each.value for each in words],
        native_enum=False,
        length=32,
        create_constraint=True,
        name=of.__name__.lower(),
    )


class Record(DeclarativeBase):
    """A stored record. `id` is this database's own; what others may rely on is `Keyed.key`."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text(), Decimal: ExactDecimal(), datetime: UtcMoment()}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)


class Keyed:
    """A record known by the same key in every database that holds it."""

    key: Mapped[str] = mapped_column(Text(200), unique=True, comment="Stable across databases and loads")


@event.listens_for(Record, "before_update", propagate=True)
def _follow_the_text(_mapper: Mapper[Any], _connection: Connection, record: Record) -> None:
    for column in record.__table__.columns:
        if columns := column.info.get("folds"):
            setattr(record, column.key, fold(" ".join(getattr(record, name) or "" for name in columns)))
