"""Numbers that can be opened, and all words with their shapes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import badges as word_badges
from dashboard.components.number import traced_number
from dashboard.components.text import definitions, numbers_row
from dashboard.pages.component_gallery.samples import ANSWER, MADE_UP, PUBLISHED
from dashboard.trace import Trace
from dashboard.wording import words


def numbers() -> list[Component]:
    completion = ANSWER["workPlan"]["completion"]
    worked_out = Trace("Edition", rule="completion", rule_sentence=completion["rule"])
    return [
        numbers_row(
            [
                traced_number(
                    ANSWER,
                    "workPlan.completion.completed",
                    "strategies completed",
                    worked_out,
                    out_of_path="workPlan.completion.outOf",
                    note="2 more are ongoing and have no end.",
                ),
                traced_number(
                    ANSWER,
                    "obligationTotals[obligation=REAP_FILED].met",
                    "departments have filed a plan",
                    Trace("Edition", citation=MADE_UP, rule="reap-filed"),
                    out_of_path="obligationTotals[obligation=REAP_FILED].outOf",
                ),
                traced_number(
                    ANSWER,
                    "obligationTotals[obligation=TEAM_ACTIVE].met",
                    "teams active",
                    Trace("Edition", rule="team-active"),
                    out_of_path="obligationTotals[obligation=TEAM_ACTIVE].outOf",
                ),
            ]
        ),
        numbers_row(
            [
                traced_number(
                    ANSWER,
                    "consultations.value",
                    "consultations in FY 2023-24",
                    Trace("Edition", citation=PUBLISHED),
                    size="medium",
                ),
                traced_number(ANSWER, "silent.value", "attendees", Trace("Edition", citation=PUBLISHED), size="medium"),
            ]
        ),
    ]


def badges() -> Component:
    return definitions(
        [
            ("Progress", _all(word_badges.progress, list(words.PROGRESS))),
            ("Standing", _all(word_badges.standing, list(words.STANDING))),
            ("Stage", _all(word_badges.stage, list(words.STAGE))),
            ("Obligation", _all(word_badges.obligation, list(words.OBLIGATION_STATE))),
            ("With a detail", word_badges.standing("OVERDUE", "by 12 days")),
            (
                "Yes or no",
                html.Span([word_badges.yes_no(True, "Active"), "  ", word_badges.yes_no(False, "", "Not active")]),
            ),
        ]
    )


def _all(badge: Callable[[Any], Component], all_words: list[Any]) -> Component:
    return html.Div([badge(word) for word in all_words], className="badge-list")
