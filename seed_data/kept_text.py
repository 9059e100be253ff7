"""The documents that are kept here as text, line by line, so that every entry can be held against them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "documents"


@dataclass(frozen=True, slots=True)
class KeptText:
    """A document's lines as they are in the file, and the checksum of its bytes."""

    file: str
    sha256: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """The line with this number, from 1; empty when the document has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


def read_kept_text(file: str, folder: Path = FOLDER) -> KeptText:
    """Read a kept document; FileNotFoundError when it is not there."""
    content = (folder / file).read_bytes()
    # Not splitlines(): it would also break a line at a form feed or a Unicode separator inside the printed text.
    return KeptText(file, hashlib.sha256(content).hexdigest(), tuple(content.decode("utf-8").split("\n")))


def folded(text: str) -> str:
    """The text with every run of white space as one space, since a scan's tabs and gaps say nothing."""
    return " ".join(text.split())


def cells(line: str) -> list[str]:
    """The cells of a row of the table, folded."""
    return [folded(cell) for cell in line.split("\t")]
