"""Where entries become records: made when new, changed where they differ, left alone when they say the same.

Dated reports are never changed. One that says something else than the newest of its source and day is added after it.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.base import Record
from domain.measures.models import Reading
from domain.work_plan.models import StrategyReport

RECORDED_BY = "loader of published facts"

R = TypeVar("R", bound=Record)
D = TypeVar("D", StrategyReport, Reading)
Same = Callable[[D], bool]


class Shelf:
    """The records of one load. `changed` counts those that were made, changed or taken out."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now
        self._ids: dict[tuple[type[Record], str], int] = {}
        self.changed = 0

    def put(self, model: type[R], key: str, **values: Any) -> R:
        """The keyed record with these values."""
        record = self.link(model, {"key": key}, **values)
        self._ids[model, key] = record.id
        return record

    def link(self, model: type[R], known_by: dict[str, Any], **values: Any) -> R:
        """The record that these columns tell from all others, with these values."""
        record = self._session.scalars(select(model).filter_by(**known_by)).one_or_none()
        if record is None:
            return self.add(model(**known_by, **values))
        differing = {name: value for name, value in values.items() if getattr(record, name) != value}
        for name, value in differing.items():
            setattr(record, name, value)
        self.changed += bool(differing)
        return record

    def add(self, record: R) -> R:
        """A new record, which has its id from now on."""
        self._session.add(record)
        self._session.flush()
        self.changed += 1
        return record

    def keep_only(self, model: type[Record], kept: Collection[int], **among: Any) -> None:
        """Take out the records among these that no entry stands for any more."""
        gone = set(self._session.scalars(select(model.id).filter_by(**among))) - set(kept)
        if gone:
            self._session.execute(delete(model).where(model.id.in_(gone)))
            self.changed += len(gone)

    def id(self, model: type[Record], key: str) -> int:
        """The id of a record that this load has put on the shelf."""
        return self._ids[model, key]

    def rows(self, model: type[R], **of: Any) -> list[R]:
        """The stored records with these values, in the order in which they were stored."""
        return list(self._session.scalars(select(model).filter_by(**of).order_by(model.id)))

    def report(
        self, model: type[D], of: dict[str, Any], content: dict[str, Any], same: Same[D] = lambda _: True
    ) -> D | None:
        """A dated report, unless the newest `of` the same thing has this content already; the new one, if any.

        `same` compares what does not stand in the report's own columns.
        """
        newest_first = (model.recorded_at.desc(), model.id.desc())
        newest = self._session.scalars(select(model).filter_by(**of).order_by(*newest_first).limit(1)).one_or_none()
        if newest is not None and same(newest) and all(getattr(newest, name) == content[name] for name in content):
            return None
        return self.add(model(**of, **content, recorded_at=self._now, recorded_by=RECORDED_BY))
