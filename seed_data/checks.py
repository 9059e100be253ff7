"""Every published entry against the rules and against the documents, before any of it is stored.

All refusals are found at once: whoever edits the files should not have to mend them one run at a time.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from domain.measures.types import (
    BreakdownDoesNotAddUp,
    PartRelation,
    ReadingDoesNotFit,
    Value,
    check_breakdown,
    check_reading,
)
from seed_data.cells import differences
from seed_data.codes import unknown_codes
from seed_data.errors import (
    BreakdownWrong,
    CellNotCovered,
    CitationIncomplete,
    DocumentChanged,
    DocumentMissing,
    DuplicateItem,
    DuplicateKey,
    EntryRefused,
    FigureLeftOut,
    FigureNotPrinted,
    KeyDoesNotFit,
    Place,
    PrintedNotInDocument,
    SeveralEntriesRefused,
    ValueDoesNotFit,
)
from seed_data.figures import left_out, not_printed
from seed_data.kept_text import FOLDER, KeptText, folded, read_kept_text
from seed_data.published.files import Published
from seed_data.published.walk import citations, items, keyed_entries, rows
from seed_data.published.work_plan_entries import MeasureEntry, ReadingEntry

Documents = Mapping[str, KeptText]
Rule = Callable[[Published, Documents], Iterator[EntryRefused]]


def documents_of(published: Published, folder: Path = FOLDER) -> dict[str, KeptText]:
    """The kept text of every source that is a document, by the source's key."""
    kept = {}
    for source in published.sources.sources:
        if source.file is not None:
            try:
                kept[source.key] = read_kept_text(source.file, folder)
            except FileNotFoundError:
                raise DocumentMissing(Place("sources.yaml", source.key), source.file) from None
    return kept


def check(published: Published, documents: Documents) -> None:
    """Raise the refusal if there is one, all of them together if there are several."""
    found = refusals(published, documents)
    if len(found) == 1:
        raise found[0]
    if found:
        raise SeveralEntriesRefused(found)


def refusals(published: Published, documents: Documents) -> list[EntryRefused]:
    """Every entry that breaks a rule, in the order of the rules."""
    return [refusal for rule in RULES for refusal in rule(published, documents)]


def _documents_are_unchanged(published: Published, documents: Documents) -> Iterator[EntryRefused]:
    for source in published.sources.sources:
        if source.sha256 is not None and documents[source.key].sha256 != source.sha256:
            kept = documents[source.key]
            yield DocumentChanged(Place("sources.yaml", source.key), kept.file, source.sha256, kept.sha256)


def _keys_are_used_once(published: Published, _documents: Documents) -> Iterator[EntryRefused]:
    """Among entries of one kind: a department and a service area may share a word."""
    seen: dict[tuple[type, str], Place] = {}
    for place, entry, key in keyed_entries(published):
        if (type(entry), key) in seen:
            yield DuplicateKey(place, seen[type(entry), key])
        seen.setdefault((type(entry), key), place)


def _keys_follow_numbers(published: Published, _documents: Documents) -> Iterator[EntryRefused]:
    """A strategy's key tells its year, objective and number; a measure's key its strategy and its place."""
    for row in rows(published):
        key = f"{row.fiscal_year}/{row.strategy.objective}.{row.strategy.number}"
        wanted = {f"{key}/m{n}": m for n, m in enumerate(row.strategy.performance_measures, start=1)}
        wanted |= {f"{key}/o{n}": o for n, o in enumerate(row.strategy.outputs, start=1)}
        if row.strategy.key != key:
            yield KeyDoesNotFit(row.place, key)
        yield from (KeyDoesNotFit(Place(row.place.file, m.key), k) for k, m in wanted.items() if m.key != k)


def _codes_exist(published: Published, _documents: Documents) -> Iterator[EntryRefused]:
    yield from unknown_codes(published)


def _citations_are_whole(published: Published, documents: Documents) -> Iterator[EntryRefused]:
    for cited in citations(published):
        has_both = cited.line is not None and cited.printed is not None
        has_neither = cited.line is None and cited.printed is None
        if not (has_both if cited.source in documents else has_neither):
            yield CitationIncomplete(cited.place, cited.source, is_document=cited.source in documents)


def _printed_text_is_in_the_document(published: Published, documents: Documents) -> Iterator[EntryRefused]:
    for cited in citations(published):
        if cited.source in documents and cited.line is not None and cited.printed is not None:
            document = documents[cited.source]
            if not _is_printed(cited.printed, document.line(cited.line)):
                yield PrintedNotInDocument(cited.place, cited.printed, document.file, cited.line)


def _is_printed(printed: str, line: str) -> bool:
    """Whole words only: "13 teams" is not printed where the document has "113 teams"."""
    wanted = folded(printed)
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    return re.search(before + re.escape(wanted) + after, folded(line)) is not None


def _items_are_entered_once(published: Published, _documents: Documents) -> Iterator[EntryRefused]:
    for row in rows(published):
        for cell in (row.strategy.performance_measures, row.strategy.outputs):
            seen: dict[tuple[str, str | None], str] = {}
            for measure in cell:
                for reading in measure.readings:
                    item = (reading.printed, reading.fiscal_year)
                    if item in seen:
                        yield DuplicateItem(Place(row.place.file, measure.key), reading.printed, seen[item])
                    seen.setdefault(item, measure.key)


def _cells_are_covered(published: Published, documents: Documents) -> Iterator[EntryRefused]:
    for row in rows(published):
        document = documents.get(row.strategy.source)
        if document is not None:
            for found in differences(row.strategy, document.line(row.strategy.line)):
                yield CellNotCovered(row.place, found.cell, found.document_has, found.entries_have)


def _readings_fit(published: Published, _documents: Documents) -> Iterator[EntryRefused]:
    for row in rows(published):
        for place, measure in items(row):
            for reading in measure.readings:
                yield from _reading_fits(place, measure, reading)


def _reading_fits(place: Place, measure: MeasureEntry, reading: ReadingEntry) -> Iterator[EntryRefused]:
    try:
        check_reading(measure.type, value_of(reading), measure.scale)
    except ReadingDoesNotFit as refusal:
        yield ValueDoesNotFit(place, f"{reading.printed!r}: {refusal}")
    parts = [part.value for part in reading.parts if part.relation is PartRelation.BREAKDOWN and part.value is not None]
    if parts and reading.value is not None:
        try:
            check_breakdown(reading.value, parts)
        except BreakdownDoesNotAddUp as refusal:
            yield BreakdownWrong(place, str(refusal))
    yield from (FigureNotPrinted(place, figure, reading.printed) for figure in not_printed(measure, reading))
    yield from (FigureLeftOut(place, figure, reading.printed) for figure in left_out(measure, reading))


def value_of(reading: ReadingEntry) -> Value:
    """What the reading says, in the domain's terms."""
    return Value(reading.value, reading.low, reading.high, reading.yes_or_no, reading.text, reading.no_value)


RULES: tuple[Rule, ...] = (
    _documents_are_unchanged,
    _keys_are_used_once,
    _keys_follow_numbers,
    _codes_exist,
    _citations_are_whole,
    _printed_text_is_in_the_document,
    _items_are_entered_once,
    _cells_are_covered,
    _readings_fit,
)
