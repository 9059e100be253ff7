"""What to ask of sources: the kept text of documents, and every record that cites one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, Subquery, cast, func, literal, select, union_all

from domain.base import Keyed, Record, Rows
from domain.models import City, DocumentLine, Load, Source
from domain.sources.kinds import EditionName
from domain.sources.models import Cited

CITED: list[type[Any]] = sorted(
    (mapper.class_ for mapper in Record.registry.mappers if issubclass(mapper.class_, Cited)),
    key=lambda model: str(model.__name__),
)
"""Every table whose records cite a source."""


def city() -> Select[City]:
    """The city whose commitments these are; none in an empty database."""
    return select(City).order_by(City.id).limit(1)


def editions() -> Select[EditionName]:
    """The editions that the database holds sources of."""
    return select(Source.edition).distinct()


def loads() -> Select[Load]:
    """Every loading that changed something, newest first."""
    return select(Load).order_by(Load.id.desc())


def all_sources() -> Select[Source]:
    """Documents and pages first, what was made up last."""
    return select(Source).order_by(Source.edition.desc(), Source.kind, Source.title, Source.id)


def sources_by_key(keys: Sequence[str]) -> Select[Source]:
    """The sources with these keys."""
    return select(Source).where(Source.key.in_(keys))


def lines(source_ids: Sequence[int], after: int, first: int) -> Select[DocumentLine]:
    """At most `first` kept lines of each document, behind line number `after`."""
    numbers = (
        select(
            DocumentLine.id,
            func.row_number().over(partition_by=DocumentLine.source_id, order_by=DocumentLine.number).label("place"),
        )
        .where(DocumentLine.source_id.in_(source_ids), DocumentLine.number > after)
        .subquery()
    )
    return (
        select(DocumentLine)
        .join(numbers, numbers.c.id == DocumentLine.id)
        .where(numbers.c.place <= first)
        .order_by(DocumentLine.source_id, DocumentLine.number)
    )


def line_counts(source_ids: Sequence[int]) -> Rows:
    """(source_id, number of kept lines)."""
    return (
        select(DocumentLine.source_id, func.count().label("lines"))
        .where(DocumentLine.source_id.in_(source_ids))
        .group_by(DocumentLine.source_id)
    )


def cited_records(source_ids: Sequence[int] | None = None) -> Subquery:
    """(source_id, concept, id, key, line, printed) of every record that cites one of these sources, or any."""
    found = cited_by_table()
    return union_all(*(found if source_ids is None else _citing(source_ids, found))).subquery("cited_records")


def cited_by_table() -> list[Rows]:
    """The same of each cited table, by concept."""
    return [
        select(
            model.source_id,
            literal(model.__name__).label("concept"),
            model.id.label("id"),
            _key(model).label("key"),
            model.line,
            model.printed,
        )
        for model in CITED
    ]


def citation_counts(source_ids: Sequence[int]) -> Rows:
    """(source_id, number of records that cite it): each table counts its own, as its index can."""
    found = [select(model.source_id, func.count().label("citations")).group_by(model.source_id) for model in CITED]
    counts = union_all(*_citing(source_ids, found)).subquery("counts")
    total = cast(func.sum(counts.c.citations), Integer)
    return select(counts.c.source_id, total.label("citations")).group_by(counts.c.source_id)


def citation_counts_by_line(source_ids: Sequence[int]) -> Rows:
    """(source_id, line, number of records that cite it) for lines that are cited."""
    cited = cited_records(source_ids)
    return (
        select(cited.c.source_id, cited.c.line, func.count().label("citations"))
        .where(cited.c.line >= 1)
        .group_by(cited.c.source_id, cited.c.line)
    )


def cited_records_by_line(source_ids: Sequence[int], first: int) -> Rows:
    """At most `first` of the records read from each line of these sources, as `cited_records` gives them."""
    cited = cited_records(source_ids)
    place = func.row_number().over(
        partition_by=(cited.c.source_id, cited.c.line), order_by=(cited.c.concept, cited.c.id)
    )
    ranked = select(cited, place.label("place")).where(cited.c.line >= 1).subquery()
    return (
        select(ranked)
        .where(ranked.c.place <= first)
        .order_by(ranked.c.source_id, ranked.c.line, ranked.c.concept, ranked.c.id)
    )


def _citing(source_ids: Sequence[int], found: Iterable[Rows]) -> Iterator[Rows]:
    """What is found in each cited table, of these sources only: SQLite would not ask that of an index by itself.

    The ids are given once, however many tables they are looked for in.
    """
    asked = select(Source.id).where(Source.id.in_(source_ids)).cte()
    for each in found:
        yield each.where(each.selected_columns.source_id.in_(select(asked.c.id)))


def _key(model: type[Any]) -> ColumnElement[str]:
    """The record's key; for records that have none of their own, the table's name and the record's number."""
    if issubclass(model, Keyed):
        key: ColumnElement[str] = model.key  # type: ignore[assignment]
        return key
    return literal(f"{model.__tablename__}/") + cast(model.id, String)
