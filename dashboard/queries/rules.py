"""What the graph answers to the query Rules."""

from __future__ import annotations

from typing import Any, TypedDict


class Rule(TypedDict):
    key: str
    name: str
    sentence: str
    why: str
    decision: str


class RulesAnswer(TypedDict):
    edition: dict[str, Any]
    rules: list[Rule]
