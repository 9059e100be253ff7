"""English sentences of the work plan's page, each right for none, one, many and unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.wording import words

NAME = "Work plan"
NO_PLAN = "No work plan is on record."
NOTHING_LOADED = "There is nothing to show until a plan is loaded."
WHAT_WAS_READ = "What was read, and where, is listed under "
SOURCES = "Sources"
NO_STATEMENTS = "The plan states none."
STATEMENTS = "What the office stands for"
EVERY_STRATEGY = "Every strategy"
NO_STRATEGIES = "No strategies of this plan are on record."
NONE_FITS = "No strategy fits these filters."
SHOW_EVERY = "Show every strategy"
OBJECTIVES = "Objectives"
WHERE_STRATEGIES_COME_FROM = "Where these strategies and figures come from"
FISCAL_YEAR = "Fiscal year"
THE_NEWEST = "The newest"
PROGRESS = "Progress"
ANY_PROGRESS = "Any progress"
OBJECTIVE = "Objective"
ALL_OBJECTIVES = "All objectives"
WORDS_IN = "Words in a strategy or measure"
CHOOSE = "Choose strategies"
NOT_REPORTED_YET = "Nothing was reported by this day"
CAN_FINISH = "Can finish"
ONGOING_APART = "Ongoing, apart"
COMPLETED_OF = "Completed, of strategies that can finish"
ONGOING_COUNTED_APART = "Ongoing, counted apart"
WITHOUT_VALUE = "Measures and outputs without a value"
SIX_REASONS = "Six reasons for no value"
BY_OBJECTIVE = "Progress by objective"
WHOLE_PLAN = "The whole plan"
TABLE_NAME = "Strategies by progress and objective"
TABLE_CAPTION = "Strategies by progress"
PERFORMANCE_MEASURES = "Performance measures"
OUTPUTS = "Outputs"
DEFERRED = "Deferred. "
REASON_GIVEN = "Reason given: "
AS_PRINTED = "As printed in the document"
STRATEGY = "Strategy"
NUMBER = "Number"
DEFERRAL = "Deferral"
NONE_GIVEN = "None given"
OUR_READING = "(our reading, not the City's)"
NO_YEAR = "No fiscal year named"

STATEMENT_KIND = {"vision": "Vision", "mission": "Mission", "value": "Values"}


def named(fiscal_year: str) -> str:
    return f"Work plan {fiscal_year}"


def no_plan_for(fiscal_year: str) -> str:
    return f"There is no work plan for {fiscal_year} on record."


def plans_for(fiscal_years: list[str]) -> str:
    return f"There is one for {words.joined(fiscal_years)}."


def objective(number: int) -> str:
    return f"objective {number}"


def strategy(reference: str) -> str:
    return f"strategy {reference}"


def of_strategy(name: str) -> str:
    """Said after a heading that many strategies have, so that no two of them sound alike."""
    return f" of {name}"


def progress_sentence(completion: Mapping[str, Any], counts: Mapping[str | None, int], deferred: int, day: str) -> str:
    """Say how far the plan has come, with Ongoing apart."""
    total = completion["total"]
    if total == 0:
        return "No strategies of this plan are on record."
    if completion["noReport"] == total:
        return f"Up to {day} nothing was reported about {_any_of(total)}."
    parts = [
        finished(completion["completed"], completion["outOf"], completion["ongoing"]),
        _unfinished(counts.get("IN_PROGRESS", 0), counts.get("NOT_STARTED", 0), deferred),
        _ongoing_apart(completion["ongoing"]) if completion["outOf"] else "",
        _unreported(completion["noReport"]),
    ]
    return " ".join(part for part in parts if part)


def finished(completed: int, out_of: int, ongoing: int) -> str:
    """Read "17 of 24 strategies that can finish are completed." in every number."""
    if out_of == 0:
        return (
            "The only strategy is ongoing: it has no end, so there is no share to give."
            if ongoing == 1
            else f"All {words.number(ongoing)} strategies are ongoing: they have no end, so there is no share to give."
        )
    if out_of == 1:
        return f"The one strategy that can finish is {'completed' if completed else 'not completed'}."
    if completed == out_of:
        return f"All {words.number(out_of)} strategies that can finish are completed."
    if completed == 0:
        return f"None of the {words.number(out_of)} strategies that can finish is completed."
    verb = "is" if completed == 1 else "are"
    return f"{words.n_of_n(completed, out_of)} strategies that can finish {verb} completed."


def by_objective(objectives: Sequence[tuple[int, Mapping[str, Any]]]) -> str:
    """Say for each objective how many are completed of those that can finish."""
    if not objectives:
        return "No objectives are on record."
    parts = [
        f"{words.n_of_n(each['completed'], each['outOf'])} in objective {number}"
        for number, each in objectives
        if each["outOf"]
    ]
    if not parts:
        return "No strategy can finish, so there is no share to give."
    if all(each["noReport"] == each["total"] for _, each in objectives):
        return "No progress was reported under any objective."
    return f"Completed, of those that can finish: {words.joined(parts)}."


def shown_of_all(shown: int, total: int) -> str:
    """Say how many strategies the filters leave."""
    if shown == total:
        return f"Showing {_all_of(total)}." if total else "There are no strategies to show."
    if shown == 0:
        return f"None of the {words.number(total)} strategies fits these filters."
    return f"Showing {words.n_of_n(shown, total)} strategies."


def number_is_from(is_printed: bool, number: int) -> str:
    if is_printed:
        return f"The number {number} is printed."
    return f"No number is printed; {number} is its place in the list."


def objective_summary(completion: Mapping[str, Any]) -> str:
    """Say it shortly, below the objective's heading."""
    if completion["total"] == 0:
        return "No strategies are on record."
    if completion["noReport"] == completion["total"]:
        return f"Nothing was reported about {_any_of(completion['total'])}."
    if completion["outOf"] == 0:
        return f"{words.count_of(completion['ongoing'], 'strategy', 'strategies').capitalize()}, ongoing."
    apart = f"; {words.number(completion['ongoing'])} ongoing, counted apart" if completion["ongoing"] else ""
    silent = f"; {words.number(completion['noReport'])} without a report" if completion["noReport"] else ""
    return f"{words.n_of_n(completion['completed'], completion['outOf'])} completed{apart}{silent}."


def pillars(names: list[str]) -> str:
    """Name the pillars that a strategy serves."""
    return f"{'Serves the pillar' if len(names) == 1 else 'Serves the pillars'} {words.joined(names)}"


def _unfinished(in_progress: int, not_started: int, deferred: int) -> str:
    begun = f"{words.number(in_progress)} {_is(in_progress)} in progress" if in_progress else ""
    waiting = f"{words.number(not_started)} {'has' if not_started == 1 else 'have'} not started" if not_started else ""
    if waiting and deferred:
        waiting += f", {_deferred(deferred, not_started)}"
    both = " and ".join(part for part in (begun, waiting) if part)
    return f"{both}." if both else ""


def _deferred(deferred: int, not_started: int) -> str:
    if not_started == 1:
        return "because it was deferred"
    return f"{'one' if deferred == 1 else words.number(deferred)} of them deferred"


def _ongoing_apart(ongoing: int) -> str:
    if ongoing == 0:
        return ""
    has = "it has" if ongoing == 1 else "they have"
    return f"{words.number(ongoing)} {_is(ongoing)} ongoing and counted apart, because {has} no end."


def _unreported(no_report: int) -> str:
    return f"{words.number(no_report)} {'has' if no_report == 1 else 'have'} no report." if no_report else ""


def _all_of(total: int) -> str:
    return "the one strategy" if total == 1 else f"all {words.number(total)} strategies"


def _any_of(total: int) -> str:
    return "the one strategy" if total == 1 else f"any of the {words.number(total)} strategies"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
