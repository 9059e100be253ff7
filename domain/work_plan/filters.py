"""Which strategies of the office's work plans are asked for: by place in the plan, by progress, by pillar, by words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, Select, select

from domain.citywide_plan.models import Alignment, Pillar
from domain.filters import Days, Filter, among, combined, read_in, saying, so_or_not, within
from domain.work_plan.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing. Texts match without accents and case."""

    fiscal_years: Sequence[str] | None = None
    objectives: Sequence[int] | None = None
    pillars: Sequence[int] | None = None
    serves_a_pillar: bool | None = None
    progress: Sequence[Progress] | None = None
    no_report: bool | None = None
    is_deferred: bool | None = None
    reported: Days | None = None
    search: str | None = None


def conditions(states: FromClause, asked: StrategyFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on `queries.strategy_states`, all of which must hold."""
    return combined(asked, lambda each: _own(states, each))


def _own(states: FromClause, asked: StrategyFilter) -> Iterator[ColumnElement[bool]]:
    yield from read_in(states.c.source_id, asked)
    yield from among(states.c.fiscal_year, asked.fiscal_years)
    yield from among(states.c.objective_number, asked.objectives)
    if asked.pillars is not None:
        yield states.c.id.in_(_serving().where(Pillar.number.in_(asked.pillars)))
    yield from so_or_not(lambda: states.c.id.in_(_serving()), asked.serves_a_pillar)
    yield from among(states.c.progress, asked.progress)
    yield from so_or_not(lambda: states.c.progress.is_(None), asked.no_report)
    yield from so_or_not(lambda: states.c.deferral_reason.is_not(None), asked.is_deferred)
    yield from within(states.c.reported_on, asked.reported)
    yield from saying(states.c.search_text, asked.search)


def _serving() -> Select[int]:
    """The ids of strategies that serve a pillar, by our reading."""
    return select(Alignment.strategy_id).join(Pillar, Pillar.id == Alignment.pillar_id)
