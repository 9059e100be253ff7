"""Why an entry is refused: one class for each rule, and a message that says where to look and what to do.

The message is for the person who edits the files, who need not know the program.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from domain.errors import EquityError


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is written: the file, and the entry in it by its key."""

    file: str
    entry: str

    def __str__(self) -> str:
        return f"{self.file}, entry {self.entry}"


class EntryRefused(EquityError):
    """An entry breaks a rule. `place` says where, `rule` which."""

    code = "ENTRY_REFUSED"
    rule: ClassVar[str]

    def __init__(self, place: Place, problem: str) -> None:
        self.place = place
        self.problem = problem
        super().__init__(f"{place}: {problem} [rule: {self.rule}]")


class SeveralEntriesRefused(EquityError):
    """More than one entry breaks a rule: all are named at once, so that they can be mended at once."""

    code = "ENTRIES_REFUSED"

    def __init__(self, refusals: Sequence[EntryRefused]) -> None:
        self.refusals = list(refusals)
        super().__init__("\n".join([f"{len(refusals)} entries cannot be loaded:", *map(str, refusals)]))


class FileCannotBeRead(EntryRefused):
    rule = "each file is YAML in which no name stands twice"


class EntryMalformed(EntryRefused):
    rule = "an entry has the fields of its kind, all of them and no others"


class UnknownCode(EntryRefused):
    rule = "a code is one of those that exist"

    def __init__(self, place: Place, what: str, code: str, known: Sequence[str]) -> None:
        self.unknown = code
        super().__init__(place, f"There is no {what} {code!r}. Use one of: {', '.join(sorted(known))}.")


class DuplicateKey(EntryRefused):
    rule = "a key belongs to one entry"

    def __init__(self, place: Place, first: Place) -> None:
        super().__init__(place, f"This key is already used ({first}). Give one of the two another key.")


class DuplicateItem(EntryRefused):
    rule = "a printed item is entered once for each fiscal year"

    def __init__(self, place: Place, printed: str, first_key: str) -> None:
        super().__init__(place, f"{printed!r} is already entered as {first_key}. Take one of the two out.")


class KeyDoesNotFit(EntryRefused):
    rule = "the key of a strategy or a measure follows its number and its place"

    def __init__(self, place: Place, wanted: str) -> None:
        self.wanted = wanted
        super().__init__(place, f"By its number and its place this is {wanted}. Mend the key, the number or the order.")


class CitationIncomplete(EntryRefused):
    rule = "what is read in a document has a line and printed text; what is read elsewhere has neither"

    def __init__(self, place: Place, source: str, *, is_document: bool) -> None:
        remedy = "Give both the line and the printed text." if is_document else "Its text is not kept: give neither."
        super().__init__(place, f"It cites {source}. {remedy}")


class PrintedNotInDocument(EntryRefused):
    rule = "printed text stands in the document at the line given, white space apart"

    def __init__(self, place: Place, printed: str, document: str, line: int) -> None:
        self.printed = printed
        self.line = line
        super().__init__(
            place,
            f"{printed!r} is not printed at line {line} of {document}. Copy it from there, or mend the line number.",
        )


class DocumentChanged(EntryRefused):
    rule = "a kept document has the checksum that was recorded for it"

    def __init__(self, place: Place, file: str, recorded: str, found: str) -> None:
        super().__init__(
            place,
            f"{file} has the checksum {found}, not {recorded}. Bring the file back as it was; "
            "if a new text is meant, give it a file and a source of its own.",
        )


class DocumentMissing(EntryRefused):
    rule = "the text of a document is kept in seed_data/documents/"

    def __init__(self, place: Place, file: str) -> None:
        super().__init__(place, f"There is no file {file} among the documents. Put it there, or mend its name.")


class CellNotCovered(EntryRefused):
    rule = "the printed items of a cell, in their order, are the whole cell"

    def __init__(self, place: Place, cell: str, document_has: str, entries_have: str) -> None:
        self.cell = cell
        super().__init__(
            place,
            f"The {cell} cell goes on with {document_has!r} in the document and with {entries_have!r} in the entries. "
            "Enter every item as printed, in order, and nothing else.",
        )


class BreakdownWrong(EntryRefused):
    rule = "the parts of a breakdown add up to the value"


class ValueDoesNotFit(EntryRefused):
    rule = "a reading has what its type asks for, or one reason for having no value"


class FigureNotPrinted(EntryRefused):
    rule = "a figure that is entered is printed in its item"

    def __init__(self, place: Place, figure: Decimal, printed: str) -> None:
        self.figure = figure
        super().__init__(place, f"{figure} is not printed in {printed!r}. Copy the figure from the document.")


class FigureLeftOut(EntryRefused):
    rule = "a figure that is printed is entered, as a value, a part, or within the statement"

    def __init__(self, place: Place, figure: Decimal, printed: str) -> None:
        self.figure = figure
        super().__init__(
            place, f"{figure} is printed in {printed!r} and entered nowhere. Enter it as a value or a part."
        )
