"""Equity Action Teams: how many of the teams on record are active, by which rule, and when each last met."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address, Parameter, Unreadable, one_of, text
from dashboard.components.edition import marked
from dashboard.components.number import traced_number
from dashboard.components.paging import page_parameters
from dashboard.components.reported_beside_recorded import report_on, reported_beside_recorded
from dashboard.components.states import empty
from dashboard.components.text import numbers_row, page_heading, printed, section
from dashboard.page import Page
from dashboard.pages.equity_action_teams.team_table import PAGE_SIZE, team_table
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.queries.equity_action_teams import EquityActionTeamsAnswer
from dashboard.trace import Trace
from dashboard.wording import addresses, parts, words
from dashboard.wording import equity_action_teams as sentences

SUBJECT = "teams_active"
RULE = "team-active"
ORDERS = {"department": "DEPARTMENT", "name": "NAME", "met": "LAST_MET_ON"}
SORTS = tuple(sign + name for name in ORDERS for sign in ("", "-"))


def view(answer: EquityActionTeamsAnswer, address: Address) -> list[Component]:
    if answer["onRecord"]["totalCount"] == 0:
        return [*_none_on_record(answer, address), *_reported(answer, address)]
    lead = sentences.lead(answer["active"]["totalCount"], answer["onRecord"]["totalCount"])
    return [
        page_heading(sentences.NAME, marked(lead, is_illustrative=_is_illustrative(answer))),
        _counts(answer, address),
        section(sentences.EVERY_TEAM, team_table(answer, address), section_id="teams"),
        *_reported(answer, address),
    ]


def _is_illustrative(answer: EquityActionTeamsAnswer) -> bool:
    return any(team["source"]["isIllustrative"] for team in answer["onRecord"]["nodes"])


def _none_on_record(answer: EquityActionTeamsAnswer, address: Address) -> list[Component]:
    report = report_on(answer["citywideReports"], SUBJECT)
    said = [" ", *_reported_in_words(report)] if report else []
    return [
        page_heading(sentences.NAME, [sentences.NONE_ON_RECORD, *said]),
        empty(sentences.NO_TEAM_ON_RECORD, sentences.LATER_DAY_NEXT if address.as_of else parts.NOT_IN_EDITION),
    ]


def _reported_in_words(report: CitywideReport) -> list[str | Component]:
    """The figure is the document's own."""
    before, _mark, after = sentences.reported(report["about"]).partition("{figure}")
    return [before, printed(report["reported"]["display"]), after]


def _counts(answer: EquityActionTeamsAnswer, address: Address) -> Component:
    rule = next((words.from_graph(rule["sentence"]) for rule in answer["rules"] if rule["key"] == RULE), None)
    trace = Trace("EquityActionTeamCounts", address.variables, rule=RULE, rule_sentence=rule)
    return numbers_row(
        [
            traced_number(
                answer,
                "active.totalCount",
                sentences.ACTIVE_COUNT,
                trace,
                out_of_path="onRecord.totalCount",
                note=rule,
                is_illustrative=_is_illustrative(answer),
            )
        ]
    )


def _reported(answer: EquityActionTeamsAnswer, address: Address) -> list[Component]:
    report = report_on(answer["citywideReports"], SUBJECT)
    if report is None:
        return []
    beside = reported_beside_recorded(
        answer,
        report,
        address,
        recorded=sentences.recorded(address.as_of or answer["edition"]["today"]),
        rule=RULE,
        is_recorded_illustrative=_is_illustrative(answer),
    )
    return [section(sentences.WHAT_WAS_REPORTED, beside, section_id="reported", intro=sentences.REPORTED_INTRO)]


def _yes_or_no(given: str) -> bool:
    if given not in ("yes", "no"):
        raise Unreadable(str(sentences.USE_YES_OR_NO))
    return given == "yes"


def _order(given: str) -> dict[str, str]:
    if given not in SORTS:
        raise Unreadable(addresses.one_of(SORTS))
    return {"field": ORDERS[given.lstrip("-")], "direction": "DESC" if given.startswith("-") else "ASC"}


PAGE = Page(
    path="/equity-action-teams",
    name=sentences.NAME,
    query="EquityActionTeams",
    view=view,
    parameters=(
        Parameter("active", _yes_or_no, variable="isActive"),
        Parameter("search", text, variable="search"),
        # Read twice: as the order that the graph is asked for, then as the column that the table marks.
        Parameter("sort", _order, variable="orderBy"),
        Parameter("sort", one_of(*SORTS)),
        *page_parameters(PAGE_SIZE),
    ),
    constants={"first": PAGE_SIZE},
)
