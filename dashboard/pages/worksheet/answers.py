"""The worksheet's questions in their order, each with its answer or the reason for having none."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.filled import filled
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.text import printed
from dashboard.pages.worksheet.stages import QUERY
from dashboard.queries.worksheet import Answer, BudgetYear, Question, Worksheet
from dashboard.trace import Trace
from dashboard.wording import words
from dashboard.wording import worksheet as sentences


def answers(sheet: Worksheet, year: BudgetYear, address: Address) -> list[Component]:
    questions = sorted(year["questions"], key=lambda question: question["number"])
    if not questions:
        return [empty(sentences.NO_QUESTIONS)]
    given = {answer["question"]["code"]: answer for answer in sheet["answers"]}
    with_text = sum(1 for question in questions if _has_text(given.get(question["code"])))
    versions = [question["version"] for question in questions]
    return [
        html.P(
            [
                sentences.answered(with_text, len(questions)),
                html.Br(),
                html.Span(_asked_with(year["questionSet"], versions), className="source-line"),
            ]
        ),
        html.Ol(
            [_question(question, given.get(question["code"])) for question in questions],
            className="questions plain-list",
        ),
        origin(Trace(QUERY, address.variables, citation=sheet["source"]), sentences.ANSWERS_OF_WORKSHEET),
    ]


def _question(question: Question, answer: Answer | None) -> Component:
    required = sentences.MUST_BE_ANSWERED if question["isRequired"] else sentences.MAY_BE_LEFT_OUT
    answered = f" {sentences.answered_on(answer['asOf'])}" if answer and _has_text(answer) else ""
    return html.Li(
        [
            html.H3([sentences.question(question["number"]), printed(question["wording"])], className="small-heading"),
            *([html.P(printed(question["hint"]), className="figure-summary")] if question["hint"] else []),
            _answer(answer),
            html.P(f"{required}{answered}", className="source-line"),
        ],
        className="panel stack",
        id=f"question-{question['code']}",
    )


def _has_text(answer: Answer | None) -> bool:
    return answer is not None and bool(answer["text"])


def _answer(answer: Answer | None) -> Component:
    if answer is None:
        return html.P(sentences.NO_ANSWER, className="is-missing")
    if answer["text"] is None:
        reason = words.NO_VALUE[answer["noValue"]] if answer["noValue"] else sentences.NO_ANSWER
        return html.P(reason, className="is-missing")
    return html.P(printed(answer["text"]), className="answer")


def _asked_with(title: str | None, versions: list[int]) -> list[str | Component]:
    named: Component | str = printed(title) if title else sentences.NO_TITLE
    return filled(sentences.asked_with(title, versions), title=named)
