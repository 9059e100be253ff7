"""Who came to a team's meetings, meeting by meeting. What was not reported is shown as such, never as zero."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.chart import figure
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import printed
from dashboard.queries.equity_action_team import Meeting, Team
from dashboard.trace import Trace
from dashboard.wording import equity_action_teams as sentences
from dashboard.wording import words

SHOWN_AT_ONCE = 24
COLUMNS = (
    Column(sentences.HELD_ON, is_row_heading=True),
    Column(sentences.ATTENDED, is_number=True),
    Column(sentences.MEMBERS, is_number=True),
    Column(sentences.NOTE, width="14rem"),
)


def attendance(team: Team, place: str, trace: Trace, address: Address) -> Component:
    meetings = sorted(team["meetings"], key=lambda meeting: meeting["heldOn"])
    if not meetings:
        return empty(sentences.NO_MEETING_OF_TEAM)
    known = [(each["attended"], each["members"]) for each in meetings if each["attended"] is not None]
    return figure(
        sentences.attendance_at(len(meetings)),
        sentences.attendance(known, len(meetings) - len(known)),
        _drawing(meetings),
        table(
            sentences.ATTENDANCE_CAPTION,
            COLUMNS[:-1],
            [row[:-1] for row in _rows(team, place)],
            name=sentences.ATTENDANCE_BY_MEETING,
            is_compact=True,
        ),
        source=source_link(team["source"], address),
        trace=trace,
        is_illustrative=team["source"]["isIllustrative"],
    )


def meeting_table(team: Team, place: str, trace: Trace) -> Component:
    """The newest meetings at once, those before them folded."""
    rows = _rows(team, place)
    shown = table(
        sentences.MEETINGS_CAPTION,
        COLUMNS,
        rows[:SHOWN_AT_ONCE],
        name=sentences.MEETINGS_TABLE,
        trace=trace,
        nothing=sentences.NO_MEETING_OF_TEAM,
    )
    if len(rows) <= SHOWN_AT_ONCE:
        return shown
    older = table(sentences.OLDER_MEETINGS, COLUMNS, rows[SHOWN_AT_ONCE:], name=sentences.OLDER_MEETINGS, trace=trace)
    summary = html.Summary(sentences.older(len(rows) - SHOWN_AT_ONCE))
    return html.Div([shown, html.Details([summary, older], className="older-meetings")], className="stack")


def _rows(team: Team, place: str) -> list[list[Content | Cell]]:
    newest_first = sorted(enumerate(team["meetings"]), key=lambda found: found[1]["heldOn"], reverse=True)
    return [_row(meeting, f"{place}.meetings[{position}]") for position, meeting in newest_first]


def _row(meeting: Meeting, place: str) -> list[Content | Cell]:
    return [
        html.Span(words.day(meeting["heldOn"]), className="keep-together"),
        _people(meeting["attended"], f"{place}.attended"),
        _people(meeting["members"], f"{place}.members"),
        printed(meeting["note"] or ""),
    ]


def _people(count: int | None, path: str) -> Cell:
    if count is None:
        return Cell(None, no_value=sentences.ATTENDANCE_NOT_REPORTED)
    return Cell(count, path=path)


def _drawing(meetings: Sequence[Meeting]) -> Component:
    """One column a meeting, from zero to the largest number of members or people present."""
    most = max((count for each in meetings for count in (each["attended"], each["members"]) if count), default=0)
    ends = [words.month(meetings[0]["heldOn"]), words.month(meetings[-1]["heldOn"])]
    return html.Div(
        [
            html.Div(
                [
                    html.Span(words.number(most), className="columns-most"),
                    html.Div([_column(meeting, most) for meeting in meetings], className="columns-track"),
                    html.Div([html.Span(end) for end in ends[: len(meetings)]], className="columns-ends"),
                ],
                className="columns-drawing",
                **aria(hidden="true"),
            ),
            _key(meetings),
        ],
        className="columns attendance",
    )


def _column(meeting: Meeting, most: int) -> Component:
    attended, members = meeting["attended"], meeting["members"]
    if attended is None:
        # The whole height, dotted: nothing can be read from it, and it cannot be taken for an empty room.
        return html.Div(html.Div(className="column-part tone-unknown"), className="column", style={"height": "100%"})
    away = max((members or 0) - attended, 0)
    drawn = [("plain", attended), ("waiting", away)]
    return html.Div(
        [html.Div(className=f"column-part tone-{tone}", style={"flexGrow": count}) for tone, count in drawn if count],
        className="column",
        style={"height": f"{(attended + away) / max(most, 1) * 100:.2f}%"},
    )


def _key(meetings: Sequence[Meeting]) -> Component:
    not_reported = sum(1 for each in meetings if each["attended"] is None)
    entries = [("plain", str(sentences.ATTENDED)), ("waiting", str(sentences.STAYED_AWAY))]
    if not_reported:
        entries.append(("unknown", sentences.not_reported(not_reported)))
    return html.Ul(
        [
            html.Li(
                [
                    html.Span(className=f"swatch tone-{tone}", **aria(hidden="true")),
                    html.Span(label, className="key-label"),
                ]
            )
            for tone, label in entries
        ],
        className="bar-key",
    )
