"""The citywide plan: its pillars, and the work that serves each by our reading."""

from dataclasses import replace

from sqlalchemy import func

from api.planner.graph.sources import CITED, id_of, of_source
from api.planner.mapped import Column, Many, Mapped, Place, Same, only, plain, record
from domain.citywide_plan import queries
from domain.citywide_plan.models import Alignment, CitywideStrategy, Pillar
from domain.sources.kinds import SourceKind
from domain.sources.models import Source
from domain.work_plan.models import Strategy


def _stated_strategies(plan: Place) -> Place:
    """Where the number of strategies was read: the plan's own source, but for the line and the print."""
    printed = func.coalesce(func.nullif(plan["stated_strategies_printed"], ""), plan["printed"])
    line = func.coalesce(func.nullif(plan["stated_strategies_line"], 0), plan["line"])
    return replace(plan, columns={**plan.columns, "printed": printed, "line": line})


CITYWIDE_PLAN = {
    "Pillar": Mapped(
        {
            "id": id_of("Pillar"),
            **plain("key", "number", "name", "purpose", "note"),
            "source": CITED,
            "strategies": Many(lambda pillar, _: queries.strategies_of_pillars(pillar.ids())),
            "servedBy": Many(lambda pillar, _: queries.alignments_of_pillars(pillar.ids())),
        }
    ),
    "CitywideStrategy": Mapped(
        {
            "id": id_of("CitywideStrategy"),
            **plain("key", "number", "wording"),
            "source": CITED,
            "pillar": record(Pillar, "pillar_id"),
        }
    ),
    "GlobalCompactObjective": Mapped({**plain("number", "title"), "source": CITED}),
    "Alignment": Mapped(
        {
            **plain("why"),
            "source": CITED,
            "pillar": record(Pillar, "pillar_id"),
            "strategy": record(Strategy, "strategy_id"),
            "isOurs": of_source(Source.kind == SourceKind.OUR_READING),
        }
    ),
    "CitywidePlan": Mapped(
        {
            "id": id_of("CitywidePlan"),
            **plain("key", "title", "periodFrom", "periodUntil", "statedStrategies", "deadline", "note"),
            "source": CITED,
            "loadedStrategies": Column(
                lambda plan: func.coalesce(only(queries.loaded_strategies(plan.ids()), "strategies"), 0)
            ),
            "statedStrategiesSource": Same(_stated_strategies, lambda plan: plan["stated_strategies"]),
            "pillars": Many(lambda plan, _: queries.pillars_of_plans(plan.ids())),
            "strategies": Many(
                lambda plan, _: queries.strategies_of_plans(plan.ids()), lambda row: row.of(CitywideStrategy)
            ),
            "globalCompactObjectives": Many(lambda plan, _: queries.compact_objectives(plan.ids())),
            "alignment": Many(lambda plan, _: queries.alignments_of_plans(plan.ids()), lambda row: row.of(Alignment)),
            "gaps": Many(lambda plan, _: queries.gaps_of_plans(plan.ids())),
        }
    ),
}
