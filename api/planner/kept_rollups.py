"""A root field that counts actions, answered from what is kept of each REAP."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Dialect

from api.kept_counts import Found, KeptQuestion, padded
from api.planner.answers import Answer
from api.planner.given import TODAY, GivenDay, GivenNumber, of_variable, resolved
from api.planner.statements import Asking, Prepared
from domain.rollup.kept import KeptCounts
from domain.rollup.kept_queries import counts_of


class Recounting:
    """The statements that count REAPs again, made when they are first needed."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[int, Prepared] = {}

    def rows(self, asking: Asking, day: date, reap_ids: Sequence[int]) -> Found:
        """The rows of these REAPs on a day."""
        ids = padded(reap_ids) or ()
        values = {TODAY: day, **{_name(place): reap_id for place, reap_id in enumerate(ids)}}
        return asking.rows_with(self._statement(len(ids), day), values)

    def _statement(self, size: int, day: date) -> Prepared:
        if size not in self._made:
            reap_ids = [GivenNumber(place, of_variable(_name(place))) for place in range(size)] or None
            statement = counts_of(GivenDay(day, of_variable(TODAY)), reap_ids)
            self._made[size] = Prepared(statement, self._dialect)
        return self._made[size]


def _name(place: int) -> str:
    return f"reap {place}"


@dataclass(frozen=True, slots=True)
class KeptRollup:
    """Today's counts from what is kept; any other day's by `counted`."""

    question: KeptQuestion
    kept: KeptCounts
    statements: Sequence[Prepared]
    recounting: Recounting
    day: date
    write: Callable[[Found], str]
    counted: Answer

    @property
    def statements_at_most(self) -> int:
        return len(self.statements) + 1

    def text(self, asking: Asking) -> str:
        day: date = resolved(self.day, asking.values)
        if day != asking.values[TODAY]:
            return self.counted.text(asking)

        def recount(reap_ids: Sequence[int]) -> Found:
            return self.recounting.rows(asking, day, reap_ids)

        found: list[list[list[Any]]] = [
            [statement.read(row) for row in asking.rows(statement)] for statement in self.statements
        ]
        rows = self.question.rows(self.kept, found, day, recount)
        return self.counted.text(asking) if rows is None else self.write(rows)
