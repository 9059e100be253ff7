"""English words of the page about the rules: how to read a count, six reasons for no value, what an edition is."""

from __future__ import annotations

from dashboard.wording import words

NAME = "About the rules"
HOW_TO_READ = "How to read “n of N”"
NO_VALUE = "Six reasons for no value"
EDITIONS = "Two editions"
THE_RULES = "the rules"
QUERY = "Query for the rules"
NO_RULES = "The graph lists no rules."
WITHOUT_RULES = "Without them, no figure that is worked out can be explained."
ON_THIS_PAGE = "On this page"
WHY = "Why"
WRITTEN_DOWN = "Written down in "

LEAD = (
    "Some figures on these pages are printed in a document; others are worked out. {rules} decide how. Where the City "
    "has not decided a question, the choice made here is written down with its reason."
)
COUNT_INTRO = "A number of departments or strategies means little without the number that it is out of."
COUNT_EXAMPLES = (
    (
        words.n_of_n(17, 24),
        "17 are; 24 could be. The 24 are counted from the documents or from the list of those who must.",
    ),
    (
        words.n_of_n(13, None),
        "13 are on record. Nobody has told us how many there should be, so there is no share and no percentage.",
    ),
    (
        "reported 13, recorded 11",
        "The City reported 13 without naming them; 11 are on record here by name. The two are compared, never merged.",
    ),
    ("counted apart", "Ongoing work has no end, so it is in neither number: it stands beside the share."),
)
NO_VALUE_INTRO = (
    "No value is not zero. A measure without a value says why, by one of six reasons, which stays with it in every "
    "table and chart. Such a measure is never counted as 0 and never enters a mean."
)
NO_VALUE_MEANS = {
    "NOT_REPORTED": "A value was due or asked for, and none was given.",
    "PLANNED_NOT_MEASURED": "The plan names the measure and leaves its value empty, as in “% of participants …”.",
    "NOT_APPLICABLE": "The plan says that the measure does not apply: “N/A”.",
    "NOT_YET_DUE": "The day for reporting it has not come.",
    "WITHHELD": "It is known and not published, for example because so few people answered that they could be known.",
    "WITHDRAWN": "It was published, and taken back.",
}
EDITION_INTRO = "What you see belongs to one of two editions, and each record keeps the mark of its own."
EDITION_MEANS = {
    "PUBLISHED": (
        "Read in a document or on a public page. Each fact names its source, and what we only inferred is marked as "
        "our reading."
    ),
    "ILLUSTRATIVE": (
        "Made up by a program, because departments' plans, worksheets and teams could not be read. It shows how the "
        "pages work and says nothing about a real department. A published number is never added to an illustrative one."
    ),
}
EDITION_OPEN = {
    "PUBLISHED": "You are looking at the published edition: nothing on these pages is made up.",
    "ILLUSTRATIVE": "You are looking at the illustrative edition: published facts, and made-up detail beside them.",
}
WORKED_OUT_INTRO = "Each rule below has its reason and the name of the record in which the decision is written down."


def lead(rules: int) -> str:
    counted = words.count_of(rules, "rule")
    return LEAD.format(rules=f"{counted[:1].upper()}{counted[1:]}").replace("1 rule decide ", "1 rule decides ")
