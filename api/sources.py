"""Sources in the graph: what was read, the kept text line by line, and everything that cites it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import strawberry
from sqlalchemy import ColumnElement, Select, case, select, union_all
from sqlalchemy.sql.base import ColumnCollection

from api.arguments import After, AtMost
from api.connections import Connection, Key, Order, Page, page_of, pages_of_each, place_in, placed, sorting
from api.context import Info
from api.meaning import From, Origin, Unit
from api.node import Node, key_of, shown
from api.root import root
from api.words import EditionName, SourceKind
from domain.base import Rows
from domain.sources import models, queries

Columns = ColumnCollection[str, ColumnElement[Any]]


def _by_line(cited: Columns) -> Order:
    return Order("LINE-asc", (Key(cited.line, int), Key(cited.concept, str, can_be_none=False)), cited.id)


BY_LINE = _by_line(queries.cited_records().c)


@strawberry.type(description="A record that was read from a source.", directives=[From(kind=Origin.DOCUMENT)])
class CitedRecord:
    concept: str = strawberry.field(
        description="What kind of record it is, as in Strategy or Measure.", directives=[From(kind=Origin.PROGRAM)]
    )
    key: str = strawberry.field(description="The record's key.")
    line: int | None = strawberry.field(
        description="The line that it was read from; none where there are no lines.",
        directives=[Unit(of="line number of the kept text, from 1")],
    )
    printed: str | None = strawberry.field(description="The words as printed there; none: no text is kept.")


@strawberry.type(description="One line of a kept document.", directives=[From(kind=Origin.DOCUMENT)])
class DocumentLine:
    number: int = strawberry.field(
        description="Its number in the kept text, from 1.", directives=[Unit(of="line number of the kept text, from 1")]
    )
    text: str = strawberry.field(description="What stands there.")
    source_id: strawberry.Private[int]

    @strawberry.field(
        description="How many records here were read from this line.",
        directives=[Unit(of="records"), From(kind=Origin.PROGRAM)],
    )
    async def citation_count(self, info: Info) -> int:
        counts = await info.context.many(queries.citation_counts_by_line, "source_id", self.source_id)
        return sum(count for _, line, count in counts if line == self.number)

    @strawberry.field(description="The records that were read from this line, by kind.")
    async def citations(self, info: Info, first: AtMost = 50) -> list[CitedRecord]:
        cited = await info.context.many(queries.cited_records_by_line, "source_id", self.source_id, first)
        return [_cited(row) for row in cited if row.line == self.number]


@strawberry.type(
    description="A document, a public page, a reading of ours, or a generator: where records come from.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class Source(Node):
    record: strawberry.Private[models.Source]
    key: str = strawberry.field(description="Its name for programs.")
    title: str = strawberry.field(description="Its title.")
    kind: SourceKind = strawberry.field(
        description="What it is, which decides how far its facts have been checked.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    edition: EditionName = strawberry.field(
        description="Whether its records are published or illustrative.", directives=[From(kind=Origin.PROGRAM)]
    )
    publisher: str | None = strawberry.field(description="Who published it; none: not known.")
    addresses: list[str] = strawberry.field(description="Public addresses at which it was read.")
    file_name: str | None = strawberry.field(
        description="Name of the kept text; none: no text is kept.", directives=[From(kind=Origin.PROGRAM)]
    )
    sha256: str | None = strawberry.field(
        description="Checksum (SHA-256) of the kept text; none: no text is kept.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    covers_from: date | None = strawberry.field(description="The first day that it speaks of; none: not known.")
    covers_until: date | None = strawberry.field(description="The last day that it speaks of; none: not known.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")

    @strawberry.field(
        description="How many lines the kept text has; 0 where no text is kept.",
        directives=[Unit(of="lines"), From(kind=Origin.PROGRAM)],
    )
    async def line_count(self, info: Info) -> int:
        counted = await info.context.one(queries.line_counts, "source_id", self.record.id)
        return counted.lines if counted else 0

    @strawberry.field(description="The kept text, line by line.")
    async def lines(
        self,
        info: Info,
        after: Annotated[
            int,
            strawberry.argument(
                description="Begin behind the line with this number.",
                directives=[Unit(of="line number of the kept text, from 1")],
            ),
        ] = 0,
        first: AtMost = 100,
    ) -> list[DocumentLine]:
        found = await info.context.many(queries.lines, "source_id", self.record.id, after, first)
        return [DocumentLine(number=line.number, text=line.text, source_id=line.source_id) for line in found]

    @strawberry.field(
        description="How many records cite this source.", directives=[Unit(of="records"), From(kind=Origin.PROGRAM)]
    )
    async def citation_count(self, info: Info) -> int:
        return await self._citations(info)

    @strawberry.field(description="The records that cite this source, by line.")
    async def citations(self, info: Info, first: AtMost = 50, after: After = None) -> Connection[CitedRecord]:
        page = Page(first=first, after=after)
        found = await info.context.many(cited_in, "of", self.record.id, page)
        return page_of(found, BY_LINE, page, _cited, self._citations)

    async def _citations(self, info: Info) -> int:
        counted = await info.context.one(queries.citation_counts, "source_id", self.record.id)
        return counted.citations if counted else 0


def cited_in(source_ids: Sequence[int], page: Page) -> Select[*tuple[Any, ...]]:
    """One page for each of these sources; the column `of` says of which."""
    cited = queries.cited_records(source_ids)
    return pages_of_each(select(cited), cited.c.source_id, _by_line(cited.c), page)


def cited_in_one(source_id: ColumnElement[int], page: Page) -> Rows:
    """The page of the source that a statement around it stands at.

    Each table gives what could stand on the page and no more, as its index has it in order.
    """
    firsts = []
    for table in queries.cited_by_table():
        cited = table.selected_columns
        own = table.where(cited.source_id == source_id, *_only_behind(cited, page))
        # Its own records are of one kind: SQLite sorts all of them when it is told to sort by kind.
        within = replace(_by_line(cited), keys=(Key(cited.line, int),))
        on_page = placed(own, _by_line(cited), page).order_by(*sorting(within)).limit(page.size + 1)
        firsts.append(select(on_page.subquery()))
    first = union_all(*firsts).subquery()
    return select(first).order_by(*sorting(_by_line(first.c))).limit(page.size + 1)


def _only_behind(cited: Columns, page: Page) -> list[ColumnElement[bool]]:
    """Where a page begins among what has no line, in words that let a table or an index be left out up to there."""
    if page.after is None:
        return []
    line, concept, record_id = place_in(BY_LINE, page.after)
    if line is not None:
        return []
    return [
        cited.line.is_(None),
        cited.concept >= concept,
        cited.id > case((cited.concept == concept, record_id), else_=0),
    ]


def of_record(record: models.Source) -> Source:
    """A source as the graph shows it; it has no state, so no day."""
    return shown(Source, record, date.min)


def _cited(row: Any) -> CitedRecord:
    return CitedRecord(concept=row.concept, key=row.key, line=row.line, printed=row.printed)


@strawberry.type
class SourcesQuery:
    @root("Everything that records here were read from or made by.")
    async def sources(self, info: Info) -> list[Source]:
        return [of_record(record) for record in await info.context.rows(queries.all_sources())]

    @root("One source; none when it is not on record.")
    async def source(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="Its id or its key.")],  # noqa: A002
    ) -> Source | None:
        record = await info.context.one(queries.sources_by_key, "key", key_of(Source, id))
        return of_record(record) if record else None
