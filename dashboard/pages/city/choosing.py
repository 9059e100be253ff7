"""What a reader can choose on the City page: a service area, and an earlier day to compare with."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.filters import Choice, Entry, filters
from dashboard.queries.city import Edition, ServiceArea
from dashboard.wording import city as wording
from dashboard.wording import what_moved as moved_words


def choosing(areas: Sequence[ServiceArea], edition: Edition, address: Address) -> Component:
    """The form, and the earlier days that are asked for most as links."""
    area = Choice("service_area", wording.SERVICE_AREA, [(each["key"], each["name"]) for each in areas])
    since = Entry("since", wording.SINCE, "date")
    return html.Div(
        [
            filters(address, [*([area] if areas else []), since], name=wording.CHOOSE),
            _earlier_days(address.as_of or edition["today"], address),
        ],
        className="city-choosing",
    )


def _earlier_days(day: str, address: Address) -> Component:
    links = [html.Li(_link(words, months_before(day, months), address)) for months, words in moved_words.EARLIER]
    return html.Nav(
        [html.Span(moved_words.COMPARE_WITH, **aria(hidden="true")), html.Ul(links)],
        className="earlier-days",
        **aria(label=moved_words.COMPARE_WITH),
    )


def _link(words: str, day: str, address: Address) -> Component:
    is_shown = address.value("since") == day
    return html.A(words, href=address.href(since=day), **(aria(current="true") if is_shown else {}))


def months_before(day: str, months: int) -> str:
    """The same day of an earlier month, or that month's last."""
    end = date.fromisoformat(day)
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    return date(year, month + 1, min(end.day, monthrange(year, month + 1)[1])).isoformat()
