"""English: the words around every page, and those that the script says."""

from __future__ import annotations

from dashboard.wording import words

SKIP = "Skip to the content"
MENU = "Menu"
MENU_NAME = "Pages"
AS_OF = "As of"
AS_OF_NAME = "The day these pages speak of"
SHOW_DAY = "Show day"
BACK_TO_TODAY = "Back to today"
ABOUT = "About Equity Ledger"
ASK_THE_GRAPH = "Ask the graph"
ABOUT_THIS_EDITION = "About this edition"
ILLUSTRATIVE_EDITION = "Illustrative edition."
ILLUSTRATIVE_NOTE = (
    "Department detail on these pages is made up to show how they work. It says nothing about a real department."
)
NEEDS_SCRIPT = (
    "These pages are drawn by a script, and scripts are switched off in this browser. The same figures can be asked "
    "for without one at"
)
THE_GRAPH = "the graph"
LOADING = "Loading the figures …"
# What the script in assets/navigation.js says to a screen reader, handed over in the document.
SAID_BY_SCRIPT = {
    "loading": LOADING,
    "copied": "Copied.",
    "selected": "The query is selected. Copy it with your keyboard.",
}


def edition_line(edition: str, as_of: str, loaded_on: str | None, data_version: str | None) -> str:
    """Which edition a page shows, as of which day."""
    parts = [
        f"Edition: {words.EDITION[edition]}",
        f"as of {words.day(as_of)}",
        *([f"loaded on {words.day(loaded_on)}"] if loaded_on else []),
        *([f"data version {data_version}"] if data_version else []),
    ]
    return ", ".join(parts) + "."
