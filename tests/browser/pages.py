"""Which pages there are, as the dashboard itself lists them, and one address of each that holds a real record.

A page whose address has a variable part is entered by the first link to it on another page, as a reader would.
"""

import re
from urllib.parse import urlsplit

from dashboard.pages import all_pages
from dashboard.pages.not_found import PAGE as NOT_FOUND
from tests.browser.servers import ILLUSTRATIVE
from tests.browser.visits import Visits

PAGES = tuple(page.path for page in all_pages() if not page.is_for_development and page is not NOT_FOUND)
WITHOUT_VARIABLES = tuple(path for path in PAGES if "<" not in path)
WITH_VARIABLES = tuple(path for path in PAGES if "<" in path)
H1 = {
    "/": re.compile(r".+"),
    "/departments": re.compile(r"Departments"),
    "/budgeting-for-equity": re.compile(r"Budgeting for Equity"),
    "/work-plan": re.compile(r".*[Ww]ork [Pp]lan.*"),
    "/welcoming-plan": re.compile(r"Welcoming.*[Pp]lan.*"),
    "/equity-action-teams": re.compile(r"Equity Action Teams"),
    "/measures": re.compile(r"Measures"),
    "/analyst": re.compile(r"Analyst"),
    "/search": re.compile(r"Search"),
    "/sources": re.compile(r"Sources"),
    "/about": re.compile(r"About Equity Ledger"),
    "/about/rules": re.compile(r"About the rules"),
}


def address_of(page: str, visits: Visits) -> str:
    """The page's own path, or the first link to such a page from one without variables."""
    if page in WITHOUT_VARIABLES:
        return page
    wanted = re.compile(re.sub(r"<\w+>", r"[^/]+", page))
    for other in WITHOUT_VARIABLES:
        for link in visits.of(ILLUSTRATIVE, other).seen["links"]:
            found = urlsplit(link["href"])
            if wanted.fullmatch(found.path) and link["href"].startswith(visits.home(ILLUSTRATIVE)):
                return str(found.path)
    raise AssertionError(f"No page links to {page}.")
