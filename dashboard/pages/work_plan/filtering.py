"""Which strategies of the plan the address asks for: by progress, by objective, by words."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address, Parameter, fiscal_year, one_of, text, whole_number
from dashboard.components.filters import Choice, Entry, filters
from dashboard.language import ENGLISH
from dashboard.plain_letters import plain_letters
from dashboard.queries.work_plan import Objective, PlannedMeasure, PlannedStrategy, WorkPlan
from dashboard.wording import words
from dashboard.wording import work_plan as sentences

NO_REPORT = "NO_REPORT"
PROGRESS = {word or NO_REPORT: name for word, name in words.PROGRESS.items()}
PARAMETERS = (
    Parameter("year", fiscal_year),
    Parameter("progress", one_of(*PROGRESS)),
    Parameter("objective", whole_number),
    Parameter("search", text),
)


def filter_form(plan: WorkPlan, years: list[str], address: Address) -> Component:
    objectives = [(str(each["number"]), f"{each['number']}: {_short(each['title'])}") for each in plan["objectives"]]
    year = [Choice("year", sentences.FISCAL_YEAR, [(each, each) for each in years], everything=sentences.THE_NEWEST)]
    return filters(
        address,
        [
            *(year if len(years) > 1 else []),
            Choice("progress", sentences.PROGRESS, _progress_of(plan), everything=sentences.ANY_PROGRESS),
            Choice("objective", sentences.OBJECTIVE, objectives, sentences.ALL_OBJECTIVES, lang=ENGLISH),
            Entry("search", sentences.WORDS_IN),
        ],
        name=sentences.CHOOSE,
    )


def chosen(objective: Objective, address: Address) -> list[PlannedStrategy]:
    """The objective's strategies that fit all filters of the address."""
    wanted = address.value("objective")
    if wanted is not None and wanted != objective["number"]:
        return []
    return [each for each in objective["strategies"] if _has_progress(each, address) and _has_words(each, address)]


def is_filtered(address: Address) -> bool:
    return any(address.value(name) is not None for name in ("progress", "objective", "search"))


def _progress_of(plan: WorkPlan) -> list[tuple[str, str]]:
    """The four words, whether or not a strategy has them; no report only where some strategy has none."""
    present = {each["progress"] or NO_REPORT for each in plan["progressCounts"] if each["count"]}
    return [(word, name) for word, name in PROGRESS.items() if word in present or word != NO_REPORT]


def _has_progress(strategy: PlannedStrategy, address: Address) -> bool:
    wanted = address.value("progress")
    return wanted is None or wanted == (strategy["progress"] or NO_REPORT)


def _has_words(strategy: PlannedStrategy, address: Address) -> bool:
    wanted = plain_letters(address.value("search") or "").split()
    said = plain_letters(" ".join(_all_words(strategy)))
    return all(word in said for word in wanted)


def _all_words(strategy: PlannedStrategy) -> list[str]:
    measures: list[PlannedMeasure] = [*strategy["performanceMeasures"], *strategy["outputs"]]
    printed = [reading["printed"] or "" for measure in measures for reading in measure["readings"]]
    return [
        strategy["reference"],
        strategy["statement"],
        strategy["source"]["printed"] or "",
        *(measure["statement"] for measure in measures),
        *printed,
    ]


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:57].rsplit(' ', 1)[0]} …"
