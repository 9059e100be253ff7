"""What cannot be counted as it was asked for: why, and the links that lead to what can be."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import data
from dashboard.pages.analyst.asking import Grouping
from dashboard.wording import analyst as sentences
from dashboard.wording import groupings


def mending(asked: Grouping, address: Address) -> Component:
    return html.Div(
        [
            html.H2(sentences.MEND),
            *(html.P(mistake) for mistake in asked.mistakes),
            html.P(sentences.INSTEAD),
            html.Ul([html.Li(_counted_by(by, asked, address)) for by in _ways(asked)], className="sentences"),
        ],
        className="empty",
        **data(state="empty"),
    )


def _ways(asked: Grouping) -> list[tuple[str, ...]]:
    """What is left when the mistakes are taken out; where nothing is left, each dimension by itself."""
    return [asked.fitting] if asked.fitting else [(name,) for name in asked.counted.dimensions]


def _counted_by(by: tuple[str, ...], asked: Grouping, address: Address) -> Component:
    counted = asked.counted.name
    share_of = asked.share_of if asked.share_of in by else None
    return html.A(
        sentences.ready_made(counted, [groupings.dimension(counted, name) for name in by]),
        href=address.href(count=counted, by=list(by), share_of=share_of),
    )
