"""The sentences of the pages about sources, each right for none, one, many and unknown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

BY_THE_LINKS = lazy("Use the links below the records.")
CHOOSE_ONE = lazy("Choose one from the list of sources.")
NAME = lazy("Sources")
ONE_NAME = lazy("Source")
FIRST_LINE = lazy("Go to the first line")
TEXT_ENDS = lazy("The text ends before this line.")
TEXT = lazy("The text")
LINE_BY_LINE = lazy("The text, line by line")
FACTS_OF_EACH_LINE = lazy("the facts of each line")
QUERY_FOR_COUNTS = lazy("Query for these counts")
AS_IT_STANDS = lazy(
    "As it stands in the kept file, scanning errors included. A mark beside a line says what was read in it."
)
EARLIER_LINES = lazy("Earlier lines")
LATER_LINES = lazy("Later lines")
PARTS_OF_TEXT = lazy("Parts of the text")
NOTHING_CITES = lazy("Nothing on record cites this source.")
LIST_ENDS = lazy("The list ends before this place.")
RECORDS = lazy("Records that cite it")
FIRST_RECORD = lazy("From the first record")
MORE_RECORDS = lazy("More records")
RECORDS_CAPTION = lazy("Records and the words that they were read from")
LINE = lazy("Line")
RECORD = lazy("Record")
AS_PRINTED = lazy("As printed")
RECORDS_NAME = lazy("Records that cite this source")
PARTS_OF_RECORDS = lazy("Parts of the list of records")
NO_LINE = lazy("none")
NOTHING_PRINTED = lazy("nothing printed")
LINES_OF_DOCUMENT = lazy("Lines of the document")
EMPTY_LINE = lazy("empty line")
SEE_BELOW = lazy("See the records below, page by page.")
READ_IN = lazy("Read in: ")
NOTHING_LOADED = lazy("There is nothing to show until an edition is loaded.")
PUBLISHED_BY = lazy("Published by")
NOT_NOTED = lazy("not noted")
SPEAKS_OF = lazy("Covers")
ADDRESSES = lazy("Addresses")
KEPT_AS = lazy("Kept as")
CHECKSUM = lazy("Checksum (SHA-256)")
TO_KNOW = lazy("Notes")
LINES_KEPT = lazy("Lines kept here")
COMMAND = "python -m seed_data"

KINDS = ("DOCUMENT", "PUBLIC_PAGE", "OUR_READING", "GENERATOR")
KIND_HEADING = {
    "DOCUMENT": lazy("Documents, kept here and checked"),
    "PUBLIC_PAGE": lazy("Public pages, not kept here"),
    "OUR_READING": lazy("Our own reading"),
    "GENERATOR": lazy("Made up for illustration"),
}
KIND_MEANS = {
    "DOCUMENT": lazy(
        "The text of the document is kept with this record. Every fact from it names its line, and is compared with "
        "the words at that line before it is loaded."
    ),
    "PUBLIC_PAGE": lazy(
        "Read at the addresses given. The text is not kept here, so a fact from it cannot be compared with it again."
    ),
    "OUR_READING": lazy("What we infer from documents and pages. The City has not said it."),
    "GENERATOR": lazy("Made up by a program to show how the pages work. It says nothing about a real department."),
}
NO_TEXT = {
    "DOCUMENT": lazy("The text of this document is not on record here."),
    "PUBLIC_PAGE": lazy("The text of these pages is not kept here. Open them at their addresses."),
    "OUR_READING": lazy("There is no text to keep: this is what we infer ourselves."),
    "GENERATOR": lazy("There is no text to keep: a program made these records up."),
}


def how_to_load() -> str:
    return _("Load one with {command}, then open this page again.").format(command=COMMAND)


def no_such_source(key: str) -> str:
    return _("There is no source called {key}.").format(key=key)


def counts_under(heading: str) -> str:
    """Which counts a query returns."""
    return _("the counts under “{heading}”").format(heading=heading)


def place_in_document(lines: list[int]) -> str:
    """Say a place as a link: line 16 of the document."""
    if len(lines) == 1:
        return _("Line {line} of the document").format(line=lines[0])
    if lines == list(range(lines[0], lines[-1] + 1)):
        return _("Lines {first} to {last} of the document").format(first=lines[0], last=lines[-1])
    return _("Lines {list} of the document").format(list=words.joined([str(line) for line in lines]))


def line(number: int) -> str:
    return _("Line {line}").format(line=number)


def covers(first: str | None, last: str | None) -> str | None:
    """Say which days a source speaks of, where they are known."""
    return _("{first} to {last}").format(first=words.day(first), last=words.day(last)) if first and last else None


def showing_records(shown: int, total: int) -> str:
    said = ngettext(
        "Showing {count} of {total} record, by line.", "Showing {count} of {total} records, by line.", total
    )
    return said.format(count=words.number(shown), total=words.number(total))


def sources_sentence(kinds: Sequence[str]) -> str:
    """Say how many sources there are, and of which kinds."""
    if not kinds:
        return _("No source is on record, so nothing on these pages can be traced.")
    listed = "; ".join(_counted(kind, kinds.count(kind)) for kind in KINDS if kind in kinds)
    said = ngettext(
        "Everything on these pages comes from {n} source: {kinds}.",
        "Everything on these pages comes from {n} sources: {kinds}.",
        len(kinds),
    )
    return said.format(n=words.number(len(kinds)), kinds=listed)


def source_sentence(kind: str, citations: int, lines: int, cited_lines: int | None) -> str:
    """Say how much was read in one source."""
    parts = [f"{words.SOURCE_KIND[kind]}.", *([_lines(lines, cited_lines)] if lines else []), _cites(citations)]
    return " ".join(parts)


def facts(count: int) -> str:
    return ngettext("{n} fact read here", "{n} facts read here", count).format(n=words.number(count))


def showing_lines(first: int, last: int, total: int) -> str:
    """Say which part of a long text is shown."""
    if first == 1 and last == total:
        return ngettext("The one line.", "All {total} lines.", total).format(total=words.number(total))
    return _("Lines {first} to {last} of {total}.").format(
        first=words.number(first), last=words.number(last), total=words.number(total)
    )


def _counted(kind: str, count: int) -> str:
    if kind == "DOCUMENT":
        said = ngettext(
            "{n} document kept here and checked line by line",
            "{n} documents kept here and checked line by line",
            count,
        )
    elif kind == "PUBLIC_PAGE":
        said = ngettext(
            "{n} public page or group of pages, not kept here",
            "{n} public pages or groups of pages, not kept here",
            count,
        )
    elif kind == "OUR_READING":
        said = ngettext("{n} reading of our own", "{n} readings of our own", count)
    else:
        said = ngettext("{n} generator of made-up detail", "{n} generators of made-up detail", count)
    return said.format(n=words.number(count))


def _lines(lines: int, cited: int | None) -> str:
    has = ngettext("It has {n} line", "It has {n} lines", lines).format(n=words.number(lines))
    if not cited:
        return f"{has}."
    read = ngettext("facts were read in {n} line", "facts were read in {n} lines", cited)
    return f"{has}; {read.format(n=words.number(cited))}."


def _cites(citations: int) -> str:
    if citations == 0:
        return _("Nothing on record cites it.")
    return ngettext("{n} record cites it.", "{n} records cite it.", citations).format(n=words.number(citations))
