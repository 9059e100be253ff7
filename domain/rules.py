"""Every judgement of ours in words, with its reason, for the pages and the graph to quote.

Where the City has not decided, one module holds the rule and one decision record says why. The numbers in the
sentences are the rules' own, so a sentence cannot say something else than its rule.
"""

from dataclasses import dataclass

from domain.equity_action_teams.activity import MET_WITHIN
from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR
from domain.rollup.comparison import FEWEST_ACTIONS, FEWEST_DEPARTMENTS


@dataclass(frozen=True, slots=True)
class Rule:
    """`sentence` says the rule; `why` its reason; `decision` names the record in docs/decisions that holds both."""

    key: str
    name: str
    sentence: str
    why: str
    decision: str


RULES: tuple[Rule, ...] = (
    Rule(
        "completion",
        "How much is completed",
        "Completed is counted out of all that can finish. Ongoing has no end, so it stands beside the share and never "
        "in it. What has no report counts as not completed.",
        "Counting ongoing work as done makes every plan look finished.",
        "0002-ongoing-stands-apart",
    ),
    Rule(
        "comparison",
        "Beside the city's median",
        "The median of the share completed over all departments with a plan in the same cycle, this one included. A "
        f"plan takes part when at least {FEWEST_ACTIONS} of its actions can finish, and there is a median when at "
        f"least {FEWEST_DEPARTMENTS} departments take part.",
        "In a small plan each action weighs too much, and departments are not to be ranked.",
        "0020-comparisons",
    ),
    Rule(
        "standing",
        "Where an action stands",
        "The first that fits: completed; no due date given; overdue (the due date has passed); due soon (within "
        f"{DUE_SOON_WITHIN.days} days); stale (last reported more than {REPORT_IS_FRESH_FOR.days} days ago, or never, "
        "unless its first day is still to come); on track.",
        "Dates decide, not the mood of a report, and silence is never on track.",
        "0003-standing-from-dates",
    ),
    Rule(
        "freshness",
        "How fresh a report is",
        f"Fresh for {REPORT_IS_FRESH_FOR.days} days after the day that it speaks of, then stale. An action that was "
        "never reported says so. A completed action needs no further report.",
        "Plans of this kind report every quarter; ten days are left to write the report down.",
        "0003-standing-from-dates",
    ),
    Rule(
        "reap-filed",
        "REAP filed",
        "The department's plan for the cycle in force has a dated filing that was not withdrawn. It is late when it "
        "must be filed, is not, and the cycle's due date has passed; without a due date nobody is late.",
        "This counts whether a plan was filed. It says nothing about how good the plan is.",
        "0004-obligations",
    ),
    Rule(
        "reap-current",
        "REAP current",
        f"Filed, and something was reported on it within {REPORT_IS_FRESH_FOR.days} days.",
        "A filed plan that nobody reports on exists only on paper.",
        "0004-obligations",
    ),
    Rule(
        "worksheet-submitted",
        "Worksheet submitted",
        "The worksheet of the budget year being prepared has been handed in: its stage is submitted, feedback given, "
        "revised or completed. It is late when it must be handed in, is not, and the due date has passed.",
        "Started, submitted and completed are three facts and are never added up.",
        "0004-obligations",
    ),
    Rule(
        "completion-by-week",
        "How worksheets came in, week by week",
        "Weeks end on the weekday of the due date and are counted back from it; without a due date they begin on the "
        "day on which worksheets were asked for. Each week counts what the reports say of its last day; the week that "
        "is not over is counted up to the day asked for, and later ones are left out.",
        "Budget years open and close on different dates; weeks before the due date stand beside each other.",
        "0020-comparisons",
    ),
    Rule(
        "team-active",
        "Team active",
        f"The team met within {MET_WITHIN.days} days and was not said to be paused or dissolved since.",
        "The City counts active teams without saying what active means. A team that has not met for a quarter is not "
        "at work.",
        "0004-obligations",
    ),
    Rule(
        "n-of-n",
        "n of N",
        "N counts the departments that must, by the list of the cycle or budget year; for teams, the departments on "
        "record. Without a list N is not known, and no share is given.",
        "The City's list of who must file could not be read.",
        "0004-obligations",
    ),
    Rule(
        "as-of",
        "As of a day",
        "What holds on a day is the newest report that speaks of that day or an earlier one. A correction is a later "
        "report for the same day and replaces it in every answer; both stay on record.",
        "Reports are added and never edited, so any past day can be asked for.",
        "0005-as-of",
    ),
    Rule(
        "as-of-documents",
        "The day of a printed fact",
        "A document that prints no date for a fact is taken to speak of the last day of the period that it covers, or "
        "of the fiscal year that it names.",
        "The work plan of 2023-24 gives no dates for its progress and figures.",
        "0005-as-of",
    ),
    Rule(
        "changes",
        "What moved between two days",
        "The states at the end of two days are compared. Time moved a state when it would be the same without a report "
        "in between; otherwise a report did, and the newest one is named. What changed and changed back is no change.",
        "Most actions become overdue on a day when nobody reports anything, and states and changes have to add up.",
        "0012-what-moved",
    ),
    Rule(
        "search",
        "What a search finds",
        "Every record that contains all the words, in any order; accents and capital letters make no difference. "
        "Records that begin with the text come first, then those in which each word begins a word, then the rest; each "
        "group in alphabetical order.",
        "People remember the beginning of words, and not every keyboard has an é.",
        "0021-search",
    ),
    Rule(
        "alignment",
        "Which work serves a pillar",
        "Our reading, strategy by strategy, and never inherited from the objective above a strategy. A pillar has a "
        "gap when we found no strategy for it.",
        "The City's documents tie no strategy to a pillar.",
        "0006-our-readings",
    ),
    Rule(
        "accountability",
        "How much, how well, better off",
        "Our reading of each measure, after Results-Based Accountability. Coverage asks what share of the people whom "
        "the work is meant for was reached.",
        "Counting what was done is not the same as knowing whether anybody is better off.",
        "0006-our-readings",
    ),
)
