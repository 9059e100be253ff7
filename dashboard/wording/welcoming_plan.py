"""English sentences of the Welcoming plan's page, each right for none, one, many and unknown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.wording import words

NAME = "Welcoming plan"
NO_PLAN = "No citywide plan is on record."
NOTHING_LOADED = "There is nothing to show until a plan is loaded."
TITLE = "Title"
YEARS = "Years"
DEADLINE = "Deadline"
TO_KNOW = "To know"
STATED = "Strategies that the plan states"
ON_RECORD = "Strategies on record here"
WHAT_THIS_MEANS = "What this means"
PILLARS = "The pillars, and the work that serves each"
NO_PILLARS = "No pillars are on record."
THE_WORK = "the work that serves each pillar"
HOW_WE_READ = "How we read it"
GAPS = "Pillars with gaps"
THE_GAPS = "pillars with gaps"
NOT_HERE = "What of the plan is not here"
HOW_TO_LOAD_HEADING = "How the City can load them"
GLOBAL_COMPACT = "Global Compact for Migration"
NO_COMPACT = "No objectives of the Global Compact are on record."
SERVING = "Work that serves it"
OWN_STRATEGIES = "Its strategies"
WHY_WE_READ = "Why we read it so: "
WHY = "Why: "

WHY_NOT_LOADED = (
    "Where the plan was read, it gives the number of its strategies and not their text. Nothing is written in their "
    "place here: an invented strategy would look exactly like a promised one."
)
FILE_TO_FILL = "seed_data/published/citywide_plan.yaml"
READ_FROM = f"It is read from {FILE_TO_FILL}."
KEEP_THE_TEXT = (
    "Put the text of the plan into seed_data/documents, and name it with its checksum in "
    "seed_data/published/sources.yaml."
)
WRITE_ENTRIES = (
    f"Write one entry for each strategy into {FILE_TO_FILL}: its pillar, its wording as printed, and the line at which "
    "it stands. The file has an example."
)
LOAD_AGAIN = (
    "Load the data again with python -m seed_data. Each wording is compared with the kept text, and an entry that is "
    "not found there is refused."
)
HOW_TO_LOAD = (KEEP_THE_TEXT, WRITE_ENTRIES, LOAD_AGAIN)
OUR_READING = (
    "The City's documents tie no strategy to a pillar. Which strategy of the office's work plan serves which pillar is "
    "our reading, strategy by strategy; each says why. "
)
COMPACT = "The pledge names these objectives of the United Nations' Global Compact as the ones that the plan serves."
ONLY_WORK_PLANS = (
    "Only the office's work plans were read. What departments do for a pillar on their own is not in them, so a gap "
    "here is a question to ask and no verdict."
)


def years(first: int, last: int) -> str:
    return f"{first} to {last}"


def objective(number: int) -> str:
    return f"Objective {number}"


def pillar(name: str) -> str:
    return f"the pillar {name}"


def work_plan(fiscal_year: str) -> str:
    return f"Work plan {fiscal_year}"


def deferred(reason: str) -> str:
    return f"Deferred: {reason}"


def plan_sentence(period_from: int, period_until: int, pillars: int, stated: int | None, loaded: int) -> str:
    """Say what the plan is, and how much of it is here."""
    start = f"The plan for {period_from} to {period_until} has {words.count_of(pillars, 'pillar')}"
    if stated is None:
        return f"{start} and does not say how many strategies it has. {_on_record(loaded)}"
    return f"{start} and states {words.count_of(stated, 'strategy', 'strategies')}. {_of_stated(loaded, stated)}"


def alignment_sentence(strategies: int, served: int, pillars: int) -> str:
    """Say how much of the office's own work serves the plan."""
    if pillars == 0:
        return ""
    if strategies == 0:
        return "We found no strategy of the work plan that serves any of its pillars."
    subject = (
        "one strategy of the work plan serves"
        if strategies == 1
        else (f"{words.number(strategies)} strategies of the work plan serve")
    )
    return f"By our reading, {subject} {_pillars(served, pillars)}."


def serving_sentence(progress: Sequence[str | None]) -> str:
    """Say how many strategies serve a pillar, and how far they have come."""
    if not progress:
        return "We found no strategy of the work plan that serves this pillar. That is a gap, by our reading."
    first = words.PROGRESS[progress[0]].lower()
    if len(progress) == 1:
        return f"One strategy serves it: {first}."
    subject = f"{words.number(len(progress))} strategies serve it"
    if len(set(progress)) == 1:
        return f"{subject}, all of them {first}."
    counted = [(name.lower(), list(progress).count(word)) for word, name in words.PROGRESS.items()]
    return f"{subject}: {words.joined([f'{words.number(count)} {name}' for name, count in counted if count])}."


def gaps_sentence(gaps: Sequence[str], pillars: int) -> str:
    if pillars == 0:
        return "No pillars are on record."
    if not gaps:
        return "By our reading, no pillar is without work that serves it."
    if len(gaps) == 1:
        return f"We found no strategy of the work plan that serves {gaps[0]}."
    return f"We found no strategy of the work plan that serves {words.joined(list(gaps))}."


def nothing_finished_sentence(names: Sequence[str]) -> str | None:
    """Name pillars whose serving work has neither been completed nor is carried on."""
    if not names:
        return None
    return f"Of the work that serves {words.joined(list(names))}, none is completed or ongoing."


def deadline(given: str | None) -> str:
    return given or "Left blank in the document"


def missing_sentence(stated: int | None, loaded: int) -> str:
    """Head the explanation of what is not here."""
    if stated is None:
        return _on_record(loaded)
    if loaded > stated:
        return f"{words.number(loaded)} strategies are on record here, more than the {words.number(stated)} stated."
    return f"{words.number(stated)} strategies stated, {words.number(loaded)} loaded."


def _of_stated(loaded: int, stated: int) -> str:
    if loaded == 0:
        return "Their text was not found, so none of them is shown here."
    if loaded >= stated:
        return "All of them are shown here."
    return f"{words.number(loaded)} of them {'is' if loaded == 1 else 'are'} shown here."


def _on_record(loaded: int) -> str:
    return f"{words.count_of(loaded, 'strategy is', 'strategies are').capitalize()} on record here."


def _pillars(served: int, pillars: int) -> str:
    if served == pillars:
        return "its one pillar" if pillars == 1 else f"all {words.number(pillars)} pillars"
    return f"{words.n_of_n(served, pillars)} pillars"
