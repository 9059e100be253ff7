"""The words around every page, and those that the script says."""

from __future__ import annotations

from dashboard.language import _, lazy
from dashboard.wording import words

SKIP = lazy("Skip to the content")
MENU = lazy("Menu")
MENU_NAME = lazy("Pages")
AS_OF = lazy("As of")
AS_OF_NAME = lazy("The day these pages show")
SHOW_DAY = lazy("Show day")
BACK_TO_TODAY = lazy("Back to today")
ABOUT = lazy("About Equity Ledger")
ASK_THE_GRAPH = lazy("Ask the graph")
ABOUT_THIS_EDITION = lazy("About this edition")
ILLUSTRATIVE_EDITION = lazy("Illustrative edition.")
ILLUSTRATIVE_NOTE = lazy(
    "Department detail on these pages is made up to show how they work. It says nothing about a real department."
)
LANGUAGES = lazy("Languages")
SEARCH = lazy("Search everything")
FIND = lazy("Search")
LOADING = lazy("Loading the figures …")
# What the script in assets/navigation.js says to a screen reader, handed over in the document.
SAID_BY_SCRIPT = {
    "loading": LOADING,
    "copied": lazy("Copied."),
    # Translators: leave {column} as it is; the script puts the name of a table's column there.
    "sorted": lazy("Sorted by {column}."),
    "reversed": lazy("Sorted by {column}, in reverse order."),
    "selected": lazy("The query is selected. Copy it with your keyboard."),
}


def day_shown(day: str) -> str:
    """Above a page as of another day than today."""
    return _("As of {day}.").format(day=words.day(day))


def day_ahead(day: str) -> str:
    """Above a page as of a day to come."""
    return _(
        "{day} is still to come. This page shows where everything would stand if nothing more were reported until then."
    ).format(day=words.day(day))


def edition_line(edition: str, as_of: str, loaded_on: str | None, data_version: str | None) -> str:
    """Which edition a page shows, as of which day."""
    parts = [
        _("Edition: {edition}").format(edition=words.EDITION[edition]),
        _("as of {day}").format(day=words.day(as_of)),
        *([_("loaded on {day}").format(day=words.day(loaded_on))] if loaded_on else []),
        *([_("data version {version}").format(version=data_version)] if data_version else []),
    ]
    return ", ".join(parts) + "."
