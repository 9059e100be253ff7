"""How the page begins: the sentence, the three counts, and what the City reported of all departments together."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import marked
from dashboard.components.filters import Choice, filters
from dashboard.components.number import traced_number
from dashboard.components.reported_beside_recorded import report_on, reported_beside_recorded
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.text import numbers_row, page_heading, section
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear
from dashboard.trace import Trace
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import parts

SUBJECT = "worksheets_completed"
RULE = "worksheet-submitted"
COUNTS = (("started", sentences.STARTED), ("submitted", sentences.SUBMITTED), ("completed", sentences.COMPLETED))


def opening(answer: BudgetingForEquityAnswer, year: BudgetYear, address: Address) -> Component:
    done = year["completion"]
    out_of, submitted = done["outOf"], done["submitted"]
    today = address.as_of or answer["edition"]["today"]
    missing = None if out_of is None else out_of - submitted
    said = marked(
        sentences.lead(year["fiscalYear"], submitted, out_of)
        if has_opened(year, today)
        else sentences.not_open_yet(year["fiscalYear"], year["opensOn"], today),
        " ",
        sentences.due(year["dueOn"], today, missing),
        is_illustrative=is_illustrative(year),
    )
    return page_heading(sentences.NAME, said)


def has_opened(year: BudgetYear, day: str) -> bool:
    """Whether departments had been asked for this year's worksheet by the day; without a date they had."""
    return year["opensOn"] is None or year["opensOn"] <= day


def no_years(answer: BudgetingForEquityAnswer, years: list[BudgetYear], day: str) -> list[Component]:
    """No worksheet can be on record without a budget year: say so, and what was reported instead."""
    report = report_on(answer["citywideReports"], SUBJECT)
    said = [" ", sentences.reported(report["reported"]["display"], report["about"])] if report else []
    return [
        page_heading(sentences.NAME, [sentences.none_opened(day) if years else sentences.NO_YEARS, *said]),
        empty(sentences.NO_WORKSHEET, sentences.LATER_DAY_NEXT if years else parts.NOT_IN_EDITION),
    ]


def counts(answer: BudgetingForEquityAnswer, year: BudgetYear, address: Address) -> Component:
    """Three figures that are never one."""
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].completion"
    trace = Trace("WorksheetCompletion", address.variables, rule=RULE, rule_sentence=year["completion"]["rule"])
    return numbers_row(
        [
            traced_number(
                answer,
                f"{place}.{field}",
                label,
                trace,
                out_of_path=f"{place}.outOf",
                is_illustrative=is_illustrative(year),
            )
            for field, label in COUNTS
        ]
    )


def year_filter(years: list[BudgetYear], address: Address) -> Component:
    """All that follows is about the year that is chosen here."""
    options = [(each["fiscalYear"], each["fiscalYear"]) for each in years]
    shown = Choice("year", sentences.BUDGET_YEAR, options, everything=sentences.NEWEST_YEAR)
    return filters(address, [shown], name=sentences.CHOOSE)


def reported_citywide(answer: BudgetingForEquityAnswer, address: Address) -> list[Component]:
    report = report_on(answer["citywideReports"], SUBJECT)
    if report is None:
        return []
    is_made_up = any(
        sheet["source"]["isIllustrative"] for year in answer["budgetYears"] for sheet in year["worksheets"]
    )
    return [
        section(
            sentences.REPORTED,
            reported_beside_recorded(
                answer,
                report,
                address,
                recorded=sentences.RECORDED_HERE,
                rule=RULE,
                is_recorded_illustrative=is_made_up,
            ),
            section_id="reported",
            intro=sentences.REPORTED_INTRO,
        )
    ]


def sources(years: list[BudgetYear], address: Address) -> list[str | Component]:
    """Each document that the years were read in, once."""
    links = {year["source"]["document"]["key"]: source_link(year["source"], address) for year in years}
    joined: list[str | Component] = []
    for link in links.values():
        joined += [", ", link] if joined else [link]
    return joined


def is_illustrative(year: BudgetYear) -> bool:
    return year["source"]["isIllustrative"] or any(sheet["source"]["isIllustrative"] for sheet in year["worksheets"])
