"""Where a number on a page comes from: the query, the place in its answer, and the source or the rule.

A number is taken from the answer by its place, so what is shown and what the query for it returns cannot differ.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from dashboard.queries import query_text

# completion.completed, strategies[3], obligationTotals[obligation=REAP_FILED].met
STEP = re.compile(r"(?P<name>\w+)(?:\[(?:(?P<position>\d+)|(?P<key>[\w.]+)=(?P<wanted>[^\]]*))\])?")


class NoSuchPlace(LookupError):
    def __init__(self, path: str, step: str) -> None:
        self.path = path
        self.step = step
        super().__init__(f"The answer has nothing at {step!r} of {path!r}.")


@dataclass(frozen=True)
class Trace:
    """`citation` is the graph's Citation as answered; `rule` the key of a rule and `rule_sentence` its words."""

    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    citation: Mapping[str, Any] | None = None
    rule: str | None = None
    rule_sentence: str | None = None

    def at(self, path: str) -> Trace:
        return replace(self, path=path)

    @property
    def is_illustrative(self) -> bool:
        return bool(self.citation and self.citation["isIllustrative"])

    @property
    def text(self) -> str:
        return query_text(self.query)

    @property
    def variables_json(self) -> str:
        """Those that the query declares and that have a value."""
        declared = set(re.findall(r"\$(\w+)", self.text))
        given = {name: value for name, value in self.variables.items() if name in declared and value is not None}
        return json.dumps(given, ensure_ascii=False)

    @property
    def explorer_href(self) -> str:
        """The query opened in GraphiQL, ready to be run."""
        return "/graphql?" + urlencode({"query": self.text, "variables": self.variables_json})


def value_at(answer: Any, path: str) -> Any:
    """What stands at a place in an answer; list entries by position or by the value of one of their fields."""
    here = answer
    for step in _steps(path):
        match = STEP.fullmatch(step)
        if match is None or not isinstance(here, Mapping) or match["name"] not in here:
            raise NoSuchPlace(path, step)
        here = here[match["name"]]
        if match["position"] is not None:
            here = _by_position(here, int(match["position"]), path, step)
        elif match["key"] is not None:
            here = _by_key(here, match["key"], match["wanted"], path, step)
    return here


def _steps(path: str) -> list[str]:
    """Cut at the points that are not inside brackets."""
    return re.findall(r"\w+(?:\[[^\]]*\])?", path) if path else []


def _by_position(entries: Sequence[Any], position: int, path: str, step: str) -> Any:
    if position >= len(entries):
        raise NoSuchPlace(path, step)
    return entries[position]


def _by_key(entries: Sequence[Any], key: str, wanted: str, path: str, step: str) -> Any:
    for entry in entries:
        if _as_text(value_at(entry, key)) == wanted:
            return entry
    raise NoSuchPlace(path, step)


def _as_text(value: Any) -> str:
    return "null" if value is None else str(value)
