"""Writes many rows in few statements, each with the generator as its source."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from domain.base import Record
from domain.sources.models import Cited

Row = dict[str, Any]
ROWS_AT_ONCE = 10_000
IN_ONE_LOT = {"render_nulls": True}  # otherwise each combination of missing values becomes a statement of its own


class Writer:
    """Rows that others point at are inserted at once, all others are collected and inserted in large lots."""

    def __init__(self, session: Session, source_id: int) -> None:
        self._session = session
        self._source_id = source_id
        self._waiting: dict[type[Record], list[Row]] = defaultdict(list)

    def insert(self, model: type[Record], rows: Sequence[Row]) -> list[int]:
        """Insert `rows` now and return their ids, in the same order."""
        if not rows:
            return []
        statement = insert(model).returning(model.id, sort_by_parameter_order=True)
        cited = [self._cited(model, row) for row in rows]
        return list(self._session.scalars(statement, cited, execution_options=IN_ONE_LOT))

    def add(self, model: type[Record], **row: Any) -> None:
        """Insert one row with the next lot."""
        waiting = self._waiting[model]
        waiting.append(self._cited(model, row))
        if len(waiting) >= ROWS_AT_ONCE:
            self._write(model)

    def finish(self) -> None:
        """Insert whatever still waits."""
        for model in list(self._waiting):
            self._write(model)

    def _write(self, model: type[Record]) -> None:
        if rows := self._waiting.pop(model, []):
            self._session.execute(insert(model), rows, execution_options=IN_ONE_LOT)

    def _cited(self, model: type[Record], row: Row) -> Row:
        return {**row, "source_id": self._source_id} if issubclass(model, Cited) else row
