"""Where a page of a list stands, and how long the whole list is."""

from __future__ import annotations

from typing import TypedDict


class PageInfo(TypedDict):
    hasNextPage: bool
    hasPreviousPage: bool
    startCursor: str | None
    endCursor: str | None


class Total(TypedDict):
    totalCount: int
