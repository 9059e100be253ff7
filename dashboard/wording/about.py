"""English words of the page that says what Equity Ledger is, whom it serves, and how far it was tested."""

from __future__ import annotations

HEADING = "About Equity Ledger"
NAME = "About"
WHERE_TO_LOOK = "Where to look"
GRAPH_HEADING = "Ask the graph"
EXAMPLE_NAME = "An example of a query"
OR = ", or "
RUN_EXAMPLE = "run this example in it"
ACCESSIBILITY = "Accessibility"
HOW_BUILT = "How the pages are built"
BY_MACHINE = "What a machine has tested"
BY_NOBODY = "What nobody has tested yet"

LEAD = (
    "Equity Ledger shows what a city has promised for equity, who promised it, where it stands, how fresh that is, and "
    "where it was read."
)
HOW = (
    "What is printed is shown as printed, with its line in the document. What we work out from it has a written rule.",
    "Reports are added and never edited, so every page can be asked for as of any past day.",
    "What could not be read is said to be unknown. It is never filled in.",
)
# Who, what they ask, where to look: (path, the page's name).
PEOPLE = (
    (
        "You live here",
        "What did the City promise, and did it happen?",
        (("/work-plan", "Work plan"), ("/welcoming-plan", "Welcoming plan"), ("/sources", "Sources")),
    ),
    (
        "You manage a department",
        "Is our plan on track? What is due, overdue or silent? Is the worksheet in, and is our team active?",
        (("/departments", "Departments"),),
    ),
    (
        "You lead the City",
        "Where do we stand, and who is late?",
        (("/", "City"), ("/budgeting-for-equity", "Budgeting for Equity")),
    ),
    (
        "You work in the equity office",
        "What has gone quiet? What goes to Council?",
        (("/", "City"), ("/equity-action-teams", "Equity Action Teams"), ("/measures", "Measures")),
    ),
    (
        "You analyse data",
        "Can I have the same numbers in a query of my own?",
        (("/about#graph", "How to ask the graph"), ("/about/rules", "About the rules")),
    ),
)
GRAPH = (
    "Every figure on these pages comes from one GraphQL service, open to anyone who can read these pages. Below each "
    "figure, “Where this comes from” shows its query; run it and you get the same number. In the explorer you can "
    "read what each field means, and write queries of your own."
)
ASK_THE_GRAPH = "Open the explorer"
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
ACCESSIBLE_INTRO = (
    "These pages are built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. This is how far that has "
    "been looked into."
)
BUILT = (
    "Every page has one main heading, headings in order, and a link that skips to the content.",
    "Everything is made to be reached and used with the keyboard alone.",
    "Each chart has a sentence that says what it shows and a table of its numbers. No fact is told by colour alone.",
    "Tables have captions and headings. A wide table scrolls by itself; the page does not scroll sideways.",
    "Pages follow your settings for dark or light colours, text size and reduced motion.",
)
TESTED_BY_MACHINE = (
    "The automatic rules of axe-core, in the browser Chromium, on a wide and on a narrow window.",
    "That pages draw with data, without data, and when the data service does not answer.",
)
NOT_TESTED = (
    "With a real screen reader, screen magnifier or speech input.",
    "By people with disabilities.",
    "In browsers other than Chromium, or on real phones.",
    "In languages other than English. The plans' own wording exists in English only.",
)
TELL_US = (
    "If something keeps you from reading a page, tell the people who run this site: say which page, and what you use "
    "to read it. The same facts can also be asked for as data, from the graph."
)
NOT_THE_CITY = (
    "The documents are the City's. The reading of them here, and the rules by which figures are worked out, are ours."
)
