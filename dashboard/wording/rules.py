"""The words of the page about the rules: how to read a count, six reasons for no value, what an edition is."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("About the rules")
HOW_TO_READ = lazy("How to read “n of N”")
NO_VALUE = lazy("Six reasons for no value")
EDITIONS = lazy("Two editions")
THE_RULES = lazy("the rules")
QUERY = lazy("Query for the rules")
NO_RULES = lazy("The graph lists no rules.")
WITHOUT_RULES = lazy("Without them, no figure that is worked out can be explained.")
ON_THIS_PAGE = lazy("On this page")
WHY = lazy("Why")
READ_DECISION = lazy("Read the whole decision, in English")

COUNT_INTRO = lazy("A number of departments or strategies means little without the number that it is out of.")
NO_VALUE_INTRO = lazy(
    "No value is not zero. A measure without a value says why, by one of six reasons, which stays with it in every "
    "table and chart. Such a measure is never counted as 0 and is left out of every average."
)
NO_VALUE_MEANS = {
    "NOT_REPORTED": lazy("A value was due or asked for, and none was given."),
    "PLANNED_NOT_MEASURED": lazy("The plan names the measure and leaves its value empty, as in “% of participants …”."),
    "NOT_APPLICABLE": lazy("The plan says that the measure does not apply: “N/A”."),
    "NOT_YET_DUE": lazy("The day for reporting it has not come."),
    "WITHHELD": lazy(
        "It is known and not published, for example because so few people answered that they could be known."
    ),
    "WITHDRAWN": lazy("It was published, and taken back."),
}
EDITION_INTRO = lazy("Everything here belongs to one of two editions, and each record is marked with its own.")
EDITION_MEANS = {
    "PUBLISHED": lazy(
        "Read in a document or on a public page. Each fact names its source, and what we only inferred is marked as "
        "our reading."
    ),
    "ILLUSTRATIVE": lazy(
        "Made up by a program, because departments' plans, worksheets and teams could not be read. It shows how the "
        "pages work and says nothing about a real department. A published number is never added to an illustrative one."
    ),
}
EDITION_OPEN = {
    "PUBLISHED": lazy("You are looking at the published edition: nothing on these pages is made up."),
    "ILLUSTRATIVE": lazy(
        "You are looking at the illustrative edition: published facts, and made-up detail beside them."
    ),
}


def lead(rules: int) -> str:
    """Why there are rules, and how many."""
    return " ".join(
        [
            _("Some figures on these pages are printed in a document; others are worked out."),
            _decide(rules),
            _("Where the City has not decided a question, the choice made here is written down with its reason."),
        ]
    )


def count_examples() -> list[tuple[str, str]]:
    """A count as it is shown, and how to read it."""
    return [
        (
            words.n_of_n(17, 24),
            _(
                "17 are done, out of 24 that could be. The 24 are counted from the documents, or from the list of "
                "those who must."
            ),
        ),
        (
            words.n_of_n(13, None),
            _("13 are on record. How many there should be is not known, so there is no share and no percentage."),
        ),
        (
            _("reported 13, recorded 11"),
            _(
                "The City reported 13 without naming them; 11 are on record here by name. The two are compared, never "
                "merged."
            ),
        ),
        (
            _("counted apart"),
            _("Ongoing work has no end, so it is in neither number: it stands beside the share."),
        ),
    ]


def _decide(rules: int) -> str:
    if rules == 0:
        return _("No rule says how.")
    return ngettext("{n} rule says how.", "{n} rules say how.", rules).format(n=words.number(rules))
