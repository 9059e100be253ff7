"""What the graph answers to the queries Sources and Source."""

from __future__ import annotations

from typing import Any, TypedDict


class Source(TypedDict):
    key: str
    title: str
    kind: str
    edition: str
    publisher: str | None
    addresses: list[str]
    fileName: str | None
    sha256: str | None
    coversFrom: str | None
    coversUntil: str | None
    note: str | None
    lineCount: int
    citationCount: int


class SourcesAnswer(TypedDict):
    edition: dict[str, Any]
    sources: list[Source]


class LineRecord(TypedDict):
    concept: str
    key: str
    printed: str | None


class CitedRecord(LineRecord):
    line: int | None


class DocumentLine(TypedDict):
    number: int
    text: str
    citationCount: int
    citations: list[LineRecord]


class PageInfo(TypedDict):
    hasNextPage: bool
    endCursor: str | None


class Citations(TypedDict):
    nodes: list[CitedRecord]
    pageInfo: PageInfo
    totalCount: int


class OpenedSource(Source):
    lines: list[DocumentLine]
    citations: Citations


class SourceAnswer(TypedDict):
    edition: dict[str, Any]
    source: OpenedSource | None
