"""The sentences of the Welcoming plan's page, each right for none, one, many and unknown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import progress_counts as counts_of
from dashboard.wording import words

NAME = lazy("Welcoming plan")
NO_PLAN = lazy("No citywide plan is on record.")
TITLE = lazy("Title")
YEARS = lazy("Years")
DEADLINE = lazy("Deadline")
TO_KNOW = lazy("Notes")
STATED = lazy("Strategies that the plan states")
ON_RECORD = lazy("Strategies on record here")
WHAT_THIS_MEANS = lazy("What this means")
PILLARS = lazy("The pillars, and the work that serves each")
NO_PILLARS = lazy("No pillars are on record.")
THE_WORK = lazy("the work that serves each pillar")
GAPS = lazy("Pillars with gaps")
THE_GAPS = lazy("pillars with gaps")
NOT_HERE = lazy("What of the plan is not here")
GLOBAL_COMPACT = lazy("Global Compact for Migration")
NO_COMPACT = lazy("No objectives of the Global Compact are on record.")
SERVING = lazy("Work that serves it")
OWN_STRATEGIES = lazy("Its strategies")
WHY_WE_READ = lazy("Why we read it so: ")
WHY = lazy("Why: ")
WHY_DEFERRED = lazy("Deferred: ")
BLANK = lazy("Left blank in the document")

# docs/citywide-plan.md says how they are loaded.
WHY_NOT_LOADED = lazy(
    "Where the plan was read, it gives the number of its strategies and not their text. Nothing is written in their "
    "place here: an invented strategy would look exactly like a promised one. Once the plan's text can be read, each "
    "strategy will stand under its pillar as it is printed, with its line."
)
# A link stands in square brackets.
OUR_READING = lazy(
    "The City's documents tie no strategy to a pillar. Which strategy of the office's work plan serves which pillar is "
    "our reading, strategy by strategy; each says why. [How we read it]."
)
COMPACT = lazy(
    "The pledge names these objectives of the United Nations' Global Compact as the ones that the plan serves."
)
ONLY_WORK_PLANS = lazy(
    "Only the office's work plans were read. What departments do for a pillar on their own is not in them, so a gap "
    "here is a question to ask, not a verdict."
)


def years(first: int, last: int) -> str:
    return _("{first} to {last}").format(first=first, last=last)


def objective(number: int) -> str:
    return _("Objective {number}").format(number=number)


def pillar(name: str) -> str:
    return _("the pillar {name}").format(name=name)


def work_plan(fiscal_year: str) -> str:
    return _("Work plan {year}").format(year=fiscal_year)


def plan_sentence(period_from: int, period_until: int, pillars: int, stated: int | None, loaded: int) -> str:
    """Say what the plan is, and how much of it is here."""
    return f"{_has_pillars(period_from, period_until, pillars)} {_states(stated, loaded)}"


def alignment_sentence(strategies: int, served: int, pillars: int) -> str:
    """Say how much of the office's own work serves the plan."""
    if pillars == 0:
        return ""
    if strategies == 0:
        return _("We found no strategy of the work plan that serves any of its pillars.")
    said = ngettext(
        "By our reading, {n} strategy of the work plan serves it; pillars served: {share}.",
        "By our reading, {n} strategies of the work plan serve it; pillars served: {share}.",
        strategies,
    )
    return said.format(n=words.number(strategies), share=words.n_of_n(served, pillars))


def serving_sentence(progress: Sequence[str | None]) -> str:
    """Say how many strategies serve a pillar, and how far they have come."""
    if not progress:
        return _("We found no strategy of the work plan that serves this pillar. That is a gap, by our reading.")
    said = ngettext(
        "{n} strategy of the work plan serves it.", "{n} strategies of the work plan serve it.", len(progress)
    )
    counted = [(word, list(progress).count(word)) for word in words.PROGRESS]
    how_far = counts_of.sentence([counts_of.counted(word, count) for word, count in counted if count])
    return f"{said.format(n=words.number(len(progress)))} {how_far}"


def gaps_sentence(gaps: Sequence[str], pillars: int) -> str:
    if pillars == 0:
        return str(NO_PILLARS)
    if not gaps:
        return _("By our reading, every pillar has work that serves it.")
    return _("Pillars for which we found no strategy of the work plan: {pillars}.").format(
        pillars=words.joined(list(gaps))
    )


def nothing_finished_sentence(names: Sequence[str]) -> str | None:
    """Name pillars whose serving work has neither been completed nor is carried on."""
    if not names:
        return None
    return _("Pillars whose serving work is neither completed nor ongoing: {pillars}.").format(
        pillars=words.joined(list(names))
    )


def missing_sentence(stated: int | None, loaded: int) -> str:
    """Head the explanation of what is not here."""
    if stated is None:
        return _on_record(loaded)
    return _("Strategies stated: {stated}. Strategies on record here: {loaded}.").format(
        stated=words.number(stated), loaded=words.number(loaded)
    )


def _has_pillars(first: int, last: int, pillars: int) -> str:
    if pillars == 0:
        said = _("No pillars of the plan for {first} to {last} are on record.")
    else:
        said = ngettext(
            "The plan for {first} to {last} has {n} pillar.", "The plan for {first} to {last} has {n} pillars.", pillars
        )
    return said.format(first=first, last=last, n=words.number(pillars))


def _states(stated: int | None, loaded: int) -> str:
    if stated is None:
        not_said = _("It does not say how many strategies it has.")
        return f"{not_said} {_on_record(loaded)}"
    if stated == 0:
        return _("It states no strategies of its own.")
    if loaded == 0:
        said = ngettext(
            "It states {stated} strategy, whose text was not found, so it is not shown here.",
            "It states {stated} strategies, whose text was not found, so none of them is shown here.",
            stated,
        )
    elif loaded >= stated:
        said = ngettext(
            "It states {stated} strategy, which is shown here.",
            "It states {stated} strategies, and all of them are shown here.",
            stated,
        )
    else:
        said = ngettext(
            "Of the {stated} strategies that it states, {loaded} is shown here.",
            "Of the {stated} strategies that it states, {loaded} are shown here.",
            loaded,
        )
    return said.format(stated=words.number(stated), loaded=words.number(loaded))


def _on_record(loaded: int) -> str:
    if loaded == 0:
        return _("No strategies are on record here.")
    return ngettext("{n} strategy is on record here.", "{n} strategies are on record here.", loaded).format(
        n=words.number(loaded)
    )
