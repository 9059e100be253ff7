"""A sentence of the catalogue with elements in it: a plan's own words, or a title, where a name stands in braces."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from dash.development.base_component import Component

from dashboard.wording import words

Part = str | Component | Sequence[str | Component]


def filled(sentence: str, **parts: Part) -> list[str | Component]:
    """The sentence in its order; a language may put its names elsewhere than English does."""
    pieces: list[str | Component] = []
    for before, name, _format, _conversion in Formatter().parse(str(sentence)):
        pieces += [before] if before else []
        if name is not None:
            part = parts[name]
            pieces += [part] if isinstance(part, str | Component) else part
    return pieces


def listed(items: Sequence[Part]) -> list[str | Component]:
    """a, b and c, where each is made of elements."""
    names = [f"item{at}" for at in range(len(items))]
    pattern = words.joined([f"{{{name}}}" for name in names])
    return filled(pattern, **dict(zip(names, items, strict=True)))
