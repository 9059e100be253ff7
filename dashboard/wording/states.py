"""English: what a page says when it has nothing to show, and what to do about it."""

from __future__ import annotations

API_DOWN = "The figures cannot be shown just now"
API_DOWN_WHAT = "This page asks a data service for its figures, and the service did not answer. Nothing is lost."
API_DOWN_STEP = "Wait a minute, then load the page again. If it stays like this, tell the people who run this site."
BROKEN = "This page could not be made"
BROKEN_WHAT = (
    "Something went wrong while the page was being put together. It is our mistake, not yours, and it was noted."
)
BROKEN_STEP = "Load the page again, or open another page from the menu."
REFUSED = "The data service refused this question"
NOT_FOUND = "Not found"
NO_PAGE_NAME = "Page not found"
NO_PAGE_STEP = "Check the address for a typing mistake, or choose a page from the menu above."
BAD_ADDRESS = "This address cannot be read"
LOADING = "Loading the figures"
# Each is a sentence around a link: before it, the link itself, after it.
GO_BACK = ("Go back, or open ", "this page without its filters", ".")
CHANGE_ADDRESS = ("Change it in the address, or open ", "the page without it", ".")


def no_page(path: str) -> str:
    return f"There is no page at {path}."


def refusal_code(code: str) -> str:
    return f"The refusal has the code {code}."


def bad_address(name: str, given: str, how: str) -> str:
    return f"In the address of this page, {name} is “{given}”. {how}"


def still_loading(what: str) -> str:
    return f"{what} …"
