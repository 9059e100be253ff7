"""About the rules: every judgement that the figures rest on, in words, with the reason for it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.states import empty
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.queries.rules import Rule, RulesAnswer
from dashboard.wording import words


def view(answer: RulesAnswer, _address: Address) -> list[Component]:
    rules = answer["rules"]
    return [
        page_heading(
            "About the rules",
            [
                "Some figures on these pages are printed in a document; others are worked out. ",
                f"{words.count_of(len(rules), 'rule')} decide how. ".capitalize(),
                "Where the City has not decided a question, the choice made here is written down with its reason.",
            ],
        ),
        _contents(rules) if rules else empty("The graph lists no rules."),
        *(_rule(rule) for rule in rules),
    ]


def _contents(rules: list[Rule]) -> Component:
    return html.Nav(
        html.Ul([html.Li(html.A(rule["name"], href=f"#{rule['key']}")) for rule in rules]),
        className="contents",
        **aria(label="Rules on this page"),
    )


def _rule(rule: Rule) -> Component:
    return section(
        rule["name"],
        [
            html.P(rule["sentence"], className="rule-sentence"),
            html.H3(["Why", html.Span(f" {rule['name']}", className="visually-hidden")], className="small-heading"),
            html.P(rule["why"]),
            html.P(["Written down in ", html.Code(rule["decision"]), "."], className="source-line"),
        ],
        section_id=rule["key"],
    )


PAGE = Page(path="/about/rules", name="About the rules", query="Rules", view=view)
