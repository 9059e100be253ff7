"""The form that puts a count together: what is counted, by what, as shares of what, and only of which.

It is sent with GET like every form here, so what it holds is what the address holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.chosen import note
from dashboard.components.attributes import aria
from dashboard.components.filters import Choice, field_of, hidden_fields
from dashboard.pages.analyst.asking import Grouping
from dashboard.pages.analyst.counted import COUNTED, MOST_DIMENSIONS, NO_REPORT
from dashboard.pages.analyst.on_record import can_match, on_record
from dashboard.queries.analyst import AnalystAnswer
from dashboard.wording import addresses, groupings, words
from dashboard.wording import analyst as sentences

Options = Sequence[tuple[str, str]]
OWN = frozenset({"count", "by", "share_of", *groupings.FILTER})


def form(answer: AnalystAnswer, asked: Grouping, address: Address) -> Component:
    return html.Form(
        [
            _part(sentences.WHAT, [_counted(answer, asked)]),
            _part(sentences.BY, [*_dimensions(asked), _share(asked)]),
            *_only(_filters(answer, asked, address)),
            *hidden_fields(address, leave_out=set(OWN)),
            html.Div(
                [
                    html.Button(sentences.COUNT, type="submit", className="button"),
                    *([html.A(sentences.START_OVER, href=address.link_to(address.path))] if address.given else []),
                ],
                className="filter-tools",
            ),
        ],
        method="GET",
        action=address.path,
        className="filters builder",
        **aria(label=sentences.BUILD),
    )


def _only(fields: list[Component]) -> list[Component]:
    return [_part(sentences.ONLY, fields)] if fields else []


def _part(legend: str, fields: Sequence[Component]) -> Component:
    return html.Fieldset([html.Legend(legend), html.Div(list(fields), className="filter-fields")])


def _counted(answer: AnalystAnswer, asked: Grouping) -> Component:
    """What is on record, and what is asked for already."""
    held = on_record(answer)
    options = [(name, groupings.COUNTED[name]) for name in COUNTED if name in held or name == asked.counted.name]
    return _choose("count", "count", sentences.WHAT, options, asked.counted.name, is_label_heard_only=True)


def _dimensions(asked: Grouping) -> list[Component]:
    """As many as can be chosen; what cannot be counted by is not among them, so sending the form again mends it."""
    known = [(name, groupings.dimension(asked.counted.name, name)) for name in asked.counted.dimensions]
    chosen = [*asked.fitting, *[""] * MOST_DIMENSIONS]
    nothing = (sentences.CHOOSE, sentences.NOTHING_MORE, sentences.NOTHING_MORE)
    return [
        _choose(f"by-{place + 1}", "by", sentences.PLACES[place], [("", nothing[place]), *known], chosen[place])
        for place in range(MOST_DIMENSIONS)
    ]


def _share(asked: Grouping) -> Component:
    within = [(name, sentences.share_within(groupings.dimension(asked.counted.name, name))) for name in asked.fitting]
    options = [("", sentences.OF_EVERYTHING), *within]
    if asked.share_of in dict(within):
        note("share_of", addresses.chosen(sentences.SHARE_OF, [dict(within)[asked.share_of]]))
    return _choose("share-of", "share_of", sentences.SHARE_OF, options, asked.share_of or "")


def _filters(answer: AnalystAnswer, asked: Grouping, address: Address) -> list[Component]:
    options = choices(answer, asked)
    return [
        field_of(Choice(name, groupings.filter_name(asked.counted.name, name), options[name]), address)
        for name in asked.counted.filters
        if name in asked.filters or can_match(name, asked, answer)
    ]


def choices(answer: AnalystAnswer, asked: Grouping) -> Mapping[str, Options]:
    """What each filter can be, in words."""
    years = answer["budgetYears"] if asked.counted.name == "worksheets" else answer["workPlans"]
    return {
        "department": [(each["code"], each["name"]) for each in answer["departments"]["nodes"]],
        "service_area": [(each["key"], each["name"]) for each in answer["serviceAreas"]],
        "cycle": [
            (each["name"], sentences.cycle(each["name"], is_in_force=each["isInForce"])) for each in answer["cycles"]
        ],
        "progress": [(word or NO_REPORT, shown) for word, shown in words.PROGRESS.items()],
        "standing": list(words.STANDING.items()),
        "fiscal_year": [(each["fiscalYear"], each["fiscalYear"]) for each in years],
        "stage": list(words.STAGE.items()),
        "active": list(groupings.YES_OR_NO.items()),
        "plan": list(groupings.PLAN.items()),
        "type": list(words.MEASURE_TYPE.items()),
    }


def in_force(answer: AnalystAnswer) -> str | None:
    """The cycle that covers the day of the page."""
    return next((cycle["name"] for cycle in answer["cycles"] if cycle["isInForce"]), None)


def _choose(
    field_id: str, name: str, label: str, options: Options, given: str, *, is_label_heard_only: bool = False
) -> Component:
    look = "visually-hidden" if is_label_heard_only else "form-label"
    return html.Div(
        [
            html.Label(label, htmlFor=field_id, className=look),
            html.Select(
                [html.Option(shown, value=value, selected=value == given) for value, shown in options],
                id=field_id,
                name=name,
                className="form-select",
            ),
        ],
        className="filter-field",
    )
