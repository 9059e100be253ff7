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
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"No query is called {name}. Write it in a .graphql file in {FOLDER.name}/.")


class NameTaken(ValueError):
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Two definitions in the .graphql files are called {name}. Give one of them another name.")


def query_text(name: str) -> str:
    """The text to send: the query, then every fragment that it reaches."""
    kind, text = _definition(name)
    if kind != "query":
        raise UnknownQuery(name)
    return "\n\n".join([text, *(_definition(fragment)[1] for fragment in _fragments_of(text))])


def query_names() -> list[str]:
    return [name for name, (kind, _) in _definitions().items() if kind == "query"]


def _definition(name: str) -> tuple[str, str]:
    try:
        return _definitions()[name]
    except KeyError:
        raise UnknownQuery(name) from None


@cache
def _definitions() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for file in sorted(FOLDER.glob("*.graphql")):
        for match in DEFINITION.finditer(COMMENT.sub("", file.read_text(encoding="utf-8"))):
            if match[2] in found:
                raise NameTaken(match[2])
            found[match[2]] = (match[1], match[0].strip())
    return found


def _fragments_of(text: str) -> Iterable[str]:
    reached: dict[str, None] = {}
    waiting = SPREAD.findall(text)
    while waiting:
        name = waiting.pop(0)
        if name not in reached:
            reached[name] = None
            waiting.extend(SPREAD.findall(_definition(name)[1]))
    return sorted(reached)
