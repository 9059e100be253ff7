"""Where a fact was read: every cited record carries this."""

from typing import Any

import strawberry

from api.context import Info
from api.later import LaterSource
from api.meaning import From, Origin, Unit
from api.words import EditionName
from domain.sources import models


@strawberry.type(
    description="Where something was read: the source, the lines in it, and the words printed there.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class Citation:
    source_id: strawberry.Private[int]
    lines: list[int] = strawberry.field(
        description="Lines in the kept text, from 1. Empty where there are no lines.",
        directives=[Unit(of="line numbers of the kept text, from 1")],
    )
    printed: str | None = strawberry.field(description="The words as printed there, unedited; none: no text is kept.")

    @strawberry.field(description="The document, public page, reading or generator.")
    async def document(self, info: Info) -> LaterSource:
        from api import sources  # sources have citations, and a citation has a source

        return sources.of_record(await info.context.record(models.Source, self.source_id))

    @strawberry.field(
        description="True when it was made up for illustration and is no fact.", directives=[From(kind=Origin.PROGRAM)]
    )
    async def is_illustrative(self, info: Info) -> bool:
        return await is_illustrative(info, self.source_id)


async def is_illustrative(info: Info, source_id: int) -> bool:
    """Whether a source is one of what was made up."""
    source = await info.context.record(models.Source, source_id)
    return source.edition is EditionName.ILLUSTRATIVE


def cite(record: Any, line: int | None = None, printed: str | None = None) -> Citation:
    """The citation of a cited record, or of another line and wording of the same source."""
    at = line or record.line
    return Citation(source_id=record.source_id, lines=[at] if at else [], printed=printed or record.printed)
