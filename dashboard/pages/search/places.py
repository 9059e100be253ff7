"""Where each kind of record has its place in the dashboard, and how that place is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.measure_link import measure_path
from dashboard.components.text import printed
from dashboard.queries.search import Hit
from dashboard.wording import search as sentences

Place = Callable[[Hit, Address], str]
Pieces = list[str | Component]


def _department(mark: str = "") -> Place:
    def place(hit: Hit, address: Address) -> str:
        department = hit["department"]
        code = department["code"] if department else hit["key"]
        path = path_with("/departments/<code>", code=code) + mark.format(reference=hit["reference"])
        return address.link_to(path, cycle=hit["cycle"])

    return place


def _team(hit: Hit, address: Address) -> str:
    department = hit["department"]
    code = department["code"] if department else hit["key"]
    return address.link_to(path_with("/equity-action-teams/<code>", code=code))


def _work_plan(mark: str) -> Place:
    return lambda hit, address: address.link_to(
        f"/work-plan#{mark.format(reference=hit['reference'])}", year=hit["fiscalYear"]
    )


def _measure(hit: Hit, address: Address) -> str:
    return address.link_to(measure_path(hit["key"]))


def _welcoming_plan(mark: str = "") -> Place:
    return lambda hit, address: address.link_to(f"/welcoming-plan{mark.format(reference=hit['reference'])}")


def _source(hit: Hit, address: Address) -> str:
    """A question stands in the document that words it; a source is the document."""
    lines = hit["source"]["lines"]
    path = path_with("/sources/<key>", key=hit["source"]["document"]["key"])
    return address.link_to(f"{path}#line-{lines[0]}", line=lines[0]) if lines else address.link_to(path)


def _the_source(hit: Hit, address: Address) -> str:
    return address.link_to(path_with("/sources/<key>", key=hit["key"]))


PLACES: Mapping[str, Place] = {
    "DEPARTMENT": _department(),
    "TEAM": _team,
    "REAP": _department("#reap"),
    "GOAL": _department("#goal-{reference}"),
    "ACTION": _department("#action-{reference}"),
    "OBJECTIVE": _work_plan("objective-{reference}"),
    "STRATEGY": _work_plan("strategy-{reference}"),
    "OUTPUT": _measure,
    "PILLAR": _welcoming_plan("#pillar-{reference}"),
    "CITYWIDE_STRATEGY": _welcoming_plan(),
    "MEASURE": _measure,
    "QUESTION": _source,
    "SOURCE": _the_source,
}
NUMBERED: Mapping[str, Callable[[str], str]] = {
    "GOAL": sentences.goal,
    "ACTION": sentences.action,
    "OBJECTIVE": sentences.objective,
    "STRATEGY": sentences.strategy,
    "CITYWIDE_STRATEGY": sentences.strategy,
    "PILLAR": sentences.pillar,
    "QUESTION": sentences.question,
}


def whereabouts(kind: str, hit: Hit) -> Pieces:
    """Whose it is, of which plan or cycle, and its number there; what it stands below follows by itself."""
    department = hit["department"] if kind != "DEPARTMENT" else None
    found: list[str | Component | None] = [
        printed(department["name"]) if department else None,
        hit["cycle"],
        sentences.work_plan(hit["fiscalYear"]) if hit["fiscalYear"] else None,
        _number(kind, hit),
    ]
    return joined([piece for piece in found if piece is not None])


def joined(pieces: Sequence[str | Component]) -> Pieces:
    return [part for piece in pieces for part in (", ", piece)][1:]


def _number(kind: str, hit: Hit) -> str | None:
    """A measure has its strategy's number or its action's."""
    number = hit["reference"]
    if number is None:
        return None
    if kind in ("MEASURE", "OUTPUT"):
        return sentences.action(number) if hit["department"] else sentences.strategy(number)
    return NUMBERED[kind](number) if kind in NUMBERED else number
