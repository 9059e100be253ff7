"""What a page's address says: its path and its parameters.

Filters, sorting, the as-of day and the language live in the address, so that a page can be shared, bookmarked and gone
back to. An address that cannot be read is answered with a sentence that says what, where and how to mend it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

from dashboard.language import locales
from dashboard.wording import addresses as said

LONGEST_TEXT = 100
MOST_PARAMETERS = 60
FISCAL_YEAR = re.compile(r"\d{4}-\d{2}")
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
VARIABLE_IN_PATH = re.compile(r"<(\w+)>")


class Unreadable(ValueError):
    """A value in the address that cannot be read; the message says how it is written."""


class BadAddress(Exception):
    def __init__(self, name: str, given: str, how: str) -> None:
        self.name = name
        self.given = given
        self.how = how
        super().__init__(said.cannot_read(name, given, how))


def text(given: str) -> str:
    if len(given) > LONGEST_TEXT:
        raise Unreadable(said.too_long(LONGEST_TEXT))
    if not given.isprintable():
        raise Unreadable(said.PLAIN_TEXT)
    return given


def day(given: str) -> str:
    try:
        read = date.fromisoformat(given)
    except ValueError:
        raise Unreadable(said.A_DAY) from None
    if read.isoformat() != given or not 1900 <= read.year <= 2199:
        raise Unreadable(said.A_DAY)
    return given


def fiscal_year(given: str) -> str:
    if FISCAL_YEAR.fullmatch(given) is None:
        raise Unreadable(said.A_FISCAL_YEAR)
    return given


def code(given: str) -> str:
    if CODE.fullmatch(given) is None:
        raise Unreadable(said.A_CODE)
    return given


def whole_number(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) <= 9):
        raise Unreadable(said.A_WHOLE_NUMBER)
    return int(given)


def one_of(*allowed: str) -> Callable[[str], str]:
    def read(given: str) -> str:
        if given not in allowed:
            raise Unreadable(said.one_of(allowed))
        return given

    return read


@dataclass(frozen=True)
class Parameter:
    """One name that a page reads from its address.

    `variable` is the GraphQL variable it becomes; without one, only the page itself reads it. With `is_list` the
    variable is sent as a list, and the name may stand in the address more than once.
    """

    name: str
    read: Callable[[str], Any] = text
    variable: str | None = None
    is_list: bool = False


def language(given: str) -> str:
    return one_of(*locales())(given)


AS_OF = Parameter("as_of", day, variable="asOf")
LANGUAGE = Parameter("lang", language)
# What every link on a page carries on.
KEPT = (AS_OF, LANGUAGE)


@dataclass(frozen=True)
class Address:
    """A page's address, read and checked. `given` holds the parameters as they stand there, empty ones left out."""

    path: str
    given: Mapping[str, list[str]] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    variables: Mapping[str, Any] = field(default_factory=dict)

    def value(self, name: str) -> Any:
        return self.values.get(name)

    @property
    def as_of(self) -> str | None:
        return self.values.get("as_of")

    def href(self, **changes: str | int | list[str] | None) -> str:
        """Give this page with some parameters changed; None or empty text drops one, all others are kept."""
        pairs = {**self.given, **{name: _as_list(value) for name, value in changes.items()}}
        return _with_query(self.path, {name: value for name, value in pairs.items() if value})

    def link_to(self, path: str, **parameters: str | int | list[str] | None) -> str:
        """Give another page as of the same day and in the same language."""
        path, mark, fragment = path.partition("#")
        kept = {parameter.name: _as_list(self.value(parameter.name)) for parameter in KEPT}
        pairs = {**kept, **{name: _as_list(value) for name, value in parameters.items()}}
        return _with_query(path, {name: value for name, value in pairs.items() if value}) + mark + fragment


# The page that is being made: parts that stand on every page link onwards from it without being told.
_here: ContextVar[Address | None] = ContextVar("here", default=None)


def arrive(address: Address) -> None:
    _here.set(address)


def link_to(path: str, **parameters: str | int | list[str] | None) -> str:
    """A link from the page that is being made, as of its day and in its language."""
    return (_here.get() or Address(path="/")).link_to(path, **parameters)


def match_path(template: str, path: str) -> dict[str, str] | None:
    """The variables in a path such as /departments/<code>, or None when the path is another one."""
    pattern = VARIABLE_IN_PATH.sub(lambda found: f"(?P<{found[1]}>[^/]+)", template.strip("/"))
    match = re.fullmatch(pattern, path.strip("/"))
    return {name: unquote(value) for name, value in match.groupdict().items()} if match else None


def split(href: str) -> SplitResult:
    """The parts of a full or relative address; one of several slashes at its beginning names no host."""
    return urlsplit("/" + href.lstrip("/") if href.startswith("/") else href)


def path_of(href: str) -> str:
    return "/" + split(href).path.strip("/")


def on_this_site(href: str) -> str:
    """The same address without a host."""
    query = split(href).query
    return path_of(href) + (f"?{query}" if query else "")


def read_address(href: str, template: str, parameters: tuple[Parameter, ...]) -> Address:
    """Read a full or relative address for the page at this path template."""
    query = _parameters(href)
    path = path_of(href)
    in_path = {name: [value] for name, value in (match_path(template, path) or {}).items()}
    values: dict[str, Any] = {}
    variables: dict[str, Any] = {}
    given: dict[str, list[str]] = {}
    for parameter in (*parameters, *KEPT):
        found = in_path.get(parameter.name) or query.get(parameter.name)
        if not found:
            continue
        if parameter.name not in in_path:
            given[parameter.name] = found
        value = _read(parameter, found)
        values[parameter.name] = value
        if parameter.variable:
            variables[parameter.variable] = value
    return Address(path=path, given=given, values=values, variables=variables)


def _parameters(href: str) -> dict[str, list[str]]:
    try:
        return parse_qs(split(href).query, keep_blank_values=False, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise BadAddress("?", "…", said.too_many(MOST_PARAMETERS)) from None


def path_with(template: str, **variables: str) -> str:
    """A path with its variables filled in and made safe for an address."""
    return VARIABLE_IN_PATH.sub(lambda found: quote(variables[found[1]], safe=":."), template)


def _read(parameter: Parameter, found: list[str]) -> Any:
    try:
        if parameter.is_list:
            return [parameter.read(value) for value in found]
        return parameter.read(found[-1])
    except Unreadable as error:
        raise BadAddress(parameter.name, ", ".join(found)[:LONGEST_TEXT], str(error)) from None


def _as_list(value: str | int | list[str] | None) -> list[str]:
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [str(value)]


def _with_query(path: str, pairs: Mapping[str, list[str]]) -> str:
    return f"{path}?{urlencode(pairs, doseq=True)}" if pairs else path
