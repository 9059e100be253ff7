"""Filters: a form whose fields are parameters of the page's address.

It is an ordinary HTML form sent with GET, so it works before any script has loaded; `navigation.js` only spares the
full reload. Choosing from a list with the pointer takes effect at once; all else waits for the button, or for Enter in
a field that is typed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.chosen import note
from dashboard.components.attributes import aria
from dashboard.wording import addresses
from dashboard.wording import parts as said

# From how many letters on an option needs a phone's whole width.
LONG = 18


@dataclass(frozen=True)
class Choice:
    """One of a list. `everything` is what an empty choice is called; `lang` the language of all others, if another."""

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    everything: str = said.EVERYTHING
    lang: str | None = None


@dataclass(frozen=True)
class Entry:
    """Something typed: words or a day."""

    name: str
    label: str
    kind: Literal["search", "date"] = "search"
    hint: str | None = None


def filters(address: Address, fields: Sequence[Choice | Entry], *, name: str = said.FILTERS) -> Component:
    """All other parameters of the address (the as-of day, the sorting) are kept."""
    names = {field.name for field in fields}
    active = sorted(names & set(address.given))
    # A page may have two forms, and no two controls are called the same.
    of_form = [html.Span(said.of_what(name), className="visually-hidden")]
    clear = html.A([said.CLEAR, *of_form], href=address.href(**dict.fromkeys(active)))
    return html.Form(
        html.Fieldset(
            [
                html.Legend(name),
                html.Div([field_of(field, address) for field in fields], className="filter-fields"),
                *hidden_fields(address, leave_out={*names, "page", "after"}),
                html.Div(
                    [
                        html.Button([said.SHOW, *of_form], type="submit", className="button"),
                        *([clear] if active else []),
                    ],
                    className="filter-tools",
                ),
            ]
        ),
        method="GET",
        action=address.path,
        className="filters",
        role="search",
        **aria(label=name),
    )


def hidden_fields(address: Address, *, leave_out: set[str]) -> list[Component]:
    """The parameters that a form does not change, carried along."""
    return [
        dbc.Input(type="hidden", name=name, value=value, key=f"{name}={value}")
        for name, values in address.given.items()
        if name not in leave_out
        for value in values
    ]


def field_of(field: Choice | Entry, address: Address) -> Component:
    field_id = f"filter-{field.name}"
    every = address.given.get(field.name) or [""]
    given = every[-1]
    shown = dict(field.options) if isinstance(field, Choice) else {}
    note(field.name, addresses.chosen(field.label, [str(shown.get(value, value)) for value in every]))
    label = dbc.Label(field.label, html_for=field_id)
    if isinstance(field, Choice):
        longest = max(len(str(option)) for option in (field.everything, *shown.values()))
        look = "filter-field is-long" if longest > LONG else "filter-field"
        return html.Div([label, _select(field, field_id, given)], className=look)
    hint = [html.P(field.hint, className="filter-hint")] if field.hint else []
    return html.Div([label, *hint, text_input(field_id, field.name, field.kind, given)], className="filter-field")


def text_input(field_id: str, name: str, kind: str, value: str) -> Component:
    control: Component = dbc.Input(id=field_id, name=name, type=kind, value=value, maxlength=100, autocomplete="off")
    return control


def _select(field: Choice, field_id: str, given: str) -> Component:
    # dbc.Select keeps the empty value for a placeholder that cannot be chosen again, so "All" needs the plain element.
    return html.Select(
        [
            html.Option(field.everything, value="", selected=not given),
            *(
                html.Option(shown, value=value, selected=value == given, lang=field.lang)
                for value, shown in field.options
            ),
        ],
        id=field_id,
        name=field.name,
        className="form-select",
    )
