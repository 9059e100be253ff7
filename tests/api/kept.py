"""A few departments' plans, and the graph over them on any day: with counts kept of each REAP, and without."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from api.answering import Answering
from api.context import CityClock
from api.graphql_request import GraphQLRequest
from api.reader import Reader
from api.schema import make_schema
from domain.access.policy import Caller
from domain.database import writing
from domain.models import (
    Action,
    Cycle,
    Department,
    Goal,
    ProgressReport,
    Reap,
    ServiceArea,
    ServiceAreaMembership,
    Source,
)
from domain.rollup.kept import KeptCounts
from domain.work_plan.progress import Progress

START = date(2026, 11, 20)
QUESTION = GraphQLRequest("""{
  all: actionCounts(by: [DEPARTMENT, CYCLE, STANDING]) { by { dimension value label } count outOf share }
  areas: actionCounts(by: [FRESHNESS, SERVICE_AREA], shareOf: [SERVICE_AREA]) { by { value label } count outOf share }
  some: actionCounts(by: [PROGRESS], where: {department: ["d1", "d2"], cycle: ["FY 2026-28"], overdue: false}) {
    by { label } count share }
  silent: actionCounts(by: [STANDING, PROGRESS], where: {noReport: true, standing: [STALE, OVERDUE, ON_TRACK]}) {
    by { value } count }
  before: actionCounts(by: [STANDING], asOf: "2026-11-19") { by { value } count }
  months: actionCounts(by: [MONTH]) { by { value } count }
}""")


class AnyDay(CityClock):
    """A clock that is put forward by hand."""

    day = START

    async def today(self) -> date:
        return self.day


@dataclass
class Graphs:
    """The same records through a graph that counts anew, and two that keep counts: planning and executing."""

    engine: Engine
    anew: Answering
    planning: Answering
    executing: Answering
    clock: AnyDay
    loop: asyncio.Runner

    @classmethod
    @contextmanager
    def over(cls, engine: Engine) -> Iterator["Graphs"]:
        schema, clock = make_schema(), AnyDay(Reader(engine))
        made = []
        for kept, planner in ((None, True), (KeptCounts(), True), (KeptCounts(), False)):
            reader = Reader(engine, kept)
            made.append(Answering(schema, reader, planner=planner, kept_bytes=0, statement_timeout=10))
            made[-1]._clock = clock
        anew, planning, executing = made
        with asyncio.Runner() as loop:
            yield cls(engine, anew, planning, executing, clock, loop)
            for each in made:
                each.close()

    def compare(self, question: GraphQLRequest = QUESTION) -> None:
        """Assert that what is kept gives the same answers, letter for letter."""
        assert self.asked(self.planning, question) == self.asked(self.anew, question)

    def compare_all(self) -> None:
        """The same of ordinary execution, which takes longer."""
        self.compare()
        assert self.asked(self.executing) == self.asked(self.planning)

    def asked(self, answering: Answering, question: GraphQLRequest = QUESTION) -> str:
        return self.loop.run(answering.answer(question, Caller(), "")).body.decode()


def make_plans(engine: Engine) -> None:
    """Four departments with a plan of one goal in each of two cycles, and no action; two serve an area."""
    with writing(engine) as session:
        session.add(Source(id=1, key="x", title="Made up", kind="generator", edition="illustrative", addresses=[]))
        session.flush()
        session.add_all(
            Department(id=each, key=f"d{each}", name=f"Department {each}", kind="department", source_id=1)
            for each in (1, 2, 3, 4)
        )
        session.add_all(
            Cycle(id=each, key=f"c{each}", name=name, starts_on=starts, ends_on=starts + timedelta(730), source_id=1)
            for each, name, starts in ((1, "FY 2024-26", date(2024, 7, 1)), (2, "FY 2026-28", date(2026, 7, 1)))
        )
        session.add(ServiceArea(id=1, key="a1", name="Área", source_id=1))
        session.flush()
        session.add_all(ServiceAreaMembership(department_id=each, service_area_id=1, source_id=1) for each in (1, 2))
        session.add_all(
            Reap(id=2 * department + cycle, key=f"r{department}{cycle}", department_id=department, cycle_id=cycle,
                 title="Plan", source_id=1)
            for department in (1, 2, 3, 4) for cycle in (1, 2)
        )  # fmt: skip
        session.flush()
        session.add_all(
            Goal(id=each, key=f"g{each}", reap_id=each, number=1, title="Goal", source_id=1) for each in range(3, 11)
        )


def add_action(session: Session, number: int, goal_id: int, **dates: date | None) -> None:
    told = {"id": number, "key": f"action {number}", "goal_id": goal_id, "number": number, "wording": "Do it"}
    session.execute(insert(Action), [{**told, "source_id": 1, **dates}])


def report(session: Session, action_id: int, as_of: date = START, progress: Progress = Progress.IN_PROGRESS) -> None:
    told: dict[str, Any] = {"recorded_at": datetime.now(UTC), "recorded_by": "test", "source_id": 1}
    session.execute(insert(ProgressReport), [{**told, "action_id": action_id, "as_of": as_of, "progress": progress}])
