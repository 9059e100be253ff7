"""Where a fact was read, as the fragment Cited asks for it; and what a page knows of the edition that is open."""

from __future__ import annotations

from typing import TypedDict


class CitedDocument(TypedDict):
    key: str
    title: str
    kind: str
    edition: str


class Cited(TypedDict):
    document: CitedDocument
    lines: list[int]
    printed: str | None
    isIllustrative: bool


class IsIllustrative(TypedDict):
    isIllustrative: bool


class OfSource(TypedDict):
    source: IsIllustrative


class HowMany(TypedDict):
    """How many there are, and the first of them for whether they are made up."""

    totalCount: int
    nodes: list[OfSource]


class EditionToday(TypedDict):
    """Of the edition only what these pages read: the day that it is in the city."""

    today: str


class RuleInWords(TypedDict):
    key: str
    sentence: str
