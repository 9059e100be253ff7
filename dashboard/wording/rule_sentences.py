"""What the graph always says in the same words: its rules with their reasons, its editions, sources without a document.

The graph speaks English only. Listed here they come into the catalogues, and `words.from_graph` finds them there. A
sentence of the graph that changes has to change here too: a test compares this list with what the graph answers.
"""

from __future__ import annotations

from dashboard.language import ENGLISH, lazy, speaking

# By the rule's key: its name, the rule, the reason for it.
RULES = {
    "completion": (
        lazy("How much is completed"),
        lazy(
            "Completed is counted out of all that can finish. Ongoing has no end, so it stands beside the share and "
            "never in it. What has no report counts as not completed."
        ),
        lazy("Counting ongoing work as done makes every plan look finished."),
    ),
    "comparison": (
        lazy("Beside the city's median"),
        lazy(
            "The median of the share completed over all departments with a plan in the same cycle, this one included. "
            "A plan takes part when at least 5 of its actions can finish, and there is a median when at least 5 "
            "departments take part."
        ),
        lazy("In a small plan each action weighs too much, and departments are not to be ranked."),
    ),
    "standing": (
        lazy("Where an action stands"),
        lazy(
            "The first that fits: completed; no due date given; overdue (the due date has passed); due soon (within 90 "
            "days); stale (last reported more than 100 days ago, or never, unless its first day is still to come); on "
            "track."
        ),
        lazy("Dates decide, not the mood of a report, and silence is never on track."),
    ),
    "freshness": (
        lazy("How fresh a report is"),
        lazy(
            "Fresh for 100 days after the day that it speaks of, then stale. An action that was never reported says "
            "so. A completed action needs no further report."
        ),
        lazy("Plans of this kind report every quarter; ten days are left to write the report down."),
    ),
    "reap-filed": (
        lazy("REAP filed"),
        lazy(
            "The department's plan for the cycle in force has a dated filing that was not withdrawn. It is late when "
            "it must be filed, is not, and the cycle's due date has passed; without a due date nobody is late."
        ),
        lazy("This counts whether a plan was filed. It says nothing about how good the plan is."),
    ),
    "reap-current": (
        lazy("REAP current"),
        lazy("Filed, and something was reported on it within 100 days."),
        lazy("A filed plan that nobody reports on exists only on paper."),
    ),
    "worksheet-submitted": (
        lazy("Worksheet submitted"),
        lazy(
            "The worksheet of the budget year being prepared has been handed in: its stage is submitted, feedback "
            "given, revised or completed. It is late when it must be handed in, is not, and the due date has passed."
        ),
        lazy("Started, submitted and completed are three facts and are never added up."),
    ),
    "completion-by-week": (
        lazy("How worksheets came in, week by week"),
        lazy(
            "Weeks end on the weekday of the due date and are counted back from it; without a due date they begin on "
            "the day on which worksheets were asked for. Each week counts what the reports say of its last day; the "
            "week that is not over is counted up to the day asked for, and later ones are left out."
        ),
        lazy("Budget years open and close on different dates; weeks before the due date stand beside each other."),
    ),
    "team-active": (
        lazy("Team active"),
        lazy("The team met within 100 days and was not said to be paused or dissolved since."),
        lazy(
            "The City counts active teams without saying what active means. A team that has not met for a quarter is "
            "not at work."
        ),
    ),
    "n-of-n": (
        lazy("n of N"),
        lazy(
            "N counts the departments that must, by the list of the cycle or budget year; for teams, the departments "
            "on record. Without a list N is not known, and no share is given."
        ),
        lazy("The City's list of who must file could not be read."),
    ),
    "as-of": (
        lazy("As of a day"),
        lazy(
            "What holds on a day is the newest report that speaks of that day or an earlier one. A correction is a "
            "later report for the same day and replaces it in every answer; both stay on record."
        ),
        lazy("Reports are added and never edited, so any past day can be asked for."),
    ),
    "as-of-documents": (
        lazy("The day of a printed fact"),
        lazy(
            "A document that prints no date for a fact is taken to speak of the last day of the period that it covers, "
            "or of the fiscal year that it names."
        ),
        lazy("The work plan of 2023-24 gives no dates for its progress and figures."),
    ),
    "changes": (
        lazy("What moved between two days"),
        lazy(
            "The states at the end of two days are compared. Time moved a state when it would be the same without a "
            "report in between; otherwise a report did, and the newest one is named. What changed and changed back is "
            "no change."
        ),
        lazy(
            "Most actions become overdue on a day when nobody reports anything, and states and changes have to add up."
        ),
    ),
    "search": (
        lazy("What a search finds"),
        lazy(
            "Every record that contains all the words, in any order; accents and capital letters make no difference. "
            "Records that begin with the text come first, then those in which each word begins a word, then the rest; "
            "each group in alphabetical order."
        ),
        lazy("People remember the beginning of words, and not every keyboard has an é."),
    ),
    "alignment": (
        lazy("Which work serves a pillar"),
        lazy(
            "Our reading, strategy by strategy, and never inherited from the objective above a strategy. A pillar has "
            "a gap when we found no strategy for it."
        ),
        lazy("The City's documents tie no strategy to a pillar."),
    ),
    "accountability": (
        lazy("How much, how well, better off"),
        lazy(
            "Our reading of each measure, after Results-Based Accountability. Coverage asks what share of the people "
            "whom the work is meant for was reached."
        ),
        lazy("Counting what was done is not the same as knowing whether anybody is better off."),
    ),
}
EDITION_NOTES = (
    lazy("Published facts only. What the City has not published is not known here, and says so."),
    lazy(
        "Published facts, and beside them department records that were made up to show how this works. Every made-up "
        "record is marked as illustrative."
    ),
)
# By their kind; all other titles are printed on a document or a page.
SOURCE_TITLES = {
    "OUR_READING": lazy("Equity Ledger's own reading"),
    "GENERATOR": lazy("Illustrative edition: made up by a program, not by the City"),
}


def is_our_title(kind: str, title: str) -> bool:
    """Whether the graph's title, which is English, is one of these."""
    with speaking(ENGLISH):
        return kind in SOURCE_TITLES and SOURCE_TITLES[kind] == title
