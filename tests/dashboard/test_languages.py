"""In which language a page is written: as its address says, else as was chosen before, else as the browser asks."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from dashboard import language
from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.wording import words
from dashboard.wording.obligations import overdue_actions

HTML = {"accept": "text/html"}
THIRD = """msgid ""
msgstr ""
"Language: pl_PL\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "Sources"
msgstr "Źródła"

msgid "{n} action overdue"
msgid_plural "{n} actions overdue"
msgstr[0] "{n} działanie po terminie"
msgstr[1] "{n} działania po terminie"
msgstr[2] "{n} działań po terminie"
"""


@pytest.fixture
async def browser(graph: Any) -> AsyncIterator[httpx2.AsyncClient]:
    graph.data["sources"] = []
    app = create_app(Settings(_env_file=None, api_url="http://graph.test/graphql"), transport=graph.transport)
    async with httpx2.AsyncClient(
        transport=httpx2.ASGITransport(app=app), base_url="http://dashboard.test", headers=HTML
    ) as client:
        yield client


@pytest.fixture
def third_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder with one catalogue in it, in place of the project's own."""
    place = tmp_path / "pl_PL" / language.FILE
    place.parent.mkdir(parents=True)
    place.write_text(THIRD, encoding="utf-8")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    language.locales.cache_clear()
    language._catalogue.cache_clear()


def written_in(response: httpx2.Response) -> str:
    """The language that the answer's head and the document both name."""
    assert f'<html lang="{response.headers["content-language"]}"' in response.text
    return str(response.headers["content-language"])


@pytest.mark.parametrize(
    ("asked", "headers", "expected"),
    [
        ("/sources", {}, "en"),
        ("/sources?lang=es", {}, "es"),
        ("/sources?as_of=2026-03-31&lang=vi", {"accept-language": "es"}, "vi"),
        ("/sources?lang=en", {"cookie": "lang=vi"}, "en"),
        ("/sources", {"cookie": "lang=vi", "accept-language": "es"}, "vi"),
        ("/sources", {"cookie": "lang=xx", "accept-language": "es-MX,es;q=0.9"}, "es"),
        ("/sources", {"accept-language": "de-DE, vi;q=0.8, en;q=0.5"}, "vi"),
        ("/sources", {"accept-language": "de, *;q=0.1"}, "en"),
        ("/sources", {"accept-language": "-, ,;q=,en-"}, "en"),
    ],
)
async def test_the_language_of_a_page(
    browser: httpx2.AsyncClient, asked: str, headers: dict[str, str], expected: str
) -> None:
    assert written_in(await browser.get(asked, headers=headers)) == expected


async def test_a_language_that_the_address_names_is_remembered(browser: httpx2.AsyncClient) -> None:
    first = await browser.get("/sources?lang=es")
    assert first.headers["set-cookie"].startswith("lang=es; Path=/; Max-Age=")
    assert written_in(await browser.get("/about/rules")) == "es"
    assert "set-cookie" not in (await browser.get("/sources")).headers


async def test_a_language_without_a_catalogue_is_refused_in_words(browser: httpx2.AsyncClient) -> None:
    refused = await browser.get("/sources?lang=xx", headers={"accept-language": "en"})
    assert refused.status_code == 400
    assert f"lang is “xx”. Use one of: {', '.join(language.locales())}." in refused.text
    assert "set-cookie" not in refused.headers


async def test_every_link_of_a_page_stays_in_the_language_of_its_address(browser: httpx2.AsyncClient) -> None:
    text = (await browser.get("/about?lang=vi&as_of=2026-03-31")).text
    for path in ("/work-plan", "/sources", "/about/rules"):
        assert f'href="{path}?as_of=2026-03-31&amp;lang=vi"' in text
    assert 'hreflang="es"' in text
    assert "Español" in text
    assert "Tiếng Việt" in text


async def test_caches_are_told_what_the_language_depends_on(browser: httpx2.AsyncClient) -> None:
    varies = (await browser.get("/sources")).headers["vary"]
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in varies.split(",")}


@pytest.mark.usefixtures("third_language")
async def test_adding_a_language_is_adding_a_catalogue(browser: httpx2.AsyncClient) -> None:
    assert list(language.locales()) == ["en", "pl"]
    page = await browser.get("/sources?lang=pl")
    assert written_in(page) == "pl"
    assert "<title>Źródła · Equity Ledger</title>" in page.text
    assert "Polski" in page.text


@pytest.mark.usefixtures("third_language")
def test_each_language_counts_and_writes_dates_in_its_own_way() -> None:
    with language.speaking("pl"):
        said = [overdue_actions(count) for count in (2, 10)]
        assert said == ["2 działania po terminie", "10 działań po terminie"]
        assert words.number(12345) == "12\N{NO-BREAK SPACE}345"
        assert words.day("2026-11-14") == "14 listopada 2026"


def test_a_text_that_a_module_keeps_speaks_the_language_of_the_moment() -> None:
    with language.speaking("es"):
        spanish = str(words.OBLIGATION_STATE["MET"])
    assert spanish == "Sí"
    assert str(words.OBLIGATION_STATE["MET"]) == "Yes"
