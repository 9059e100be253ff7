"""Which strategies of the citywide plan are asked for: by pillar and by words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from domain.citywide_plan.models import CitywideStrategy, Pillar
from domain.filters import Filter, combined, read_in, saying


@dataclass(frozen=True, slots=True, kw_only=True)
class CitywideStrategyFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing. Texts match without accents and case."""

    pillars: Sequence[int] | None = None
    search: str | None = None


def conditions(asked: CitywideStrategyFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on `CitywideStrategy`, all of which must hold."""
    return combined(asked, _own)


def _own(asked: CitywideStrategyFilter) -> Iterator[ColumnElement[bool]]:
    yield from read_in(CitywideStrategy.source_id, asked)
    if asked.pillars is not None:
        yield CitywideStrategy.pillar_id.in_(select(Pillar.id).where(Pillar.number.in_(asked.pillars)))
    yield from saying(CitywideStrategy.search_text, asked.search)
