"""Somebody who reports while others ask."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from sqlalchemy import Engine, func, insert, select

from domain.database import open_database, writing
from domain.models import Action, ProgressReport, Source
from domain.work_plan.progress import Progress


def report(engine: Engine, day: date) -> None:
    """Report of an action chosen by chance."""
    with writing(engine) as session:
        last = session.scalar(select(func.max(Action.id))) or 0
        written = {
            "action_id": random.randint(1, last),
            "progress": random.choice(list(Progress)),
            "as_of": day,
            "recorded_at": datetime.now(UTC),
            "recorded_by": "benchmark",
            "source_id": session.scalar(select(func.min(Source.id))),
        }
        session.execute(insert(ProgressReport), [written])


@contextmanager
def reporting(url: str, day: date, a_second: int) -> Iterator[list[float]]:
    """Meanwhile so many reports are written in a second, or as many as can be; yields the times of those written."""
    engine, is_over = open_database(url), threading.Event()
    written: list[float] = []

    def write() -> None:
        while not is_over.wait(1 / a_second):
            report(engine, day)
            written.append(time.monotonic())

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield written
    finally:
        is_over.set()
        writer.join()
        engine.dispose()
