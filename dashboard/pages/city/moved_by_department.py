"""What moved in each department between two days: reported progress, standing, plan, worksheet, team, obligations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.badges import PROGRESS_LOOK, STANDING_LOOK, shape
from dashboard.components.edition import marked
from dashboard.components.number import inline_number
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import section
from dashboard.queries.city import MovedAnswer, MovedTo
from dashboard.trace import Trace
from dashboard.wording import what_moved as wording
from dashboard.wording import words


@dataclass(frozen=True)
class Group:
    """How many are in a state that they were not in before, and where that stands in the answer."""

    state: str
    count: int
    path: str


@dataclass
class Department:
    """One department's changes by kind, and the obligations that are in another state: (obligation, before, after)."""

    code: str
    name: str
    groups: dict[str, list[Group]] = field(default_factory=dict)
    obligations: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def has_moved(self) -> bool:
        return bool(self.groups or self.obligations)

    @property
    def reported(self) -> int:
        return sum(group.count for group in self.groups.get("progress", []))


def moved_by_department(answer: MovedAnswer, address: Address, trace: Trace) -> list[Component]:
    """The departments with most reports first; those in which nothing moved are named below."""
    everyone = departments_of(answer)
    moved = sorted((each for each in everyone if each.has_moved), key=lambda each: (-each.reported, each.name))
    if not moved:
        return []
    quiet = [each.name for each in everyone if not each.has_moved]
    is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
    return [
        section(
            wording.BY_DEPARTMENT,
            [
                table(
                    html.Span(wording.BY_DEPARTMENT_CAPTION, className="visually-hidden"),
                    [
                        Column(wording.DEPARTMENT, is_row_heading=True, width="11rem"),
                        Column(wording.PROGRESS, width="9rem"),
                        Column(wording.STANDING, width="9rem"),
                        Column(wording.PLAN_WORKSHEET_TEAM, width="11rem"),
                        Column(wording.OBLIGATIONS, width="13rem"),
                    ],
                    [_row(answer, each, address) for each in moved],
                    name=wording.BY_DEPARTMENT_CAPTION,
                    trace=trace,
                ),
                *([html.P(wording.quiet(quiet))] if quiet else []),
            ],
            section_id="moved-by-department",
            intro=marked(wording.BY_DEPARTMENT_INTRO, is_illustrative=is_illustrative),
        )
    ]


def departments_of(answer: MovedAnswer) -> list[Department]:
    """Every department of the later day, by name, with what moved in it."""
    then = {row["department"]["code"]: row for row in answer["obligationsThen"]}
    compared = _of_the_same_period(answer)
    found = {}
    for row in answer["obligations"]:
        name = row["department"]
        before = (
            {cell["obligation"]: cell["state"] for cell in then[name["code"]]["cells"]} if name["code"] in then else {}
        )
        after = {cell["obligation"]: cell["state"] for cell in row["cells"] if cell["obligation"] in compared}
        found[name["code"]] = Department(name["code"], name["name"], obligations=list(_other_states(before, after)))
    for place, group in enumerate(answer["moved"]):
        _add(found, group, f"moved[{place}].count")
    return list(found.values())


def _of_the_same_period(answer: MovedAnswer) -> set[str]:
    """The obligations that spoke of the same cycle or year on both days: another year's worksheet is another one."""
    then = {total["obligation"]: total for total in answer["obligationTotalsThen"]}
    return {
        total["obligation"]
        for total in answer["obligationTotals"]
        if total["obligation"] in then
        and (total["cycle"], total["fiscalYear"])
        == (then[total["obligation"]]["cycle"], then[total["obligation"]]["fiscalYear"])
    }


def _other_states(before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    for obligation, state in after.items():
        if before.get(obligation, state) != state:
            yield obligation, before[obligation], state


def _add(departments: dict[str, Department], group: MovedTo, path: str) -> None:
    values = {key["dimension"]: key["value"] for key in group["by"]}
    code, kind, state = values["DEPARTMENT"] or "", values["KIND"] or "", values["TO"] or ""
    if code in departments:
        departments[code].groups.setdefault(kind, []).append(Group(state, group["count"], path))


def _row(answer: MovedAnswer, department: Department, address: Address) -> list[Content | Cell]:
    groups = department.groups
    others = [
        *(wording.filing(group.state, group.count) for group in groups.get("reap_filing", [])),
        *(wording.worksheets(group.state.upper(), group.count) for group in groups.get("worksheet_stage", [])),
        *(str(wording.TEAM[group.state]) for group in groups.get("team_activity", [])),
    ]
    link = address.link_to(path_with("/departments/<code>", code=department.code))
    return [
        html.A(department.name, href=link),
        _list(_counted(answer, groups.get("progress", []), words.PROGRESS, PROGRESS_LOOK)),
        _list(_counted(answer, groups.get("standing", []), words.STANDING, STANDING_LOOK)),
        _list(others),
        _list(wording.obligation(*each) for each in department.obligations),
    ]


def _counted(
    answer: MovedAnswer,
    groups: Iterable[Group],
    named: Mapping[str | None, str] | Mapping[str, str],
    look: Mapping[str | None, tuple[str, str]] | Mapping[str, tuple[str, str]],
) -> Iterable[list[str | Component]]:
    """In the order in which the words always stand: the mark, the word, how many."""
    by_word = {group.state.upper(): group for group in groups}
    for word, name in named.items():
        if word in by_word:
            yield [shape(*look[word]), f" {name} ", inline_number(answer, by_word[word].path)]


def _list(items: Iterable[str | list[str | Component]]) -> Content | Cell:
    drawn = [html.Li(item) for item in items]
    return html.Ul(drawn, className="plain-list moved-list") if drawn else Cell(None, no_value=wording.NOTHING)
