"""A sentence of the catalogue with elements in the places of its names, in the order of the reader's language."""

from __future__ import annotations

import re

from dash.development.base_component import Component

PLACE = re.compile(r"\{(\w+)\}")


def sentence(message: str, **parts: Component) -> list[str | Component]:
    """`{completed} of {total}` as the first element, " of ", the second."""
    pieces = PLACE.split(message)
    placed = [parts[piece] if index % 2 else piece for index, piece in enumerate(pieces)]
    return [piece for piece in placed if piece]
