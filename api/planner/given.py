"""Values that remember which variable of the request they came from.

A plan is made with the first caller's values and used with everybody's. What a rule makes of a day or a text on its way
into the statement (90 days later, with its % escaped) is made again from each caller's own.
"""

from collections.abc import Callable, Hashable, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any, Self, SupportsIndex

from domain.filters import MOST_WORDS

Values = Mapping[str, Any]
Get = Callable[[Values], Any]

TODAY = "\x00today"  # no variable can have this name
DAYS_REMEMBERED = 16


class GivenText(str):
    """A text that some variable gave."""

    __slots__ = ("get",)
    get: Get

    def __new__(cls, value: str, get: Get) -> Self:
        made = super().__new__(cls, value)
        made.get = get
        return made

    def replace(self, old: str, new: str, count: SupportsIndex = -1) -> "GivenText":
        return GivenText(super().replace(old, new, count), lambda values: self.get(values).replace(old, new, count))

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """Each word remembers its place: `shape` keeps callers with as many words together."""
        get, split = self.get, lru_cache(1)(lambda text: text.split(sep, maxsplit))
        return [GivenText(word, _nth(get, split, place)) for place, word in enumerate(super().split(sep, maxsplit))]


class GivenNumber(int):
    """A number that is filled in when the statement is asked."""

    get: Get

    def __new__(cls, value: int, get: Get) -> Self:
        made = super().__new__(cls, value)
        made.get = get
        return made


class GivenDay(date):
    """A day that some variable gave, or today."""

    get: Get

    def __new__(cls, value: date, get: Get) -> Self:
        made = super().__new__(cls, value.year, value.month, value.day)
        made.get = get
        return made

    def __add__(self, other: timedelta) -> "GivenDay":
        return GivenDay(_plain(self) + other, lambda values: self.get(values) + other)

    def __sub__(self, other: Any) -> Any:
        if isinstance(other, timedelta):
            return self + -other
        return _plain(self) - other

    def replace(self, *_: Any, **__: Any) -> Any:
        raise TypeError("Use `days_from`, so that every caller gets days of their own.")


Given = GivenText | GivenNumber | GivenDay


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def days_from(day: date, make: Callable[[date], list[date]]) -> list[date]:
    """The days that `make` makes of a day, each remembering how."""
    if not isinstance(day, GivenDay):
        return make(day)
    get, made = day.get, lru_cache(DAYS_REMEMBERED)(make)  # all of them are asked for in turn
    return [GivenDay(each, _nth(get, made, place)) for place, each in enumerate(make(_plain(day)))]


def _nth(get: Get, make: Callable[[Any], list[Any]], place: int) -> Get:
    return lambda values: make(get(values))[place]


def text_from(text: str, make: Callable[[str], str]) -> str:
    """The text that `make` makes of a text, remembering how."""
    if not isinstance(text, GivenText):
        return make(text)
    get = text.get
    return GivenText(make(str(text)), lambda values: make(get(values)))


def parts_from(text: str, make: Callable[[str], list[Any]]) -> list[Any]:
    """What `make` reads out of a text, each part but none remembering how."""
    if not isinstance(text, GivenText):
        return make(text)
    get, read = text.get, lru_cache(1)(make)  # all parts are asked for in turn
    return [_marked_part(part, _nth(get, read, place)) for place, part in enumerate(make(str(text)))]


def _marked_part(value: Any, get: Get) -> Any:
    return GivenNumber(value, get) if type(value) is int else marked(value, get)


def marked(value: Any, get: Get) -> Any:
    """The value of a variable, its texts and days able to say where they came from."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return GivenText(value, get)
    if isinstance(value, date):
        return GivenDay(value, get)
    if isinstance(value, list):
        return [marked(each, _part(get, place)) for place, each in enumerate(value)]
    if isinstance(value, dict):
        return {name: marked(each, _part(get, name)) for name, each in value.items()}
    return value


def _part(get: Get, name: Hashable) -> Get:
    return lambda values: get(values)[name]


@lru_cache(256)
def of_variable(name: str) -> Get:
    """The value of the variable with this name."""
    return lambda values: values[name]


def shape(value: Any) -> Hashable:
    """What a plan depends on: everything about a value but which text (of so many words) and which day it is."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return ("text", len(value.split(None, MOST_WORDS - 1))) if value else ""
    if isinstance(value, date):
        return "day"
    if isinstance(value, list):
        return tuple(shape(each) for each in value)
    if isinstance(value, dict):
        return tuple((name, shape(each)) for name, each in sorted(value.items()))
    return type(value), value


def resolved(value: Any, values: Values) -> Any:
    """The caller's own value where a plan has a marked one."""
    if isinstance(value, Given):
        return value.get(values)
    if isinstance(value, list):
        return [resolved(each, values) for each in value]
    return value


def origin(day: date) -> Hashable:
    """Equal for two days only if every caller has the same one in both places."""
    return day.get if isinstance(day, GivenDay) else day


def is_given(value: Any) -> bool:
    """Whether the value is, or holds, one that a variable gave."""
    return isinstance(value, Given) or (isinstance(value, list) and any(map(is_given, value)))
