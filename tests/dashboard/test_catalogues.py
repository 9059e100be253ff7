"""Every catalogue has every message of the dashboard, whole: none is missing, empty, uncertain or left over."""

import ast
import re
from functools import cache
from gettext import c2py
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from dashboard import language

DASHBOARD = Path(language.__file__).parent
KEYWORDS = {"_": None, "lazy": None, "ngettext": (1, 2)}
CATALOGUES = sorted(language.FOLDER.glob(f"*/{language.FILE}"))
# Which counts a plural form is asked for; no rule of a language looks further.
COUNTS = range(1001)
# Placeholders, and what is called the same in every language; what is left of a message has to be translated.
NO_WORDS = re.compile(r"\{\w+\}|\b(CSV|REAP|REAPs|XLSX)\b")
HAS_WORDS = re.compile(r"[^\W\d_]")
# Words of a language that are written as in English, and patterns of dates that are.
DATES = {"d MMM y", "MMM y"}
WRITTEN_ALIKE = {"es_US": {"No", "Plan", *DATES}, "vi_VN": {*DATES}}

Message = str | tuple[str, ...]
every_catalogue = pytest.mark.parametrize("place", CATALOGUES, ids=lambda place: place.parent.parent.name)


@cache
def messages_in_code() -> frozenset[Message]:
    found = extract_from_dir(DASHBOARD, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return frozenset(message for _file, _line, message, _comments, _context in found)


def inside_f_strings(code: str) -> list[str]:
    """Messages that Babel does not find: before Python 3.12 it reads an f-string as one text."""
    whole = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)]
    parts = [node for text in whole for node in ast.walk(text) if isinstance(node, ast.Call)]
    return sorted({ast.unparse(node) for node in parts if ast.unparse(node.func).split(".")[-1] in KEYWORDS})


@cache
def catalogue(place: Path) -> Catalog:
    with place.open("rb") as file:
        return read_po(file)


def translated(place: Path) -> dict[Message, tuple[str, ...]]:
    """Each message with its forms in the language; a message without plural has one form."""
    return {_known(message.id): _forms(message.string) for message in catalogue(place) if message.id}


def _known(message: object) -> Message:
    return message if isinstance(message, str) else tuple(message)  # type: ignore[arg-type]


def _forms(said: object) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)  # type: ignore[arg-type]


def placeholders(text: str) -> set[str]:
    return {name for _before, name, _format, _conversion in Formatter().parse(text) if name is not None}


def test_there_are_languages_besides_english_and_messages_to_translate() -> None:
    assert {"es", "vi"} <= set(language.locales())
    assert len(messages_in_code()) > 300
    assert "Skip to the content" in messages_in_code()


def test_every_message_stands_where_it_is_found() -> None:
    files = {file.relative_to(DASHBOARD): inside_f_strings(file.read_text("utf-8")) for file in DASHBOARD.rglob("*.py")}
    assert {str(file): found for file, found in files.items() if found} == {}


@pytest.mark.parametrize("message", ["_('None')", "lazy('None')", "ngettext('{n} day', '{n} days', n)"])
def test_a_message_inside_an_f_string_is_refused(message: str) -> None:
    assert inside_f_strings(f'said = f"{{a}}: {{{message}.format(n=n)}}"') == [message]
    assert inside_f_strings(f'told = {message}.format(n=n)\nsaid = f"{{a}}: {{told}}"') == []


@every_catalogue
def test_no_message_is_missing_and_none_is_left_over(place: Path) -> None:
    known = set(translated(place))
    assert (sorted(messages_in_code() - known, key=str), sorted(known - messages_in_code(), key=str)) == ([], [])
    assert list(catalogue(place).obsolete) == []


@every_catalogue
def test_no_message_is_empty_or_uncertain(place: Path) -> None:
    assert [message for message, forms in translated(place).items() if not all(map(str.strip, forms))] == []
    assert [message.id for message in catalogue(place) if message.fuzzy and message.id] == []


@every_catalogue
def test_every_plural_form_of_the_language_is_there(place: Path) -> None:
    own = catalogue(place)
    assert own.locale is not None
    assert (own.num_plurals, own.plural_expr) == tuple(get_plural(own.locale)[:2])
    plurals = {message: forms for message, forms in translated(place).items() if isinstance(message, tuple)}
    assert [message for message, forms in plurals.items() if len(forms) != own.num_plurals] == []


@every_catalogue
def test_every_form_has_the_placeholders_of_its_message(place: Path) -> None:
    """The form for one alone may leave the number out where English does; every other form stands for many."""
    form_of = c2py(catalogue(place).plural_expr)
    for_one_alone = {form_of(1)} - {form_of(count) for count in COUNTS if count != 1}
    wrong = []
    for message, forms in translated(place).items():
        models = [message] if isinstance(message, str) else list(message)
        for number, said in enumerate(forms):
            allowed = models if number in for_one_alone else models[-1:]
            if said and placeholders(said) not in [placeholders(model) for model in allowed]:
                wrong.append((message, said))
    assert wrong == []


@every_catalogue
def test_links_and_the_spaces_around_a_message_are_kept(place: Path) -> None:
    """A link stands in square brackets; a message that ends in a space has something else after it."""
    wrong = []
    for message, forms in translated(place).items():
        model = message if isinstance(message, str) else message[-1]
        for said in filter(None, forms):
            ends = (said[:1].isspace(), said[-1:].isspace()) == (model[:1].isspace(), model[-1:].isspace())
            if not ends or any(said.count(mark) != model.count(mark) for mark in "[]"):
                wrong.append((message, said))
    assert wrong == []


@every_catalogue
def test_only_words_that_are_written_alike_are_left_as_they_are_in_english(place: Path) -> None:
    alike = {
        message
        for message, forms in translated(place).items()
        if {message if isinstance(message, str) else message[-1]} & set(forms)
        and HAS_WORDS.search(NO_WORDS.sub("", str(message)))
    }
    assert alike <= WRITTEN_ALIKE.get(place.parent.parent.name, set())
