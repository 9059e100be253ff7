"""About the rules: every judgement that the figures rest on, in words, with the reason for it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.queries.rules import Rule, RulesAnswer
from dashboard.trace import Trace
from dashboard.wording import parts as said
from dashboard.wording import rules as sentences
from dashboard.wording import words

READING = (
    ("reading-n-of-n", sentences.HOW_TO_READ),
    ("no-value", sentences.NO_VALUE),
    ("editions", sentences.EDITIONS),
)


def view(answer: RulesAnswer, _address: Address) -> list[Component]:
    rules = answer["rules"]
    return [
        page_heading(sentences.NAME, sentences.lead(len(rules))),
        _contents(rules),
        _how_to_count(),
        _no_value(),
        _editions(answer["edition"]["name"]),
        *(_rule(rule) for rule in rules),
        origin(Trace("Rules"), sentences.THE_RULES, summary=sentences.QUERY)
        if rules
        else empty(sentences.NO_RULES, sentences.WITHOUT_RULES),
    ]


def _contents(rules: list[Rule]) -> Component:
    links = [*READING, *((rule["key"], words.from_graph(rule["name"])) for rule in rules)]
    return html.Nav(
        html.Ul([html.Li(html.A(name, href=f"#{anchor}")) for anchor, name in links]),
        className="contents",
        **aria(label=sentences.ON_THIS_PAGE),
    )


def _how_to_count() -> Component:
    return section(
        sentences.HOW_TO_READ,
        _terms([(html.Q(shown), means) for shown, means in sentences.count_examples()]),
        section_id="reading-n-of-n",
        intro=sentences.COUNT_INTRO,
    )


def _no_value() -> Component:
    return section(
        sentences.NO_VALUE,
        _terms([(words.NO_VALUE[reason], means) for reason, means in sentences.NO_VALUE_MEANS.items()]),
        section_id="no-value",
        intro=sentences.NO_VALUE_INTRO,
    )


def _editions(opened: str) -> Component:
    terms = [(_sample_mark(name), means) for name, means in sentences.EDITION_MEANS.items()]
    return section(
        sentences.EDITIONS,
        [_terms(terms), html.P(sentences.EDITION_OPEN[opened])],
        section_id="editions",
        intro=sentences.EDITION_INTRO,
    )


def _sample_mark(edition: str) -> Component:
    """What the mark looks like; it marks nothing here, so it has no data of its own."""
    return html.Span(words.EDITION[edition], className=f"edition-mark edition-{edition.lower()}")


def _terms(pairs: Sequence[tuple[str | Component, str]]) -> Component:
    return html.Dl(
        [html.Div([html.Dt(term), html.Dd(means)], className="definition") for term, means in pairs],
        className="definitions terms",
    )


def _rule(rule: Rule) -> Component:
    name = words.from_graph(rule["name"])
    return section(
        name,
        [
            html.P(words.from_graph(rule["sentence"]), className="rule-sentence"),
            html.H3(
                [sentences.WHY, html.Span(said.of_what(name), className="visually-hidden")], className="small-heading"
            ),
            html.P(words.from_graph(rule["why"])),
            html.P(_decision(rule["decision"], name), className="source-line"),
        ],
        section_id=rule["key"],
    )


def _decision(decision: str, rule_name: str) -> Component:
    """The writing belongs to the API, so the browser goes there by itself."""
    return html.A(
        [sentences.READ_DECISION, html.Span(said.of_what(rule_name), className="visually-hidden")],
        href=f"/docs/decisions/{decision}",
        hrefLang="en",
        rel="external",
    )


PAGE = Page(path="/about/rules", name=sentences.NAME, query="Rules", view=view)
