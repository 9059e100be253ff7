"""Every page in every language: the same numbers, the right language for each word, nothing left in English, and on a
small phone no scrolling to the side and the heading on the first screen.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Browser, BrowserContext, Response

from dashboard.address import read_address
from dashboard.language import ENGLISH, FILE, FOLDER, locales
from dashboard.pages import all_pages
from dashboard.queries import query_text
from tests.browser.graph import Graph
from tests.browser.pages import PAGES, WITHOUT_VARIABLES
from tests.browser.servers import API_DOWN, EMPTY, ILLUSTRATIVE, PUBLISHED, Served
from tests.browser.visits import DRAWN_WITHIN_MS, HEIGHT, NARROW

OTHERS = tuple(name for name in locales() if name != ENGLISH)
HAS_WORDS = re.compile(r"[^\W\d_]{2}")
# Abbreviations such as REAP and PRNS, FY 2024-26, and keys of records such as 2023-24/3.5/o1.
CODES = re.compile(r"[A-Z0-9\W]+|[\w:]*[\d/_][\w./:_-]*")
# The same in every language.
NAMES = {"Equity Ledger"}
# What the graph says in words of its own, which pages have to say in the reader's language.
SAID_BY_GRAPH = {"display", "note", "rule", "sentence", "why", "whyActive"}
# Half of the smallest screen in use, 320 by 568.
UPPER_HALF = 284
SEEN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.replace(/\\s+/g, " ").trim();
    if (text && !parent.closest("script, style, code")) texts.push([parent.closest("[lang]").lang, text]);
  }
  const named = [...document.querySelectorAll("[aria-label], [title], [placeholder]")];
  for (const element of named)
    for (const name of ["aria-label", "title", "placeholder"])
      if (element.getAttribute(name)) texts.push([element.closest("[lang]").lang, element.getAttribute(name)]);
  return {
    language: document.documentElement.lang,
    title: document.title,
    texts,
    printed: document.querySelectorAll("main [lang=en]").length,
    numbers: [...document.querySelectorAll("[data-path]")].map((each) => [each.dataset.path, each.dataset.value]),
    scrolls_sideways_by: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
    heading_at: document.querySelector("h1").getBoundingClientRect().top,
    paths: [...document.querySelectorAll("main a[href]")].map((each) => new URL(each.href).pathname),
  };
}"""


@dataclass(frozen=True)
class Read:
    """A page as it was sent in one language. `texts` are (language, words)."""

    status: int
    told: str
    language: str
    title: str
    texts: list[tuple[str, str]]
    printed: int
    numbers: list[list[str]]
    paths: list[str]
    scrolls_sideways_by: int
    heading_at: float

    def words_in(self, language: str) -> set[str]:
        return {text for spoken, text in self.texts if spoken == language and HAS_WORDS.search(text)}


class Readers:
    """One tab a situation, in which each page is read once in each language, as the server sends it."""

    def __init__(self, browser: Browser, served: dict[str, Served]) -> None:
        self._browser = browser
        self._served = served
        self._contexts: dict[str, BrowserContext] = {}
        self.read = cache(self._read)

    def _read(self, situation: str, address: str, language: str) -> Read:
        page = self._tab(situation).pages[0]
        response = page.goto(f"{address}?lang={language}")
        assert isinstance(response, Response)
        seen: dict[str, Any] = page.evaluate(SEEN)
        seen["texts"] = [(spoken, text) for spoken, text in seen["texts"]]
        told = response.headers["content-language"]
        return Read(status=response.status, told=told, **seen)

    def _tab(self, situation: str) -> BrowserContext:
        if situation not in self._contexts:
            size: Any = {"width": NARROW, "height": HEIGHT}
            context = self._browser.new_context(
                base_url=self._served[situation].address, viewport=size, java_script_enabled=False
            )
            context.set_default_timeout(DRAWN_WITHIN_MS)
            context.new_page()
            self._contexts[situation] = context
        return self._contexts[situation]

    def address_of(self, page: str) -> str:
        """The page's own path, or the first link to such a page from one without variables."""
        if page in WITHOUT_VARIABLES:
            return page
        wanted = re.compile(re.sub(r"<\w+>", r"[^/]+", page))
        paths = (path for other in WITHOUT_VARIABLES for path in self.read(ILLUSTRATIVE, other, ENGLISH).paths)
        return next(path for path in paths if wanted.fullmatch(path))

    def close(self) -> None:
        for context in self._contexts.values():
            context.close()


@pytest.fixture(scope="module")
def readers(browser: Browser, served: dict[str, Served]) -> Iterator[Readers]:
    made = Readers(browser, served)
    yield made
    made.close()


every_page = pytest.mark.parametrize("page", PAGES)
every_other_language = pytest.mark.parametrize("language", OTHERS)


def data_of(graph: Graph, address: str) -> set[str]:
    """Every text of the answer that the page at this address is made from, but not what the graph itself says."""
    page = next(page for page in all_pages() if page.matches(address))
    query, asked = page.asked(read_address(address, page.path, page.parameters))
    return set(_texts(graph.ask(query_text(query), json.dumps(asked.variables)))) if query else set()


def _texts(answer: Any) -> Iterator[str]:
    if isinstance(answer, str):
        yield " ".join(answer.split())
    elif isinstance(answer, list):
        for each in answer:
            yield from _texts(each)
    elif isinstance(answer, dict):
        for name, value in answer.items():
            if name not in SAID_BY_GRAPH:
                yield from _texts(value)


@cache
def written_alike(language: str) -> frozenset[str]:
    """Words that are written like the English ones, such as No in Spanish: their catalogue says so."""
    with (FOLDER / str(locales()[language]) / FILE).open("rb") as file:
        return frozenset(str(message.id) for message in read_po(file) if message.id == message.string)


def english_left(alike: set[str], data: set[str], language: str) -> list[str]:
    """Of the texts that stand on both pages those that are no data, no name and no code."""
    allowed = data | NAMES | written_alike(language)
    return sorted(text for text in alike if text.strip(" :,.()") not in allowed and not CODES.fullmatch(text))


@every_page
@pytest.mark.parametrize("language", locales())
def test_a_page_says_which_language_it_is_in(readers: Readers, page: str, language: str) -> None:
    read = readers.read(ILLUSTRATIVE, readers.address_of(page), language)
    assert (read.status, read.language, read.told) == (200, language, language)
    assert read.words_in(language)


@every_page
@every_other_language
def test_numbers_are_equal_in_every_language(readers: Readers, page: str, language: str) -> None:
    address = readers.address_of(page)
    english = readers.read(ILLUSTRATIVE, address, ENGLISH)
    assert readers.read(ILLUSTRATIVE, address, language).numbers == english.numbers


@every_page
@every_other_language
def test_nothing_is_left_in_english(readers: Readers, graphs: dict[str, Graph], page: str, language: str) -> None:
    address = readers.address_of(page)
    english = readers.read(ILLUSTRATIVE, address, ENGLISH).words_in(ENGLISH)
    there = readers.read(ILLUSTRATIVE, address, language).words_in(language)
    assert english_left(there & english, data_of(graphs[ILLUSTRATIVE], address), language) == []


@every_other_language
@pytest.mark.parametrize("situation", [PUBLISHED, EMPTY, API_DOWN])
def test_what_is_said_when_there_is_nothing_to_show_is_not_left_in_english_either(
    readers: Readers, graphs: dict[str, Graph], situation: str, language: str
) -> None:
    for page in ("/", "/departments", "/budgeting-for-equity", "/work-plan") if situation != API_DOWN else ("/",):
        english = readers.read(situation, page, ENGLISH).words_in(ENGLISH)
        there = readers.read(situation, page, language).words_in(language)
        data = data_of(graphs[situation], page) if situation != API_DOWN else set()
        assert english_left(there & english, data, language) == [], page


@pytest.mark.parametrize("page", ["/work-plan", "/welcoming-plan", "/sources", "/sources/<key>", "/departments/<code>"])
@every_other_language
def test_words_of_plans_are_marked_as_english(readers: Readers, page: str, language: str) -> None:
    address = readers.address_of(page)
    read = readers.read(ILLUSTRATIVE, address, language)
    english = readers.read(ILLUSTRATIVE, address, ENGLISH)
    assert read.printed == english.printed > 0
    assert read.words_in(ENGLISH)


@every_page
@every_other_language
def test_no_page_scrolls_sideways_on_a_small_phone(readers: Readers, page: str, language: str) -> None:
    assert readers.read(ILLUSTRATIVE, readers.address_of(page), language).scrolls_sideways_by == 0


@every_page
@pytest.mark.parametrize("language", locales())
def test_on_a_small_phone_a_page_begins_in_the_upper_half_of_the_first_screen(
    readers: Readers, page: str, language: str
) -> None:
    assert readers.read(ILLUSTRATIVE, readers.address_of(page), language).heading_at < UPPER_HALF
