"""What was found of one kind: each hit with its words marked, whose it is, and the way to its place."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import data
from dashboard.components.edition import edition_mark
from dashboard.components.text import section
from dashboard.language import ENGLISH
from dashboard.pages.search.marking import marked
from dashboard.pages.search.places import PLACES, whereabouts
from dashboard.queries.search import Hit, HitsOfKind
from dashboard.wording import measures, words
from dashboard.wording import search as sentences


def hits_of(group: HitsOfKind, asked: Sequence[str], address: Address, *, most: int, is_alone: bool) -> Component:
    """`most` is how many of a kind can be listed; a kind that is shown alone has no way to more of it."""
    kind, count, hits = group["kind"], group["count"], group["hits"]
    items = html.Ul([_hit(kind, hit, asked, address) for hit in hits], className="hits")
    more: list[Component] = []
    if len(hits) < count:
        more = [html.P(sentences.first_of(len(hits), count))]
    if more and not is_alone:
        more = [html.P(html.A(sentences.show_more(kind, count, most), href=address.href(kind=kind)))]
    heading = f"{sentences.KIND[kind]} · {words.number(count)}"
    return section(heading, [items, *more], section_id=f"found-{kind.lower().replace('_', '-')}")


def _hit(kind: str, hit: Hit, asked: Sequence[str], address: Address) -> Component:
    """The link says whose it is to those who hear it, because many departments word an action alike."""
    where, within = whereabouts(kind, hit), hit["within"]
    named = measures.named(hit["measureType"], hit["title"]) if hit["measureType"] else hit["title"]
    title = html.A(
        [
            html.Span(marked(named, asked), lang=ENGLISH),
            *([html.Span([", ", *where], className="visually-hidden")] if where else []),
        ],
        href=PLACES[kind](hit, address),
        className="hit-title",
    )
    return html.Li(
        [
            html.P([title, " ", edition_mark(bool(hit["source"]["isIllustrative"]))]),
            *([html.P(where, className="hit-where")] if where else []),
            *([html.P(marked(within, asked), className="hit-within", lang=ENGLISH)] if within else []),
        ],
        **data(hit=f"{kind} {hit['key']}"),
    )
