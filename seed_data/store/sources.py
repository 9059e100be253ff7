"""Sources come first, since no record can be stored without one; a document's lines are stored with it."""

from typing import Any, Protocol

from domain.sources.kinds import edition_of
from domain.sources.models import DocumentLine, Source
from seed_data.checks import Documents
from seed_data.kept_text import KeptText
from seed_data.published.files import SourcesFile
from seed_data.store.shelf import Shelf


class _Citing(Protocol):
    """An entry that says where it was read."""

    @property
    def source(self) -> str: ...
    @property
    def line(self) -> int | None: ...
    @property
    def printed(self) -> str | None: ...


def cited(shelf: Shelf, entry: _Citing) -> dict[str, Any]:
    """The columns that say where an entry was read."""
    return {"source_id": shelf.id(Source, entry.source), "line": entry.line, "printed": entry.printed}


def store_sources(shelf: Shelf, file: SourcesFile, documents: Documents) -> None:
    """Every source, and the lines of every kept document."""
    for entry in file.sources:
        source = shelf.put(
            Source,
            entry.key,
            title=entry.title,
            kind=entry.kind,
            edition=edition_of(entry.kind),
            publisher=entry.publisher,
            addresses=entry.addresses,
            file_name=entry.file,
            sha256=entry.sha256,
            covers_from=entry.covers_from,
            covers_until=entry.covers_until,
            note=entry.note,
        )
        if entry.key in documents:
            _store_lines(shelf, source.id, documents[entry.key])


def _store_lines(shelf: Shelf, source_id: int, document: KeptText) -> None:
    lines = [
        shelf.link(DocumentLine, {"source_id": source_id, "number": number}, text=text)
        for number, text in enumerate(document.lines, start=1)
    ]
    shelf.keep_only(DocumentLine, [line.id for line in lines], source_id=source_id)
