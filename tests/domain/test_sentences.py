"""Judgements in words: the sentence says what the rule decided, and never something else."""

from datetime import date, timedelta

import pytest

from domain.equity_action_teams.activity import ActivityState, is_active
from domain.equity_action_teams.sentences import why_active
from domain.rollup.obligations import Cell, Obligation, ObligationState
from domain.rollup.sentences import explained

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("days_ago", [None, 0, 1, 100, 101])
@pytest.mark.parametrize("stated", [None, *ActivityState])
def test_why_a_team_is_active_agrees_with_whether_it_is(days_ago: int | None, stated: ActivityState | None) -> None:
    met = None if days_ago is None else TODAY - timedelta(days=days_ago)
    said_on = TODAY if stated else None
    sentence = why_active(last_met_on=met, stated=stated, stated_on=said_on, today=TODAY)
    active = is_active(last_met_on=met, stated=stated, stated_on=said_on, today=TODAY)
    assert sentence.startswith("Active: " if active else "Not active: ")


def test_a_paused_team_is_said_to_be_paused() -> None:
    met, paused = date(2026, 10, 1), date(2026, 11, 1)
    sentence = why_active(last_met_on=met, stated=ActivityState.PAUSED, stated_on=paused, today=TODAY)
    assert sentence == (
        "Not active: it last met on 2026-10-01, 50 days before, and it was said to be paused on 2026-11-01."
    )


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (
            Cell(Obligation.REAP_FILED, ObligationState.MET, must=True, on=date(2026, 9, 1)),
            "The plan was filed on 2026-09-01.",
        ),
        (
            Cell(Obligation.WORKSHEET_SUBMITTED, ObligationState.LATE, must=True, due_on=TODAY - timedelta(days=1)),
            "The worksheet is not handed in; it was due on 2026-11-19, 1 day ago.",
        ),
        (
            Cell(Obligation.WORKSHEET_SUBMITTED, ObligationState.NOT_MET, must=True, due_on=date(2027, 1, 8)),
            "The worksheet is not handed in; it is due on 2027-01-08.",
        ),
        (
            Cell(Obligation.TEAM_ACTIVE, ObligationState.NOT_MET, must=True, on=date(2026, 1, 5)),
            "No active team is on record; the last meeting was on 2026-01-05.",
        ),
        (
            Cell(Obligation.REAP_FILED, ObligationState.NOT_REQUIRED, must=False),
            "No plan is on file, and this department does not have to.",
        ),
        (
            Cell(Obligation.REAP_FILED, ObligationState.NOT_KNOWN, must=None),
            "Nothing is on record, and it is not known whether this department has to.",
        ),
    ],
)
def test_a_cell_is_said_in_a_sentence(cell: Cell, sentence: str) -> None:
    assert explained(cell, TODAY) == sentence
