"""What stands on a page when there is nothing to show: each state says what happened and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import BadAddress, link_to
from dashboard.components.attributes import data
from dashboard.components.text import printed, with_link
from dashboard.wording import states as said


def api_down(again: str) -> Component:
    """`again` is the address that was asked for."""
    return _state("api-down", said.API_DOWN, said.API_DOWN_WHAT, [said.API_DOWN_STEP, [_try_again(again)]])


def broken(again: str) -> Component:
    return _state("broken", said.BROKEN, said.BROKEN_WHAT, [said.BROKEN_STEP, [_try_again(again)]])


def _try_again(address: str) -> Component:
    """The browser asks for it anew, as for any other document."""
    return html.A(said.TRY_AGAIN, href=address, rel="external")


def refused(message: str, code: str | None, path: str) -> Component:
    return _state(
        "refused",
        said.REFUSED,
        # The graph says in English, and in other words for each refusal, what it refuses and why.
        printed(message),
        [
            with_link(said.GO_BACK, link_to(path)),
            *([said.refusal_code(code)] if code else []),
        ],
    )


def days_out_of_order(since: str, without: str) -> Component:
    """Asked what changed since a day that is later than the page's own."""
    return _state(
        "days-out-of-order",
        said.DAYS_OUT_OF_ORDER,
        said.since_is_later(since),
        [with_link(said.CHOOSE_AGAIN, without)],
    )


def not_found(what: str, how: str, ways: Sequence[tuple[str, str]]) -> Component:
    """`ways` are names and addresses of pages from which the reader can go on."""
    return _state("not-found", said.NOT_FOUND, what, [how], ways)


def bad_address(error: BadAddress, path: str, ways: Sequence[tuple[str, str]]) -> Component:
    return _state(
        "bad-address",
        said.BAD_ADDRESS,
        said.bad_address(error.name, error.given, error.how),
        [with_link(said.CHANGE_ADDRESS, link_to(path))],
        ways,
    )


def empty(what: str, next_step: str | Component | list[str | Component] | None = None) -> Component:
    """A list or chart that has no rows; `next_step` says what to do about it."""
    return html.Div(
        [html.P(what, className="empty-what"), *([html.P(next_step)] if next_step else [])],
        className="empty",
        **data(state="empty"),
    )


def _state(
    name: str,
    heading: str,
    what: str | Component,
    next_steps: Sequence[str | list[str | Component]],
    ways: Sequence[tuple[str, str]] = (),
) -> Component:
    return html.Section(
        [
            html.H1(heading),
            html.P(what, className="lead"),
            *(html.P(step) for step in next_steps),
            *([html.Ul([html.Li(html.A(shown, href=href)) for shown, href in ways])] if ways else []),
        ],
        className="state",
        **data(state=name),
    )
