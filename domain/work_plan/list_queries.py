"""What lists of strategies are sorted by beside what `queries.strategy_states` says of each."""

from sqlalchemy import FromClause, ScalarSelect, func, select

from domain.citywide_plan.models import Alignment, Pillar
from domain.measures.models import Measure


def first_pillar(states: FromClause) -> ScalarSelect[int]:
    """The lowest number of a pillar that a strategy serves, by our reading."""
    serving = select(func.min(Pillar.number)).join(Alignment, Alignment.pillar_id == Pillar.id)
    return serving.where(Alignment.strategy_id == states.c.id).correlate(states).scalar_subquery()


def measures(states: FromClause) -> ScalarSelect[int]:
    """How many performance measures and outputs a strategy has."""
    return select(func.count()).where(Measure.strategy_id == states.c.id).correlate(states).scalar_subquery()
