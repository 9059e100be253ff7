"""What stands on a page when there is nothing to show: each state says what happened and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dash import html
from dash.development.base_component import Component

from dashboard.address import BadAddress
from dashboard.components.attributes import data

# Where the state stands for the whole page its heading is the page's own; within a page it is a smaller one.
Level = Literal[1, 2]


def api_down(level: Level = 1) -> Component:
    return _state(
        level,
        "api-down",
        "The figures cannot be shown just now",
        "This page asks a data service for its figures, and the service did not answer. Nothing is lost.",
        ["Wait a minute, then load the page again. If it stays like this, tell the people who run this site."],
    )


def broken(level: Level = 1) -> Component:
    return _state(
        level,
        "broken",
        "This page could not be made",
        "Something went wrong while the page was being put together. It is our mistake, not yours, and it was noted.",
        ["Load the page again, or open another page from the menu."],
    )


def refused(message: str, code: str | None, path: str, level: Level = 1) -> Component:
    return _state(
        level,
        "refused",
        "The data service refused this question",
        message,
        [
            ["Go back, or open ", html.A("this page without its filters", href=path), "."],
            *([f"The refusal has the code {code}."] if code else []),
        ],
    )


def not_found(what: str, how: str, level: Level = 1) -> Component:
    return _state(level, "not-found", "Not found", what, [how])


def bad_address(error: BadAddress, path: str, level: Level = 1) -> Component:
    return _state(
        level,
        "bad-address",
        "This address cannot be read",
        f"In the address of this page, {error.name} is “{error.given}”. {error.how}",
        [["Change it in the address, or open ", html.A("the page without it", href=path), "."]],
    )


def empty(what: str, next_step: str | Component | list[str | Component] | None = None) -> Component:
    """A list or chart that has no rows; `next_step` says what to do about it."""
    return html.Div(
        [html.P(what, className="empty-what"), *([html.P(next_step)] if next_step else [])],
        className="empty",
        **data(state="empty"),
    )


def loading(what: str = "Loading the figures") -> Component:
    """Words for a part that is still on its way; whole pages show theirs from the style sheet."""
    return html.P(f"{what} …", className="loading", role="status", **data(state="loading"))


def _state(
    level: Level, name: str, heading: str, what: str, next_steps: Sequence[str | list[str | Component]]
) -> Component:
    return html.Section(
        [
            html.H1(heading) if level == 1 else html.H2(heading),
            html.P(what, className="lead"),
            *(html.P(step) for step in next_steps),
        ],
        className="state",
        **data(state=name),
    )
