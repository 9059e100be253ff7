"""Attributes whose names have a hyphen, which Python cannot write as keywords: `**aria(label="Pages")`."""

from __future__ import annotations

from typing import Any

from dashboard.trace import Trace


def aria(**named: str) -> dict[str, Any]:
    """For screen readers: aria-label, aria-hidden ..."""
    return {f"aria-{name.replace('_', '-')}": value for name, value in named.items()}


def data(**named: str) -> dict[str, Any]:
    """For tests, scripts and styles: data-query, data-state ..."""
    return {f"data-{name.replace('_', '-')}": value for name, value in named.items()}


def traced(trace: Trace | None) -> dict[str, Any]:
    """The query and variables that the numbers inside an element come from."""
    return data(query=trace.query, variables=trace.variables_json) if trace else {}
