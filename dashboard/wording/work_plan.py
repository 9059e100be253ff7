"""The sentences of the work plan's page, each right for none, one, many and unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.language import _, lazy, ngettext
from dashboard.wording import progress_counts as counts_of
from dashboard.wording import words

NAME = lazy("Work plan")
NO_PLAN = lazy("No work plan is on record.")
NOTHING_LOADED = lazy("There is nothing to show until a plan is loaded.")
# A sentence with a link in square brackets.
WHAT_WAS_READ = lazy("What was read, and where, is listed under [Sources].")
NO_STATEMENTS = lazy("The plan states none.")
STATEMENTS = lazy("What the office stands for")
EVERY_STRATEGY = lazy("Every strategy")
NO_STRATEGIES = lazy("No strategies of this plan are on record.")
NONE_FITS = lazy("No strategy matches these filters.")
SHOW_EVERY = lazy("Show every strategy")
OBJECTIVES = lazy("Objectives")
WHERE_STRATEGIES_COME_FROM = lazy("Where these strategies and figures come from")
FISCAL_YEAR = lazy("Fiscal year")
THE_NEWEST = lazy("The newest")
PROGRESS = lazy("Progress")
ANY_PROGRESS = lazy("Any progress")
OBJECTIVE = lazy("Objective")
ALL_OBJECTIVES = lazy("All objectives")
WORDS_IN = lazy("Words in a strategy or measure")
CHOOSE = lazy("Choose strategies")
NOT_REPORTED_YET = lazy("Nothing was reported by this day")
CAN_FINISH = lazy("Can finish")
ONGOING_APART = lazy("Ongoing, apart")
COMPLETED_OF = lazy("Completed, of strategies that can finish")
ONGOING_COUNTED_APART = lazy("Ongoing, counted apart")
WITHOUT_VALUE = lazy("Measures and outputs without a value")
SIX_REASONS = lazy("Six reasons for no value")
BY_OBJECTIVE = lazy("Progress by objective")
WHOLE_PLAN = lazy("The whole plan")
TABLE_NAME = lazy("Strategies by progress and objective")
TABLE_CAPTION = lazy("Strategies by progress")
PERFORMANCE_MEASURES = lazy("Performance measures")
OUTPUTS = lazy("Outputs")
REASON_FOR_DEFERRAL = lazy("Deferred. Reason given: ")
AS_PRINTED = lazy("As printed in the document")
STRATEGY = lazy("Strategy")
NUMBER = lazy("Number")
DEFERRAL = lazy("Deferral")
NONE_GIVEN = lazy("None given")
OUR_READING = lazy("(our reading, not the City's)")
NO_YEAR = lazy("No fiscal year named")

STATEMENT_KIND = {"vision": lazy("Vision"), "mission": lazy("Mission"), "value": lazy("Values")}


def named(fiscal_year: str) -> str:
    return _("Work plan {year}").format(year=fiscal_year)


def no_plan_for(fiscal_year: str) -> str:
    return _("There is no work plan for {year} on record.").format(year=fiscal_year)


def plans_for(fiscal_years: list[str]) -> str:
    return _("Work plans are on record for: {years}.").format(years=words.joined(fiscal_years))


def objective(number: int) -> str:
    return _("Objective {number}").format(number=number)


def strategy(reference: str) -> str:
    return _("Strategy {reference}").format(reference=reference)


def progress_sentence(completion: Mapping[str, Any], counts: Mapping[str | None, int], deferred: int, day: str) -> str:
    """Say how far the plan has come, with Ongoing apart."""
    total = completion["total"]
    if total == 0:
        return str(NO_STRATEGIES)
    if completion["noReport"] == total:
        return _nothing_reported_by(day, total)
    parts = [
        finished(completion["completed"], completion["outOf"], completion["ongoing"]),
        _unfinished(counts.get("IN_PROGRESS", 0), counts.get("NOT_STARTED", 0), deferred, completion["noReport"]),
        _ongoing_apart(completion["ongoing"]) if completion["outOf"] else "",
    ]
    return " ".join(part for part in parts if part)


def finished(completed: int, out_of: int, ongoing: int) -> str:
    """Read "17 of 24 strategies that can finish are completed." in every number."""
    if out_of == 0:
        said = ngettext(
            "The only strategy is ongoing: it has no end, so there is no share to give.",
            "All {n} strategies are ongoing: they have no end, so there is no share to give.",
            ongoing,
        )
        return said.format(n=words.number(ongoing))
    if completed == 0:
        said = ngettext(
            "The one strategy that can finish is not completed.",
            "None of the {n} strategies that can finish is completed.",
            out_of,
        )
        return said.format(n=words.number(out_of))
    if completed == out_of:
        said = ngettext(
            "The one strategy that can finish is completed.",
            "All {n} strategies that can finish are completed.",
            out_of,
        )
        return said.format(n=words.number(out_of))
    return _some_finished(completed, out_of)


def _some_finished(completed: int, out_of: int) -> str:
    said = ngettext(
        "{count} of {total} strategies that can finish is completed.",
        "{count} of {total} strategies that can finish are completed.",
        completed,
    )
    return said.format(count=words.number(completed), total=words.number(out_of))


def by_objective(objectives: Sequence[tuple[int, Mapping[str, Any]]]) -> str:
    """Say for each objective how many are completed of those that can finish."""
    if not objectives:
        return _("No objectives are on record.")
    parts = [
        _("{share} in objective {number}").format(
            share=words.n_of_n(each["completed"], each["outOf"]), number=words.number(number)
        )
        for number, each in objectives
        if each["outOf"]
    ]
    if not parts:
        return _("No strategy can finish, so there is no share to give.")
    if all(each["noReport"] == each["total"] for _number, each in objectives):
        return _("No progress was reported under any objective.")
    return _("Completed, of those that can finish: {shares}.").format(shares=words.joined(parts))


def shown_of_all(shown: int, total: int) -> str:
    """Say how many strategies the filters leave."""
    if total == 0:
        return _("There are no strategies to show.")
    if shown == total:
        said = ngettext("Showing the one strategy.", "Showing all {total} strategies.", total)
    elif shown == 0:
        said = ngettext(
            "The one strategy does not match these filters.",
            "None of the {total} strategies matches these filters.",
            total,
        )
    else:
        said = ngettext("Showing {count} of {total} strategy.", "Showing {count} of {total} strategies.", total)
    return said.format(count=words.number(shown), total=words.number(total))


def number_is_from(is_printed: bool, number: int) -> str:
    if is_printed:
        return _("The number {n} is printed.").format(n=number)
    return _("No number is printed; {n} is its place in the list.").format(n=number)


def objective_summary(completion: Mapping[str, Any]) -> str:
    """Say it shortly, below the objective's heading."""
    total, out_of, ongoing = completion["total"], completion["outOf"], completion["ongoing"]
    if total == 0:
        return _("No strategies are on record.")
    if completion["noReport"] == total:
        return _nothing_reported(total)
    if out_of == 0:
        said = ngettext("{n} strategy, which is ongoing.", "{n} strategies, all of them ongoing.", ongoing)
        return said.format(n=words.number(ongoing))
    silent = completion["noReport"]
    return counts_of.sentence(
        [
            _completed_clause(completion["completed"], out_of),
            *([counts_of.ongoing_apart(ongoing)] if ongoing else []),
            *([counts_of.without_report(silent)] if silent else []),
        ]
    )


def pillars(names: list[str]) -> str:
    """Name the pillars that a strategy serves."""
    said = ngettext("Serves the pillar {names}", "Serves the pillars {names}", len(names))
    return said.format(names=words.joined(names))


def _completed_clause(completed: int, out_of: int) -> str:
    said = ngettext("{count} of {total} is completed", "{count} of {total} are completed", completed)
    return said.format(count=words.number(completed), total=words.number(out_of))


def _unfinished(in_progress: int, not_started: int, deferred: int, silent: int) -> str:
    return counts_of.sentence(
        [
            *([counts_of.in_progress(in_progress)] if in_progress else []),
            *([counts_of.not_started(not_started)] if not_started else []),
            *([counts_of.deferred(deferred)] if not_started and deferred else []),
            *([counts_of.without_report(silent)] if silent else []),
        ]
    )


def _ongoing_apart(ongoing: int) -> str:
    return counts_of.sentence([counts_of.ongoing_apart(ongoing)] if ongoing else [])


def _nothing_reported_by(day: str, total: int) -> str:
    said = ngettext(
        "Up to {day} nothing was reported about the one strategy.",
        "Up to {day} nothing was reported about any of the {total} strategies.",
        total,
    )
    return said.format(day=day, total=words.number(total))


def _nothing_reported(total: int) -> str:
    said = ngettext(
        "Nothing was reported about the one strategy.",
        "Nothing was reported about any of the {total} strategies.",
        total,
    )
    return said.format(total=words.number(total))
