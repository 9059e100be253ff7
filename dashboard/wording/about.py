"""The words of the page that says what Equity Ledger is, whom it serves, and how far it was tested."""

from __future__ import annotations

from dashboard.language import _, lazy
from dashboard.wording import words

HEADING = lazy("About Equity Ledger")
NAME = lazy("About")
WHERE_TO_LOOK = lazy("Where to look")
GRAPH_HEADING = lazy("Ask the graph")
EXAMPLE_NAME = lazy("An example of a query")
RUN_EXAMPLE = lazy("Run this example in the explorer")
ACCESSIBILITY = lazy("Accessibility")
HOW_BUILT = lazy("How the pages are built")
BY_MACHINE = lazy("What a machine has tested")
BY_NOBODY = lazy("What nobody has tested yet")

LEAD = lazy(
    "Equity Ledger shows what a city has promised for equity, who promised it, where it stands, how fresh that is, and "
    "where it was read."
)
HOW = (
    lazy("What is printed is shown as printed, with its line in the document. What we work out has a written rule."),
    lazy("Reports are added and never edited, so every page can be shown as of any past day."),
    lazy("What could not be read is shown as unknown. It is never filled in."),
)
PAGE_NAMES = dict(words.NAVIGATION)
# Who, what they ask, where to look: (path, the page's name).
PEOPLE = (
    (
        lazy("You live here"),
        lazy("What did the City promise, and did it happen?"),
        tuple((path, PAGE_NAMES[path]) for path in ("/work-plan", "/welcoming-plan", "/sources")),
    ),
    (
        lazy("You manage a department"),
        lazy("Is our plan on track? What is due, overdue or silent? Is the worksheet in, and is our team active?"),
        (("/departments", PAGE_NAMES["/departments"]),),
    ),
    (
        lazy("You lead the City"),
        lazy("Where do we stand, and who is late?"),
        tuple((path, PAGE_NAMES[path]) for path in ("/", "/budgeting-for-equity")),
    ),
    (
        lazy("You work in the equity office"),
        lazy("What has gone quiet? What goes to Council?"),
        tuple((path, PAGE_NAMES[path]) for path in ("/", "/equity-action-teams", "/measures")),
    ),
    (
        lazy("You analyze data"),
        lazy("Can I have the same numbers in a query of my own?"),
        (("/analyst", PAGE_NAMES["/analyst"]), ("/about#graph", lazy("How to ask the graph"))),
    ),
)
GRAPH = lazy(
    "Every figure on these pages comes from one GraphQL service, open to anyone who can read these pages. Below each "
    "figure, “Where this comes from” shows its query; run it and you get the same number. In the explorer you can "
    "read what each field means, and write queries of your own."
)
ASK_THE_GRAPH = lazy("Open the explorer")
EXAMPLE = """{
  workPlans {
    fiscalYear
    completion {
      completed
      outOf
      ongoing
    }
  }
}"""
ACCESSIBLE_INTRO = lazy(
    "These pages are built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. This is how far that has "
    "been checked."
)
BUILT = (
    lazy("Every page has one main heading, headings in order, and a link that skips to the content."),
    lazy("Everything is made to be reached and used with the keyboard alone."),
    lazy(
        "Each chart has a sentence that says what it shows and a table of its numbers. No fact is told by color alone."
    ),
    lazy("Tables have captions and headings. A wide table scrolls by itself; the page does not scroll sideways."),
    lazy("Pages follow your settings for dark or light colors, text size and reduced motion."),
    lazy(
        "The plans' own words exist in English only. They are marked as English, so that a screen reader says them so."
    ),
)
TESTED_BY_MACHINE = (
    lazy("The automatic rules of axe-core, in the browser Chromium, on a wide and on a narrow window."),
    lazy("That pages work with data, without data, and when the data service does not answer."),
    lazy("That every page has the same numbers in every language, and that no word of a page is left untranslated."),
)
NOT_TESTED = (
    lazy("With a real screen reader, screen magnifier or speech input."),
    lazy("By people with disabilities."),
    lazy("In browsers other than Chromium, or on real phones."),
    lazy("The translations from English: they were made with care, and no native speaker has checked them."),
)
TELL_US = lazy(
    "If something keeps you from reading a page, tell the people who run this site: say which page, and what you use "
    "to read it. The same facts can also be asked for as data, from the graph."
)
NOT_THE_CITY = lazy(
    "The documents are the City's. The reading of them here, and the rules by which figures are worked out, are ours."
)


def lead(edition: str | None, city: str | None, loaded_on: str | None) -> str:
    """What this is, and what is on record in it just now."""
    if city is None or edition is None:
        nobody = _("No city is on record yet.")
        return f"{LEAD} {nobody}"
    if edition == "ILLUSTRATIVE":
        holds = _("{city} is on record: published facts, and made-up detail beside them.")
    else:
        holds = _("{city} is on record: published facts only.")
    said = [str(LEAD), holds.format(city=city)]
    if loaded_on:
        said.append(_("The record was last loaded on {day}.").format(day=words.day(loaded_on)))
    return " ".join(said)
