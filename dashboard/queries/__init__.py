"""The named queries that pages ask, kept as GraphQL text in one file a page.

A reader who opens "query for this number" sees exactly this text, so it is written to be read. Fragments that many
pages share stand in `shared.graphql`, and each query is sent with the fragments it uses and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
# A definition begins at the start of a line, so that a file can be cut into definitions without a GraphQL parser.
DEFINITION = re.compile(r"^(query|fragment)\s+(\w+).*?(?=^(?:query|fragment)\s|\Z)", re.MULTILINE | re.DOTALL)
SPREAD = re.compile(r"\.\.\.\s*(?!on\b)(\w+)")
COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)


class UnknownQuery(LookupError):
    def __init__(self, kind: str, name: str) -> None:
        self.name = name
        super().__init__(f"No {kind} is called {name}. Write it in a .graphql file in {FOLDER.name}/.")


class NameTaken(ValueError):
    def __init__(self, kind: str, name: str) -> None:
        self.name = name
        super().__init__(f"The .graphql files have more than one {kind} called {name}. Give one of them another name.")


def query_text(name: str) -> str:
    """The text to send: the query, then every fragment that it reaches."""
    text = _definition("query", name)
    return "\n\n".join([text, *(_definition("fragment", fragment) for fragment in _fragments_of(text))])


def query_names() -> list[str]:
    return [name for kind, name in _definitions() if kind == "query"]


def _definition(kind: str, name: str) -> str:
    try:
        return _definitions()[kind, name]
    except KeyError:
        raise UnknownQuery(kind, name) from None


@cache
def _definitions() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for file in sorted(FOLDER.glob("*.graphql")):
        for match in DEFINITION.finditer(COMMENT.sub("", file.read_text(encoding="utf-8"))):
            kind, name = match[1], match[2]
            if (kind, name) in found:
                raise NameTaken(kind, name)
            found[kind, name] = match[0].strip()
    return found


def _fragments_of(text: str) -> Iterable[str]:
    reached: dict[str, None] = {}
    waiting = SPREAD.findall(text)
    while waiting:
        name = waiting.pop(0)
        if name not in reached:
            reached[name] = None
            waiting.extend(SPREAD.findall(_definition("fragment", name)))
    return sorted(reached)
