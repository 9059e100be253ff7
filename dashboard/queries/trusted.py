"""The list of all documents that the pages send, each by the checksum of its text.

`python -m dashboard.queries.trusted` prints it; api/trusted_documents.json keeps what was printed, so that the API
knows the dashboard's questions before they are asked.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache

from dashboard.queries import query_names, query_text


@cache
def document_id(text: str) -> str:
    """What names a text to the API."""
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def listed() -> str:
    """All documents, as JSON."""
    texts = [query_text(name) for name in query_names()]
    return json.dumps({document_id(text): text for text in texts}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(listed(), end="")
