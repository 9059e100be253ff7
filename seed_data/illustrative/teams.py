"""Equity Action Teams: most departments have one by whatever name, some are paused or dissolved, one has none.

The number of active teams is kept different from any number that the City itself reported, so that a page that sets
the two side by side never shows what looks like a confirmation.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.citywide_reports.models import CitywideReport
from domain.citywide_reports.subjects import Subject
from domain.equity_action_teams.activity import ActivityState
from domain.equity_action_teams.models import Meeting, Team, TeamActivity
from domain.measures.models import Reading
from seed_data.illustrative.chance import deal, happens
from seed_data.illustrative.days import days_after, entered, weekday_before
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.maker import Maker

EVERY_WEEKS = (2, 3, 4, 4, 6, 8)
MEMBERS = (6, 16)
SHARE_WITHOUT_ATTENDANCE = 0.12
SHARE_WITHOUT_MEMBERS = 0.1
SHARE_WITH_NOTE = 0.25
SHARE_WITH_FORMING_STATED = 0.5
SHARE_WITHOUT_FORMING_DAY = 0.2


class Life(StrEnum):
    """LAPSED: it stopped meeting and nobody said so."""

    MEETS = "meets"
    RESUMED = "resumed"
    PAUSED = "paused"
    DISSOLVED = "dissolved"
    LAPSED = "lapsed"
    NO_TEAM = "no_team"


LIVES = (
    *(Life.MEETS, Life.PAUSED, Life.MEETS, Life.NO_TEAM, Life.MEETS, Life.LAPSED, Life.MEETS, Life.RESUMED),
    *(Life.MEETS, Life.DISSOLVED, Life.MEETS, Life.MEETS, Life.PAUSED),
    *[Life.MEETS] * 8,
)
ACTIVE_LIVES = (Life.MEETS, Life.RESUMED)


@dataclass(frozen=True, slots=True)
class TeamStory:
    """What happened to a team. Meetings are held from `meets_from` to `meets_until`, but for a pause."""

    formed_on: date | None
    meets_from: date
    meets_until: date
    statements: tuple[tuple[ActivityState, date], ...]
    pause: tuple[date, date] | None = None

    def met_on(self, day: date) -> bool:
        """Whether a meeting that would fall on `day` was held."""
        return self.pause is None or not self.pause[0] <= day < self.pause[1]


def make_teams(session: Session, maker: Maker, everybody: Sequence[DepartmentSketch], history_from: date) -> None:
    """A team for each department but those that have none, with its statements and meetings."""
    lives = _differing(deal(maker.chance("teams"), everybody, LIVES), _reported_numbers(session))
    with_team = [department for department in everybody if lives[department] is not Life.NO_TEAM]
    streams = {department: maker.chance("team", department.key) for department in with_team}
    stories = {each: _story(maker, streams[each], lives[each], history_from) for each in with_team}
    rows = [
        {
            "key": f"{department.key}/team",
            "department_id": department.id,
            "name": streams[department].choice(maker.content.teams.names),
            "formed_on": story.formed_on,
        }
        for department, story in stories.items()
    ]
    for team_id, department in zip(maker.writer.insert(Team, rows), with_team, strict=True):
        _state(maker, streams[department], team_id, stories[department])
        _meet(maker, streams[department], team_id, stories[department])


def _reported_numbers(session: Session) -> set[Decimal | None]:
    """How many active teams the City itself has reported."""
    reported = select(Reading.value).join(CitywideReport, CitywideReport.measure_id == Reading.measure_id)
    return set(session.scalars(reported.where(CitywideReport.subject == Subject.TEAMS_ACTIVE)))


def _differing(
    lives: Mapping[DepartmentSketch, Life], reported: Collection[Decimal | None]
) -> dict[DepartmentSketch, Life]:
    """The same lives, with one team more lapsed as long as the number of active ones is a reported one."""
    differing = dict(lives)
    active = [department for department, life in lives.items() if life in ACTIVE_LIVES]
    while active and Decimal(len(active)) in reported:
        differing[active.pop()] = Life.LAPSED
    return differing


def _story(maker: Maker, rng: Random, life: Life, history_from: date) -> TeamStory:
    formed_on = weekday_before(days_after(rng, history_from, -600, 300))
    meets_from = max(formed_on, history_from)
    formed = ((ActivityState.ACTIVE, formed_on),) if happens(rng, SHARE_WITH_FORMING_STATED) else ()
    formed_if_known = None if happens(rng, SHARE_WITHOUT_FORMING_DAY) else formed_on
    if life is Life.MEETS:
        return TeamStory(formed_if_known, meets_from, maker.latest, formed)
    stopped_on = weekday_before(days_after(rng, maker.today, -300, -200))
    if life is Life.RESUMED:
        resumed_on = weekday_before(days_after(rng, maker.today, -110, -95))
        stated = ((ActivityState.PAUSED, stopped_on), (ActivityState.ACTIVE, resumed_on))
        return TeamStory(formed_if_known, meets_from, maker.latest, formed + stated, (stopped_on, resumed_on))
    if life is Life.LAPSED:
        return TeamStory(formed_if_known, meets_from, stopped_on, formed)
    stated_on = weekday_before(days_after(rng, maker.today, -90, -20))
    state = ActivityState.PAUSED if life is Life.PAUSED else ActivityState.DISSOLVED
    return TeamStory(formed_if_known, meets_from, stated_on - timedelta(days=4), (*formed, (state, stated_on)))


def _state(maker: Maker, rng: Random, team_id: int, story: TeamStory) -> None:
    teams = maker.content.teams
    notes = {ActivityState.PAUSED: teams.paused, ActivityState.DISSOLVED: teams.dissolved}
    for number, (state, day) in enumerate(story.statements):
        recorded_at = entered(rng, day, 10, maker.latest)
        if recorded_at:
            is_resumed = state is ActivityState.ACTIVE and number > 0
            words = teams.resumed if is_resumed else notes.get(state)
            maker.writer.add(
                TeamActivity,
                team_id=team_id,
                state=state,
                note=rng.choice(words) if words else None,
                as_of=day,
                recorded_at=recorded_at,
                recorded_by=rng.choice(maker.content.parties.recorders),
            )


def _meetings(maker: Maker, rng: Random, story: TeamStory) -> Iterator[tuple[date, datetime]]:
    weeks = rng.choice(EVERY_WEEKS)
    day = weekday_before(story.meets_from + timedelta(days=rng.randint(3, 7 * weeks)))
    while day <= story.meets_until:
        held_on = weekday_before(day + timedelta(days=rng.choice((0, 0, 0, 0, 0, 1, 2))))
        recorded_at = entered(rng, held_on, 8, maker.latest)
        if recorded_at and held_on <= story.meets_until and story.met_on(held_on):
            yield held_on, recorded_at
        day += timedelta(weeks=weeks)


def _meet(maker: Maker, rng: Random, team_id: int, story: TeamStory) -> None:
    recorder = rng.choice(maker.content.parties.recorders)
    members = rng.randint(*MEMBERS)
    for held_on, recorded_at in _meetings(maker, rng, story):
        members = max(MEMBERS[0], members + rng.choice((-1, 0, 0, 0, 0, 0, 1)))
        attended = rng.randint(members // 2, members)
        maker.writer.add(
            Meeting,
            team_id=team_id,
            attended=None if happens(rng, SHARE_WITHOUT_ATTENDANCE) else attended,
            members=None if happens(rng, SHARE_WITHOUT_MEMBERS) else members,
            note=rng.choice(maker.content.teams.meetings) if happens(rng, SHARE_WITH_NOTE) else None,
            as_of=held_on,
            recorded_at=recorded_at,
            recorded_by=recorder,
        )
