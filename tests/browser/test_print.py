"""City, Department and Budgeting for Equity on paper: whole, light, without controls, each sheet saying what it is."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.servers import ILLUSTRATIVE, Served
from tests.browser.visits import NewTab, open_drawn

PRINTED = ("/", "/departments/prns", "/budgeting-for-equity")
PAPER = ("A4", "Letter")
MOST_SHEETS = 8
BODY_POINTS = 9.5
ON_SCREEN_ONLY = ("Show day", "Back to today", "Menu", "Copy the query", "Where this comes from", "Clear filters")
FOLD_ALL = "() => document.querySelectorAll('main details[open]').forEach((fold) => { fold.open = false; })"
FOLDED = ":is(.goal, .calls-rest):not([open]) :is(.action-wording, .calls a)"

every_page = pytest.mark.parametrize("address", PRINTED)
every_paper = pytest.mark.parametrize("paper", PAPER)


@dataclass(frozen=True)
class Print:
    """A page as it was on the screen, with all of it folded up, and what came out on paper."""

    name: str
    edition: str
    folded: list[str]
    papers: dict[str, PdfReader]
    sheets: dict[str, list[str]]


@pytest.fixture(scope="module")
def prints(browser: Browser, served: dict[str, Served]) -> dict[str, Print]:
    """Each page is opened once, by a reader whose screen is dark."""
    context = browser.new_context(base_url=served[ILLUSTRATIVE].address, color_scheme="dark")
    page = context.new_page()
    found = {}
    for address in PRINTED:
        open_drawn(page, address)
        page.evaluate(FOLD_ALL)
        papers = {paper: PdfReader(BytesIO(page.pdf(format=paper, tagged=True))) for paper in PAPER}
        found[address] = Print(
            name=page.title(),
            edition=words_of(page.locator(".edition-line").inner_text()),
            folded=[words_of(text) for text in page.locator(FOLDED).all_text_contents()],
            papers=papers,
            sheets={paper: [words_of(sheet.extract_text()) for sheet in papers[paper].pages] for paper in PAPER},
        )
    context.close()
    return found


def words_of(text: str) -> str:
    return " ".join(text.split())


def kinds_of(element: Any) -> set[str]:
    """The kinds of structure in a tagged document: H1, Table, TH ..."""
    found = {str(element["/S"])} if "/S" in element else set()
    below = element.get("/K", [])
    for child in below if isinstance(below, list) else [below]:
        under = child.get_object()
        if hasattr(under, "get"):
            found |= kinds_of(under)
    return found


@every_paper
@every_page
def test_every_sheet_says_its_page_its_edition_its_day_and_its_source(
    prints: dict[str, Print], address: str, paper: str
) -> None:
    printed = prints[address]
    sheets = printed.sheets[paper]
    assert 2 <= len(sheets) <= MOST_SHEETS
    assert "as of" in printed.edition
    for number, sheet in enumerate(sheets, 1):
        for words in (printed.name, printed.edition, "Source: ", f"{number} / {len(sheets)}"):
            assert words in sheet


@every_page
def test_no_control_is_printed(prints: dict[str, Print], address: str) -> None:
    text = " ".join(prints[address].sheets["A4"])
    assert [word for word in ON_SCREEN_ONLY if word in text] == []


def test_a_column_that_only_leads_to_worksheets_is_not_printed(prints: dict[str, Print]) -> None:
    text = " ".join(prints["/budgeting-for-equity"].sheets["A4"])
    assert "Feedback given" in text
    assert "Open" not in text


@pytest.mark.parametrize("address", ["/", "/departments/prns"])
def test_what_is_folded_on_the_screen_is_open_on_paper(prints: dict[str, Print], address: str) -> None:
    text = _without_space("".join(prints[address].sheets["A4"]))  # a line may end at a hyphen
    assert prints[address].folded
    assert [wording for wording in prints[address].folded if _without_space(wording) not in text] == []


def _without_space(text: str) -> str:
    return "".join(text.split())


@every_page
def test_what_is_printed_is_tagged_for_those_who_hear_it(prints: dict[str, Print], address: str) -> None:
    root: Any = prints[address].papers["A4"].trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert kinds_of(root["/StructTreeRoot"]) >= {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD"}


@every_paper
@every_page
def test_nothing_is_so_wide_that_the_letters_shrink(prints: dict[str, Print], address: str, paper: str) -> None:
    """A browser makes all of a sheet smaller when one thing on it does not fit."""
    sizes: set[float] = set()

    def note(text: str, at: list[float], matrix: list[float], _font: Any, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(at[0] * matrix[0] * size), 1))

    prints[address].papers[paper].pages[0].extract_text(visitor_text=note)
    assert BODY_POINTS in sizes


@pytest.mark.parametrize("theme", [None, "dark"])
def test_a_dark_page_is_printed_light(new_tab: NewTab, theme: str | None) -> None:
    page = new_tab(ILLUSTRATIVE, color_scheme="dark")
    open_drawn(page, "/about")
    if theme:
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
    colours = "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert page.evaluate(colours) == ["rgb(17, 24, 29)", "rgb(236, 232, 223)"]
    page.emulate_media(media="print")
    assert page.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
