"""The actions of a REAP: wording, dates, leads by job title, partners, and the communities that come first.

Plans differ as real ones do: some actions name no lead, several leads, no dates, or nothing to measure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

from domain.reaps.models import Action, ActionParty, PartyRole
from seed_data.illustrative.chance import happens, some
from seed_data.illustrative.content import MeasureSketch
from seed_data.illustrative.maker import Maker
from seed_data.illustrative.measures import MeasureDraft, draft_measures, make_measures, measure_deck
from seed_data.illustrative.reaps import PlannedGoal, PlannedReap
from seed_data.illustrative.reports import make_reports, report_days
from seed_data.illustrative.schedules import Schedule, schedule
from seed_data.illustrative.writer import Row

ACTIONS_PER_GOAL = (6, 8)
MEASURES_PER_ACTION = (30, 45, 25)  # weights of none, one and two
SHARE_WITHOUT_LEAD = 0.04
SHARE_WITH_SEVERAL_LEADS = 0.3


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An action that is not yet on record."""

    row: Row
    schedule: Schedule
    measures: tuple[MeasureSketch, ...]


def make_actions(maker: Maker, reap: PlannedReap) -> None:
    """All actions of a REAP with whatever hangs on them."""
    rng = maker.chance("actions", reap.key)
    drafts = [draft for goal in reap.goals for draft in _drafts(maker, rng, reap, goal)]
    ids = maker.writer.insert(Action, [draft.row for draft in drafts])
    days = report_days(maker, rng, reap.habit, reap.cycle, reap.story)
    measures: list[MeasureDraft] = []
    for action_id, draft in zip(ids, drafts, strict=True):
        _name_parties(maker, rng, reap, action_id)
        make_reports(maker, rng, reap.habit, days, action_id=action_id, plan=draft.schedule)
        measures += draft_measures(rng, draft.measures, reap, action_id, draft.row["key"])
    make_measures(maker, rng, measures, reap)


def _drafts(maker: Maker, rng: Random, reap: PlannedReap, goal: PlannedGoal) -> Iterator[ActionDraft]:
    deck = iter(measure_deck(rng, goal.sketch.measures, maker.content.shared_measures))
    for number, wording in enumerate(some(rng, goal.sketch.actions, *ACTIONS_PER_GOAL), 1):
        plan = schedule(rng, reap.cycle, reap.habit)
        row = {
            "key": f"{goal.key}/a{number}",
            "goal_id": goal.id,
            "number": number,
            "wording": reap.kind.fill(rng, wording),
            "starts_on": plan.starts_on,
            "due_on": plan.due_on,
        }
        number_of_measures = rng.choices((0, 1, 2), weights=MEASURES_PER_ACTION)[0]
        yield ActionDraft(row, plan, tuple(islice(deck, number_of_measures)))


def _name_parties(maker: Maker, rng: Random, reap: PlannedReap, action_id: int) -> None:
    parties = maker.content.parties
    named = {
        PartyRole.LEAD: _leads(rng, maker.content.titles_of(reap.kind_name)),
        PartyRole.PARTNER: some(rng, reap.kind.partners + parties.partners, 0, 2),
        PartyRole.PRIORITY_COMMUNITY: some(rng, parties.priority_communities, 0, 3),
    }
    for role, names in named.items():
        for position, name in enumerate(names, 1):
            maker.writer.add(ActionParty, action_id=action_id, role=role, position=position, name=name)


def _leads(rng: Random, titles: tuple[str, ...]) -> list[str]:
    if happens(rng, SHARE_WITHOUT_LEAD):
        return []
    return some(rng, titles, 2, 3) if happens(rng, SHARE_WITH_SEVERAL_LEADS) else some(rng, titles, 1, 1)
