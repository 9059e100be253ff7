"""Telling illustrative from published at a glance: a word, a pattern and a border, never a colour alone."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.wording import frame as said
from dashboard.wording import words


def edition_mark(is_illustrative: bool) -> Component:
    """A small mark beside a figure, a heading or a row."""
    name = "ILLUSTRATIVE" if is_illustrative else "PUBLISHED"
    return html.Span(
        words.EDITION[name],
        className=f"edition-mark edition-{name.lower()}",
        title=words.EDITION_MEANS[name],
        **data(edition=name),
    )


def marked(*said: str | Component, is_illustrative: bool) -> list[str | Component]:
    """Words with the mark behind them if anything in them is made up; what is published needs none."""
    return [*said, " ", edition_mark(is_illustrative=True)] if is_illustrative else [*said]


def edition_banner(edition_name: str | None, note: str | None) -> Component | None:
    """Stands on every page of an illustrative edition, above everything that the page says."""
    if edition_name != "ILLUSTRATIVE":
        return None
    return html.Aside(
        [html.Strong(said.ILLUSTRATIVE_EDITION), " ", words.from_graph(note) if note else said.ILLUSTRATIVE_NOTE],
        className="edition-banner",
        **aria(label=said.ABOUT_THIS_EDITION),
        **data(edition="ILLUSTRATIVE"),
    )
