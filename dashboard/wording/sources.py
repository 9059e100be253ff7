"""English sentences of the pages about sources, each right for none, one, many and unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dashboard.wording import words

BY_THE_LINKS = "Go through the records by the links below them."
CHOOSE_ONE = "Choose one from the list of sources."
NAME = "Sources"
ONE_NAME = "Source"
FIRST_LINE = "Go to the first line"
TEXT_ENDS = "The text ends before this line."
TEXT = "The text"
LINE_BY_LINE = "The text, line by line"
FACTS_OF_EACH_LINE = "the facts of each line"
QUERY_FOR_COUNTS = "Query for these counts"
AS_IT_STANDS = "As it stands in the kept file, scanning errors included. A mark beside a line says what was read in it."
EARLIER_LINES = "Earlier lines"
LATER_LINES = "Later lines"
PARTS_OF_TEXT = "Parts of the text"
NOTHING_CITES = "Nothing on record cites this source."
LIST_ENDS = "The list ends before this place."
RECORDS = "Records that cite it"
FIRST_RECORD = "From the first record"
MORE_RECORDS = "More records"
RECORDS_CAPTION = "Records and the words that they were read from"
LINE = "Line"
RECORD = "Record"
AS_PRINTED = "As printed"
RECORDS_NAME = "Records that cite this source"
PARTS_OF_RECORDS = "Parts of the list of records"
NO_LINE = "none"
NOTHING_PRINTED = "nothing printed"
LINES_OF_DOCUMENT = "Lines of the document"
EMPTY_LINE = "empty line"
SEE_BELOW = " read here; see the records below, page by page."
READ_IN = " Read in "
NOTHING_LOADED = "There is nothing to show until an edition is loaded."
PUBLISHED_BY = "Published by"
NOT_NOTED = "not noted"
SPEAKS_OF = "Speaks of"
ADDRESSES = "Addresses"
KEPT_AS = "Kept as"
CHECKSUM = "Checksum (SHA-256)"
TO_KNOW = "To know"
LINES_KEPT = "Lines kept here"
LINE_BEFORE_NUMBER = "Line "

KINDS = ("DOCUMENT", "PUBLIC_PAGE", "OUR_READING", "GENERATOR")
KIND_COUNTED = {
    "DOCUMENT": ("document kept here and checked line by line", "documents kept here and checked line by line"),
    "PUBLIC_PAGE": ("public page or group of pages, not kept here", "public pages or groups of pages, not kept here"),
    "OUR_READING": ("reading of our own", "readings of our own"),
    "GENERATOR": ("generator of made-up detail", "generators of made-up detail"),
}
KIND_HEADING = {
    "DOCUMENT": "Documents, kept here and checked",
    "PUBLIC_PAGE": "Public pages, not kept here",
    "OUR_READING": "Our own reading",
    "GENERATOR": "Made up for illustration",
}
KIND_MEANS = {
    "DOCUMENT": (
        "The text of the document is kept with this record. Every fact from it names its line, and is compared with "
        "the words at that line before it is let in."
    ),
    "PUBLIC_PAGE": (
        "Read at the addresses given. The text is not kept here, so a fact from it cannot be compared with it again."
    ),
    "OUR_READING": "What we infer from documents and pages. The City has not said it.",
    "GENERATOR": "Made up by a program to show how the pages work. It says nothing about a real department.",
}
NO_TEXT = {
    "DOCUMENT": "The text of this document is not on record here.",
    "PUBLIC_PAGE": "The text of these pages is not kept here. Open them at their addresses.",
    "OUR_READING": "There is no text to keep: this is what we infer ourselves.",
    "GENERATOR": "There is no text to keep: a program made these records up.",
}
HOW_TO_LOAD = "Load one with python -m seed_data, then open this page again."
# What a record is called, in the words of the pages; (one, many).
CONCEPT = {
    "CitywidePlan": ("citywide plan", "citywide plans"),
    "CitywideStrategy": ("strategy of the citywide plan", "strategies of the citywide plan"),
    "CitywideReport": ("citywide report", "citywide reports"),
    "City": ("city", "cities"),
    "Strategy": ("strategy", "strategies"),
    "StrategyReport": ("progress word", "progress words"),
    "PlanStatement": ("plan statement", "plan statements"),
    "GlobalCompactObjective": ("Global Compact objective", "Global Compact objectives"),
    "Reap": ("REAP", "REAPs"),
    "QuestionSet": ("set of questions", "sets of questions"),
    "ServiceArea": ("service area", "service areas"),
    "ServiceAreaMembership": ("place in a service area", "places in service areas"),
    "TeamActivity": ("report of a team's activity", "reports of teams' activity"),
    "WorksheetStage": ("worksheet stage", "worksheet stages"),
    "Alignment": ("link between a strategy and a pillar", "links between strategies and pillars"),
    "CycleFiler": ("department that must file", "departments that must file"),
    "BudgetYearFiler": ("department that must hand in a worksheet", "departments that must hand in a worksheet"),
}


def concept(name: str, count: int = 1) -> str:
    """Call a record what the pages call it; a new kind of record is read from its name."""
    one = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    known = CONCEPT.get(name, (one, f"{one}s"))
    return known[0] if count == 1 else known[1]


def capital(text: str) -> str:
    """Begin with a capital and leave the other letters as they are."""
    return text[:1].upper() + text[1:]


def no_such_source(key: str) -> str:
    return f"There is no source called {key}."


def counts_under(heading: str) -> str:
    return f"the counts under {heading}"


def place_in_document(lines: list[int]) -> str:
    """Say a place as a link: line 16 of the document."""
    return f"{words.lines(lines).capitalize()} of the document"


def for_what(what: str) -> str:
    """Said after the words of a link, so that no two of them sound alike."""
    return f", for {what}"


def covers(first: str | None, last: str | None) -> str | None:
    """Say which days a source speaks of, where they are known."""
    return f"{words.day(first)} to {words.day(last)}" if first and last else None


def showing_records(shown: int, total: int) -> str:
    return f"Showing {words.n_of_n(shown, total)} {'record' if total == 1 else 'records'}, by line."


def read_here(concepts: Mapping[str, int]) -> str:
    """Follow the number of facts of a line."""
    return f" read here: {what_they_are(concepts)}"


def sources_sentence(kinds: Sequence[str]) -> str:
    """Say how many sources there are, and of which kinds."""
    if not kinds:
        return "No source is on record, so nothing on these pages can be traced."
    counted = [(kind, kinds.count(kind)) for kind in KINDS]
    listed = [f"{words.number(count)} {KIND_COUNTED[kind][0 if count == 1 else 1]}" for kind, count in counted if count]
    return f"Everything on these pages comes from {words.count_of(len(kinds), 'source')}: {words.joined(listed)}."


def source_sentence(kind: str, citations: int, lines: int, cited_lines: int | None) -> str:
    """Say how much was read in one source."""
    if citations == 0:
        return f"{words.SOURCE_KIND[kind]}. Nothing on record cites it."
    cites = f"{words.count_of(citations, 'record cites', 'records cite')} it"
    if not lines:
        return f"{words.SOURCE_KIND[kind]}. {cites}."
    where = f", from {words.count_of(cited_lines, 'line')}" if cited_lines else ""
    return f"{words.SOURCE_KIND[kind]}: {words.count_of(lines, 'line')}. {cites}{where}."


def facts(count: int) -> str:
    return words.count_of(count, "fact")


def what_they_are(concepts: Mapping[str, int]) -> str:
    """2 strategies and 1 measure: the kinds of what was read in a line."""
    return words.joined([f"{words.number(count)} {concept(name, count)}" for name, count in concepts.items()])


def showing(first: int, last: int, total: int, one: str, many: str) -> str:
    """Say which part of a long list is shown."""
    if total == 0:
        return f"There are no {many}."
    if first == 1 and last == total:
        return f"The one {one}." if total == 1 else f"All {words.number(total)} {many}."
    return f"{many.capitalize()} {words.number(first)} to {words.number(last)} of {words.number(total)}."
