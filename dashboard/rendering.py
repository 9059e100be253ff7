"""A page's components as HTML text, so that a browser has the page before any script has run.

It writes the same elements that Dash draws from the same components; `tests/browser/test_first_content.py` holds the
two equal for every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Final

from dash.development.base_component import Component

# As React writes them; all other names are the same in small letters.
ATTRIBUTES: Final = {"className": "class", "htmlFor": "for", "html_for": "for"}
NOT_ATTRIBUTES: Final = frozenset({"children", "key", "style", "disable_n_clicks", "n_clicks", "n_clicks_timestamp"})
WITHOUT_END: Final = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
# Components of dash-bootstrap-components: the element that each draws, and what it always has.
BOOTSTRAP: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "Input": ("input", {"className": "form-control", "step": "any"}),
    "Label": ("label", {"className": "form-label"}),
}
CAPITAL = re.compile(r"[A-Z]")


class NotDrawable(TypeError):
    def __init__(self, content: object) -> None:
        self.content = content
        super().__init__(f"Only text and elements can be sent as HTML, not {content!r}. Use a component of dash.html.")


def to_html(content: Any) -> str:
    parts: list[str] = []
    _write(content, parts)
    return "".join(parts)


def _write(content: Any, parts: list[str]) -> None:
    """Append the HTML of some content: one list that grows, as generators within generators take far longer."""
    if content is None or isinstance(content, bool):
        return
    if isinstance(content, str):
        parts.append(escape(content, quote=False))
    elif isinstance(content, Component):
        _write_element(content, parts)
    elif isinstance(content, list | tuple):
        for part in content:
            _write(part, parts)
    elif isinstance(content, int | float):
        parts.append(str(content))
    else:
        raise NotDrawable(content)


def _write_element(component: Component, parts: list[str]) -> None:
    # Read as they stand: asking a component for its properties takes ten times as long.
    given = {name: value for name, value in vars(component).items() if _is_given(name, value)}
    tag, always = _tag(component)
    if always and "className" in given:
        given["className"] = f"{always['className']} {given['className']}"
    given = {**always, **given}
    parts.append(f"<{tag}{''.join(_attributes(given))}>")
    if tag not in WITHOUT_END:
        _write(given.get("children"), parts)
        parts.append(f"</{tag}>")


def _is_given(name: str, value: Any) -> bool:
    return value is not None and not name.startswith(("_", "available_"))


def _tag(component: Component) -> tuple[str, Mapping[str, str]]:
    kind: str = component._type
    if component._namespace == "dash_html_components":
        return kind.lower(), {}
    if component._namespace == "dash_bootstrap_components" and kind in BOOTSTRAP:
        return BOOTSTRAP[kind]
    raise NotDrawable(component)


def _attributes(given: Mapping[str, Any]) -> Iterator[str]:
    # In one order, so that the same page is the same text in every process.
    for name, value in sorted(given.items()):
        if name == "style":
            yield f' style="{escape(_style(value))}"'
        elif name not in NOT_ATTRIBUTES and value is not False:
            shown = "" if value is True else str(value)
            yield f' {ATTRIBUTES.get(name, name.lower())}="{escape(shown)}"'


def _style(style: Mapping[str, str | int | float]) -> str:
    """{"flexGrow": 2} as "flex-grow:2"; custom properties keep their names."""
    return ";".join(
        f"{name if name.startswith('--') else CAPITAL.sub(lambda found: f'-{found[0].lower()}', name)}:{value}"
        for name, value in style.items()
    )
