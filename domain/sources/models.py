"""Sources, the kept text of documents, and the mark that no record can be stored without: where it was read."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from domain.base import Keyed, Record, folded, word
from domain.sources.kinds import EditionName, SourceKind


class Source(Keyed, Record):
    """A document, a public page, a reading of ours, or the generator of the illustrative edition."""

    __tablename__ = "sources"
    __table_args__ = (
        CheckConstraint("(kind = 'generator') = (edition = 'illustrative')", name="only_generated_is_illustrative"),
        CheckConstraint("kind <> 'document' OR sha256 IS NOT NULL", name="document_has_checksum"),
    )

    title: Mapped[str]
    search_text: Mapped[str] = folded("title", "publisher")
    kind: Mapped[SourceKind] = mapped_column(word(SourceKind))
    edition: Mapped[EditionName] = mapped_column(word(EditionName))
    publisher: Mapped[str | None]
    addresses: Mapped[list[str]] = mapped_column(JSON, comment="Public addresses at which it was read")
    file_name: Mapped[str | None] = mapped_column(comment="Name of the kept text, for documents")
    sha256: Mapped[str | None] = mapped_column(comment="Checksum of the kept text, hexadecimal")
    covers_from: Mapped[date | None]
    covers_until: Mapped[date | None]
    note: Mapped[str | None]


class DocumentLine(Record):
    """One line of a kept document, so that a reader can open the place where a fact stands."""

    __tablename__ = "document_lines"
    __table_args__ = (UniqueConstraint("source_id", "number"),)

    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    number: Mapped[int] = mapped_column(comment="From 1")
    text: Mapped[str]


class Cited:
    """A record that cannot be stored without its source; line and printed text where the source has them."""

    @declared_attr
    def source_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("sources.id"))

    line: Mapped[int | None] = mapped_column(comment="Line in the kept document, from 1")
    printed: Mapped[str | None] = mapped_column(comment="As printed at that line, unedited")

    def __init_subclass__(cls, **kw: Any) -> None:
        """What cites a source is listed by line: the index holds that order."""
        super().__init_subclass__(**kw)
        Index(None, *(cls.__table__.c[name] for name in ("source_id", "line", "id")))  # type: ignore[attr-defined]


class City(Keyed, Cited, Record):
    """The city whose commitments these are."""

    __tablename__ = "cities"

    name: Mapped[str]
    time_zone: Mapped[str] = mapped_column(comment="IANA name; decides which day it is")


class Load(Record):
    """One loading of an edition that changed something: the data version grows by one each time."""

    __tablename__ = "loads"

    edition: Mapped[EditionName] = mapped_column(word(EditionName))
    loaded_at: Mapped[datetime]
    loaded_on: Mapped[date] = mapped_column(comment="The day in the city")
    seed: Mapped[int | None] = mapped_column(comment="Of the generator")
    scale: Mapped[int | None] = mapped_column(comment="Of the generator")
