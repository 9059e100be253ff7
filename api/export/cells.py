"""One value in a cell: how it is written, and how a text is kept from being read as a formula.

A list stands with semicolons between. The parts of a reading stand as JSON, because each number of theirs belongs to
the words beside it.

A spreadsheet runs text that begins with an equals sign. Such a text gets an apostrophe in front in CSV, and so does a
text that begins with an apostrophe itself: whoever takes one apostrophe off every text that begins with one has the
text as it was. Numbers are no text and stay as they are, -5 included.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from strawberry.types.base import has_strawberry_definition

MARK = "'"
STARTS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
BETWEEN = "; "


def text_of(value: Any) -> str:
    """A value as the graph writes it; nothing at all where there is none, which is not zero."""
    match value:
        case bool():
            return "true" if value else "false"
        case Enum():
            return value.name if is_word_of_the_graph(value) else str(value.value)
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case list() | tuple():
            return _listed(value)
        case _:
            return "" if value is None else str(value)


def is_word_of_the_graph(word: Enum) -> bool:
    """Whether the graph has this word by its name; what it has no enum for it writes as text."""
    return has_strawberry_definition(type(word))


def _listed(values: Sequence[Any]) -> str:
    if values and is_dataclass(values[0]):
        return json.dumps([asdict(each) for each in values], ensure_ascii=False, default=text_of)
    return BETWEEN.join(text_of(each) for each in values if each is not None)


def is_text(value: Any) -> bool:
    """Whether somebody's words stand in the cell, and not a number, a day or yes and no."""
    return not isinstance(value, bool | int | float | Decimal | date | None)


def cell(value: Any) -> str:
    """A value as it stands in a CSV file."""
    return escaped(text_of(value)) if is_text(value) else text_of(value)


def escaped(text: str) -> str:
    """The text, marked if a spreadsheet could take it for a formula. Spreadsheets may pass over spaces before one."""
    first = text.lstrip(" ")[:1] or text[:1]
    return MARK + text if first in STARTS_A_FORMULA or text.startswith(MARK) else text


def unescaped(text: str) -> str:
    """The text as it was before `escaped`."""
    return text.removeprefix(MARK)
