"""The switch between the light and the dark theme.

Until it is used the reader's own preference decides, which only the browser knows: assets/theme.js then says whether
the switch is on. Without scripts it is not shown, and the preference stays.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.wording import theme as said


def theme_switch(chosen: str | None = None) -> Component:
    """`chosen` is what the reader has chosen before, "light" or "dark"."""
    return html.Button(
        [html.Span(className="theme-mark", **aria(hidden="true")), html.Span(said.DARK_THEME)],
        type="button",
        className="theme-switch",
        **aria(pressed="true" if chosen == "dark" else "false"),
        **data(theme_switch="true"),
    )
