"""What a source can be, and the edition that everything read from it belongs to.

The edition is a property of the source alone, so no record can be illustrative in one place and published in another.
"""

from enum import StrEnum


class SourceKind(StrEnum):
    """DOCUMENT: its text is kept here and every entry is compared with it. PUBLIC_PAGE: read elsewhere, text not
    kept, so not compared. OUR_READING: inferred by us from the documents. GENERATOR: made up, for illustration."""

    DOCUMENT = "document"
    PUBLIC_PAGE = "public_page"
    OUR_READING = "our_reading"
    GENERATOR = "generator"


class EditionName(StrEnum):
    """PUBLISHED: read in a document or on a public page. ILLUSTRATIVE: made by a generator, never a fact."""

    PUBLISHED = "published"
    ILLUSTRATIVE = "illustrative"


def edition_of(kind: SourceKind) -> EditionName:
    """Only what a generator made is illustrative; what we infer is ours, and says so, but is made from facts."""
    return EditionName.ILLUSTRATIVE if kind is SourceKind.GENERATOR else EditionName.PUBLISHED
