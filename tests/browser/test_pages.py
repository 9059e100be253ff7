"""Every page in every situation: with all detail, with published facts only, of an empty city, and without its API."""

import re
from collections import defaultdict
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from dashboard.pages import all_pages
from tests.browser.pages import H1, PAGES, WITH_VARIABLES, WITHOUT_VARIABLES, address_of
from tests.browser.servers import API_DOWN, EMPTY, ILLUSTRATIVE, PUBLISHED, SITUATIONS
from tests.browser.visits import EVERY_COMPONENT, Visit, Visits

every_situation = pytest.mark.parametrize("situation", SITUATIONS)
every_page = pytest.mark.parametrize("page", PAGES)
NO_FIGURES = "The figures cannot be shown just now"
# What the City's documents leave open, and where a reader of the published edition is told so.
SAID_TO_BE_UNKNOWN = {
    "/": r"is not published|not known",
    "/departments": r"not known|not published",
    "/departments/<code>": r"not known|not published",
    "/budgeting-for-equity": r"not known|not published|not found",
    "/equity-action-teams": r"not known|not published|not named",
    "/welcoming-plan": r"23\b.*\b(0|none|no)\b",
    "/measures": r"Not reported|not reported",
}


def visit(visits: Visits, situation: str, page: str) -> Visit:
    return visits.of(situation, address_of(page, visits))


def status_of(situation: str, page: str, opened: Visit) -> int:
    """A page that has nothing to show says so to programs as well; what is illustrative is not published."""
    if situation == API_DOWN:
        return 503
    is_missing = situation == EMPTY or (situation == PUBLISHED and opened.seen["pageState"] == "not-found")
    return 404 if is_missing and page in WITH_VARIABLES else 200


@every_situation
@every_page
def test_a_page_opens_with_one_heading_in_one_main_part(visits: Visits, situation: str, page: str) -> None:
    opened = visit(visits, situation, page)
    assert opened.status == status_of(situation, page, opened)
    assert opened.seen["mains"] == 1
    assert len(opened.seen["headings"]) == 1
    assert opened.seen["language"] == "en"
    assert re.fullmatch(r".+ · Equity Ledger", opened.seen["title"])


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED, EMPTY])
@pytest.mark.parametrize("page", WITHOUT_VARIABLES)
def test_a_page_says_which_page_it_is(visits: Visits, situation: str, page: str) -> None:
    opened = visit(visits, situation, page)
    assert opened.seen["pageState"] is None
    assert H1[page].fullmatch(opened.seen["headings"][0])


@pytest.mark.parametrize("page", WITH_VARIABLES)
def test_the_page_of_one_record_is_named_after_it(visits: Visits, page: str) -> None:
    opened = visit(visits, ILLUSTRATIVE, page)
    assert opened.seen["pageState"] is None
    assert opened.seen["title"].removesuffix(" · Equity Ledger") not in {"", "Not found"}


@pytest.mark.parametrize("page", WITH_VARIABLES)
def test_a_record_that_an_empty_city_does_not_have_is_not_found_in_words(visits: Visits, page: str) -> None:
    opened = visit(visits, EMPTY, page)
    assert opened.seen["headings"] == ["Not found"]
    assert re.search(r"There is no .+?\.Choose .+?\.", opened.seen["text"])


@every_situation
@every_page
def test_a_page_asks_no_other_machine_and_the_browser_has_no_complaint(
    visits: Visits, situation: str, page: str
) -> None:
    opened = visit(visits, situation, page)
    assert opened.watch.asked_outside == []
    assert opened.watch.complaints == []


@every_situation
@every_page
def test_a_page_never_scrolls_sideways(visits: Visits, situation: str, page: str) -> None:
    assert visit(visits, situation, page).scrolls_sideways_by == {320: 0, 1280: 0}


@pytest.mark.parametrize("page", [*PAGES, EVERY_COMPONENT])
def test_axe_finds_nothing_at_all(visits: Visits, page: str) -> None:
    address = page if page == EVERY_COMPONENT else address_of(page, visits)
    assert visits.of(ILLUSTRATIVE, address).findings == []


@every_situation
@every_page
def test_no_two_places_of_a_page_have_the_same_name(visits: Visits, situation: str, page: str) -> None:
    assert visit(visits, situation, page).seen["doubleIds"] == []


@every_page
def test_every_page_of_the_illustrative_edition_says_so_above_and_below(visits: Visits, page: str) -> None:
    seen = visit(visits, ILLUSTRATIVE, page).seen
    assert seen["banner"].startswith("Illustrative edition.")
    assert "Edition: Illustrative" in seen["footer"]


@pytest.mark.parametrize(
    "page", ["/", "/departments", "/departments/<code>", "/budgeting-for-equity", "/equity-action-teams"]
)
def test_made_up_records_are_marked_where_they_stand(visits: Visits, page: str) -> None:
    assert visit(visits, ILLUSTRATIVE, page).seen["illustrativeMarks"] > 0


@pytest.mark.parametrize("situation", [PUBLISHED, EMPTY])
@every_page
def test_without_made_up_records_nothing_is_called_illustrative(visits: Visits, situation: str, page: str) -> None:
    seen = visit(visits, situation, page).seen
    assert (seen["banner"], seen["illustrativeMarks"]) == ("", 0)
    assert "Illustrative" not in seen["footer"]


@pytest.mark.parametrize("page", SAID_TO_BE_UNKNOWN)
def test_a_published_page_says_what_is_not_known(visits: Visits, page: str) -> None:
    assert re.search(SAID_TO_BE_UNKNOWN[page], visit(visits, PUBLISHED, page).seen["text"])


@pytest.mark.parametrize("page", [page for page in WITHOUT_VARIABLES if page != "/about/rules"])
def test_a_page_of_an_empty_city_says_that_nothing_is_on_record(visits: Visits, page: str) -> None:
    text = visit(visits, EMPTY, page).seen["text"]
    assert re.search(r"(No|no|none|Nothing|nothing|not)\b", text)
    assert re.search(r"\bNone\b(?! (of|is|are|on))|\bnull\b|\bundefined\b|\bNaN\b", text) is None


@every_page
def test_without_its_api_a_page_says_what_happened_and_what_to_do(visits: Visits, page: str) -> None:
    seen = visit(visits, API_DOWN, page).seen
    assert seen["headings"] == [NO_FIGURES]
    assert seen["pageState"] == "api-down"
    assert "the service did not answer" in seen["text"]
    assert "load the page again" in seen["text"]


@every_situation
def test_every_page_without_variables_is_in_the_menu_of_every_page(visits: Visits, situation: str) -> None:
    linked = {urlsplit(link["href"]).path for link in visit(visits, situation, "/about/rules").seen["links"]}
    # The search has no entry of its own: its form stands above every page.
    assert set(WITHOUT_VARIABLES) - {"/search"} <= linked


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED, EMPTY])
def test_every_link_leads_to_a_page_that_exists(visits: Visits, situation: str) -> None:
    home = visits.home(situation)
    opened = [visit(visits, situation, page) for page in PAGES]
    # A page that says "not found" links to itself in other languages.
    links = {link["href"].partition("#")[0] for each in opened if each.status == 200 for link in each.seen["links"]}
    ours = {link for link in links if link.startswith(home) and "/graphql" not in link}
    with httpx2.Client(trust_env=False, headers={"Accept": "text/html"}, follow_redirects=True) as client:
        assert {link for link in some_of_each_kind(ours) if client.get(link).status_code != 200} == set()


def some_of_each_kind(links: set[str]) -> set[str]:
    """Of links that differ only in which record they name or what they choose, the first two and the last."""
    kinds: dict[object, list[str]] = defaultdict(list)
    for link in sorted(links):
        kinds[kind_of(link)].append(link)
    return {link for alike in kinds.values() for link in (*alike[:2], alike[-1])}


def kind_of(link: str) -> object:
    """Which page a link leads to and what it says there."""
    parts = urlsplit(link)
    page = next((page.path for page in all_pages() if page.matches(parts.path)), parts.path)
    return page, tuple(sorted(parse_qs(parts.query)))


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED])
def test_every_link_to_a_place_on_a_page_finds_that_place(visits: Visits, situation: str) -> None:
    home = visits.home(situation)
    places = {link["href"] for page in PAGES for link in visit(visits, situation, page).seen["links"]}
    ours = [urlsplit(place) for place in places if place.startswith(home)]
    # A document in pieces has an address for each piece; the first one stands for them.
    wanted = {(place.path, place.fragment) for place in ours if place.fragment and not place.query}
    on_page = {path: visits.places_of(situation, path) for path, _ in wanted}
    assert wanted
    assert {(path, place) for path, place in wanted if place not in on_page[path]} == set()
