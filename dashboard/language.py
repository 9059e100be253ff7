"""The language that a page is read in.

English stands in the code; every other language is a folder in `catalogues/` and nothing else. A text that a module
keeps is `lazy`, because a module is read once and a page in many languages; inside a function it is `_`.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast

from babel import Locale
from babel.core import negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import LazyProxy

FOLDER = Path(__file__).parent / "catalogues"
FILE = "LC_MESSAGES/messages.po"
ENGLISH = "en"
# How an American city writes its numbers and dates.
ENGLISH_LOCALE = "en_US"

_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


@cache
def locales() -> Mapping[str, Locale]:
    """Each language's short name with the locale that its catalogue is for, English first."""
    found = sorted(folder.parent.parent.name for folder in FOLDER.glob(f"*/{FILE}"))
    return {Locale.parse(name).language: Locale.parse(name) for name in (ENGLISH_LOCALE, *found)}


def spoken() -> str:
    """The short name of the language that is being written: en, es, vi."""
    return _spoken.get()


def locale() -> Locale:
    return locales()[spoken()]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Write in this language until the end of the block; one without a catalogue is English."""
    before = _spoken.set(language if language in locales() else ENGLISH)
    try:
        yield
    finally:
        _spoken.reset(before)


def own_name(language: str) -> str:
    """What a language calls itself: English, Español, Tiếng Việt."""
    name = locales()[language].get_language_name() or language
    return name[:1].upper() + name[1:]


def best_language(accepted: str) -> str:
    """The first language of an Accept-Language header that has a catalogue, else English."""
    wanted = [part.partition(";")[0].strip().partition("-")[0].lower() for part in accepted.split(",")[:20]]
    return negotiate_locale([name for name in wanted if name.isalpha()], locales()) or ENGLISH


def _(message: str) -> str:
    """The message in the language that is being written."""
    return _catalogue(spoken()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that a language uses for this count."""
    return _catalogue(spoken()).ngettext(one, many, count)


def lazy(message: str) -> str:
    """A message that is put into the reader's language each time that it is shown."""
    return cast("str", _Lazy(_, message, enable_cache=False))


class _Lazy(LazyProxy):
    """To all who ask it is text; Dash and the JSON encoder get the words of the moment."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        return str

    def __hash__(self) -> int:
        return hash(str(self))

    def to_plotly_json(self) -> str:
        return str(self)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """Read once; a catalogue is text, so that nothing has to be compiled before the pages run."""
    if language == ENGLISH:
        return gettext.NullTranslations()
    place = FOLDER / str(locales()[language]) / FILE
    compiled = BytesIO()
    with place.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
