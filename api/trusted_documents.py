"""Documents that are known beforehand: the dashboard's own questions, each by the checksum of its text.

A service may be told to answer anonymous callers these and nothing else. A request may name one by its id, as in
"sha256:2f1a...", in place of its text; the list is written by `make trusted-documents`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from domain.errors import EquityError

KNOWN = Path(__file__).with_name("trusted_documents.json")
PREFIX = "sha256:"
DIGITS = 64


class DocumentNotFound(EquityError):
    """A request names a document that is not known here."""

    code = "DOCUMENT_NOT_FOUND"

    def __init__(self, document_id: str) -> None:
        named = document_id[: len(PREFIX) + DIGITS]
        super().__init__(f"No document is known here as '{named}'. Send its text as `query`, or an id that is known.")


class DocumentNotTrusted(EquityError):
    """An anonymous caller sends a text of their own where only known ones are answered."""

    code = "DOCUMENT_NOT_TRUSTED"

    def __init__(self) -> None:
        super().__init__("Only known documents are answered here: name one by its `documentId`.")


class TrustedDocuments:
    """Texts by their ids."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)
        self._trusted = frozenset(self._texts.values())

    @classmethod
    def from_file(cls, path: Path = KNOWN) -> Self:
        """The list as it was written."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def text_of(self, document_id: str) -> str | None:
        """The text with this id."""
        return self._texts.get(document_id)

    def is_trusted(self, text: str) -> bool:
        """Whether just this text is in the list."""
        return text in self._trusted
