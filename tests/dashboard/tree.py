"""Reading a page's components in a test: its words, its links, its numbers with their places."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def all_of(content: Any) -> Iterator[Component]:
    """Every component, parents first."""
    if isinstance(content, Component):
        yield content
        yield from all_of(getattr(content, "children", None))
    elif isinstance(content, list | tuple):
        for part in content:
            yield from all_of(part)


def text_of(content: Any) -> str:
    """All words in their order, with one space between parts."""
    return " ".join("".join(_texts(content)).split())


def lead_of(content: Any) -> str:
    """The first sentences of a page."""
    return next(text_of(part) for part in all_of(content) if getattr(part, "className", None) == "lead")


def links_of(content: Any) -> list[str]:
    return [href for part in all_of(content) if (href := getattr(part, "href", None))]


def ids_of(content: Any) -> list[str]:
    return [name for part in all_of(content) if (name := getattr(part, "id", None))]


def fields_of(content: Any) -> dict[str, str]:
    """What each field of a form holds, hidden ones too; not the lists to choose from."""
    return {part.name: part.value for part in all_of(content) if type(part).__name__ == "Input"}  # type: ignore[attr-defined]


def numbers_of(content: Any) -> list[tuple[str, str]]:
    """(place in the answer, value) of every figure that names its place."""
    places = ((getattr(part, "data-path", None), getattr(part, "data-value", "")) for part in all_of(content))
    return [(place, value) for place, value in places if place]


def _texts(content: Any) -> Iterator[str]:
    if content is None or isinstance(content, bool):
        return
    if isinstance(content, str | int | float):
        yield str(content)
    elif isinstance(content, list | tuple):
        for part in content:
            yield from _texts(part)
    elif isinstance(content, Component):
        # Parts beside each other are told apart by their boxes, not by a space.
        yield " "
        yield from _texts(getattr(content, "children", None))
        yield " "
