"""The words of a search, marked in what holds them: text stays text, and only its letters are compared.

Letters are compared as the graph compares them: without accents and case.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.plain_letters import plain_letters


def asked_words(text: str) -> list[str]:
    """Each word once, without accents and case."""
    return list(dict.fromkeys(plain_letters(text).split()))


def marked(text: str, asked: Sequence[str]) -> list[str | Component]:
    """The text in pieces; those that are looked for are marked."""
    letters = _letters(text)
    folded = "".join(letter for letter, _ in letters)
    held = {
        letters[at][1] for word in asked for start in _places(folded, word) for at in range(start, start + len(word))
    }
    for place in range(1, len(text)):
        if unicodedata.combining(text[place]) and place - 1 in held:
            held.add(place)
    pieces = groupby(enumerate(text), key=lambda each: each[0] in held)
    return [_piece("".join(letter for _, letter in piece), is_held=is_held) for is_held, piece in pieces]


def _piece(text: str, *, is_held: bool) -> str | Component:
    return html.Mark(text) if is_held else text


def _letters(text: str) -> list[tuple[str, int]]:
    """Every letter to compare, with the place in the text that it comes from."""
    return [(plain, place) for place, letter in enumerate(text) for plain in plain_letters(letter)]


def _places(folded: str, word: str) -> list[int]:
    found, start = [], folded.find(word)
    while start >= 0:
        found.append(start)
        start = folded.find(word, start + len(word))
    return found
