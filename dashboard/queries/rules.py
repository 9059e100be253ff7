"""What the graph answers to the query Rules."""

from __future__ import annotations

from typing import TypedDict


class Rule(TypedDict):
    key: str
    name: str
    sentence: str
    why: str
    decision: str


class RulesAnswer(TypedDict):
    rules: list[Rule]
