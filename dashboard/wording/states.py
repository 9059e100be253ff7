"""What a page says when it has nothing to show, and what to do about it."""

from __future__ import annotations

from dashboard.language import _, lazy
from dashboard.wording import words

API_DOWN = lazy("The figures cannot be shown just now")
API_DOWN_WHAT = lazy("This page asks a data service for its figures, and the service did not answer. Nothing is lost.")
API_DOWN_STEP = lazy(
    "Wait a minute, then load the page again. If it stays like this, tell the people who run this site."
)
TRY_AGAIN = lazy("Try again")
BROKEN = lazy("This page could not be shown")
BROKEN_WHAT = lazy(
    "Something went wrong while the page was being put together. It is our mistake, not yours, and it was noted."
)
BROKEN_STEP = lazy("Load the page again, or open another page from the menu.")
REFUSED = lazy("The data service refused this question")
NOT_FOUND = lazy("Not found")
NO_PAGE_STEP = lazy("Check the address for a typing mistake, or choose a page from the menu above.")
BAD_ADDRESS = lazy("This address cannot be read")
DAYS_OUT_OF_ORDER = lazy("Choose an earlier day to compare with")
# Each is a sentence with a link in square brackets.
GO_BACK = lazy("Go back, or open [this page without its filters].")
CHANGE_ADDRESS = lazy("Change it in the address, or open [the page without it].")
CHOOSE_AGAIN = lazy("[Open the page without this day], and choose an earlier one there.")


def no_page(path: str) -> str:
    return _("There is no page at {path}.").format(path=path)


def since_is_later(since: str) -> str:
    return _("The page was asked what changed since {day}. That is later than the day it shows.").format(
        day=words.day(since)
    )


def refusal_code(code: str) -> str:
    return _("The refusal has the code {code}.").format(code=code)


def bad_address(name: str, given: str, how: str) -> str:
    return _("In the address of this page, {name} is “{given}”. {how}").format(name=name, given=given, how=how)


def around_link(sentence: str) -> tuple[str, str, str]:
    """What stands before the link, the link's words, what stands after it."""
    before, _mark, rest = sentence.partition("[")
    link, _mark, after = rest.partition("]")
    return before, link, after
