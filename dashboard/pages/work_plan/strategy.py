"""One strategy as a card: what was promised, the printed progress word, what was measured, and where it stands.

The cleaned statement is what the card says; the printed words, scanning errors and all, are one click away.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import aria, data
from dashboard.components.edition import edition_mark
from dashboard.components.line_link import line_link
from dashboard.components.text import definitions, printed
from dashboard.pages.work_plan.measures import measure_list
from dashboard.queries.work_plan import PlannedMeasure, PlannedStrategy
from dashboard.wording import parts as said
from dashboard.wording import work_plan as sentences


def strategy_card(strategy: PlannedStrategy, path: str, address: Address) -> Component:
    """`path` is the strategy's place in the answer."""
    anchor = f"strategy-{strategy['reference']}"
    name = sentences.strategy(strategy["reference"])
    return html.Article(
        [
            html.P(
                [
                    html.Span(strategy["reference"], className="strategy-reference"),
                    html.Span(
                        badges.progress(strategy["progress"]),
                        **data(path=f"{path}.progress", value=strategy["progress"] or ""),
                    ),
                    *([edition_mark(is_illustrative=True)] if strategy["source"]["isIllustrative"] else []),
                ],
                className="strategy-top",
            ),
            html.H3(strategy["statement"], id=f"{anchor}-heading", lang="en"),
            *_deferral(strategy),
            *([html.P(strategy["note"], className="strategy-note", lang="en")] if strategy["note"] else []),
            html.Div(
                [
                    measure_list(
                        sentences.PERFORMANCE_MEASURES,
                        name,
                        strategy["performanceMeasures"],
                        f"{path}.performanceMeasures",
                        address,
                    ),
                    measure_list(sentences.OUTPUTS, name, strategy["outputs"], f"{path}.outputs", address),
                ],
                className="strategy-measures",
            ),
            html.Div(
                [
                    html.P(line_link(strategy["source"], address, name)),
                    *_pillars(strategy, address),
                    _as_printed(strategy, name),
                ],
                className="strategy-foot source-line",
            ),
        ],
        id=anchor,
        className="strategy",
        **aria(labelledby=f"{anchor}-heading"),
    )


def _deferral(strategy: PlannedStrategy) -> list[Component]:
    deferral = strategy["deferral"]
    if deferral is None:
        return []
    return [
        html.P([html.Strong(sentences.REASON_FOR_DEFERRAL), printed(deferral["reason"])], className="strategy-deferral")
    ]


def _pillars(strategy: PlannedStrategy, address: Address) -> list[Component]:
    if not strategy["pillars"]:
        return []
    names = [pillar["name"] for pillar in strategy["pillars"]]
    return [
        html.P(
            [
                html.A(sentences.pillars(names), href=address.link_to("/welcoming-plan#pillars")),
                " ",
                html.Span(sentences.OUR_READING, className="is-missing"),
            ]
        )
    ]


def _as_printed(strategy: PlannedStrategy, name: str) -> Component:
    """Everything that the document has in this row, word for word."""
    report, deferral = strategy["progressReport"], strategy["deferral"]
    return html.Details(
        [
            html.Summary([sentences.AS_PRINTED, html.Span(said.of_what(name), className="visually-hidden")]),
            definitions(
                [
                    (sentences.STRATEGY, _quoted(strategy["source"]["printed"])),
                    (sentences.NUMBER, sentences.number_is_from(strategy["numberIsPrinted"], strategy["number"])),
                    (sentences.PROGRESS, _quoted(report["source"]["printed"]) if report else None),
                    *([(sentences.DEFERRAL, _quoted(deferral["source"]["printed"]))] if deferral else []),
                    (sentences.PERFORMANCE_MEASURES, _all_printed(strategy["performanceMeasures"])),
                    (sentences.OUTPUTS, _all_printed(strategy["outputs"])),
                ]
            ),
        ],
        className="as-printed",
    )


def _all_printed(measures: Sequence[PlannedMeasure]) -> Component | None:
    items = [_one_printed(measure) for measure in measures if measure["readings"]]
    return html.Ul(items, className="plain-list printed-list") if items else None


def _one_printed(measure: PlannedMeasure) -> Component:
    quoted = [_quoted(reading["printed"]) for reading in measure["readings"]]
    note = [printed(measure["note"], className="measure-small")] if measure["note"] else []
    return html.Li([*(part for part in quoted if part), *note])


def _quoted(printed: str | None) -> Component | None:
    return html.Q(printed, lang="en") if printed else None
