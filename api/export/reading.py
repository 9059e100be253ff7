"""Reading all rows of an export piece by piece, so that the memory taken does not grow with them.

Everything is read in one snapshot. A piece is worked out to its end in the thread that asked for it, so that neither
the other requests nor the database wait for whoever receives it.
"""

from collections.abc import Callable, Generator, Iterator, Sequence, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any, TypeVar

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from api.connections import sorting
from api.export.batches import Batches
from api.export.editions import EVERY, edition_of, editions_kept
from api.export.exports import Column, Export, Given, ListExport, Row, WholeExport
from api.filtering import CitedWhere
from api.reader import Reader, read_all
from domain import database
from domain.base import Rows
from domain.errors import EquityError
from domain.sources.kinds import EditionName
from domain.sources.queries import editions
from domain.statement_timeout import may_go_on

T = TypeVar("T")

PIECE = 500  # rows of the list; each takes some kilobytes with all that is read beside it


class WithinSession(Reader):
    """Asks one session, in the thread that asks."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def run(self, work: Callable[[Session], T]) -> T:
        return work(self._session)


@dataclass(frozen=True, slots=True)
class Asked:
    """One export as somebody asked for it."""

    export: Export
    given: Given
    day: date
    """The day that it speaks of."""
    columns: list[Column] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", self.export.columns_for(self.given))

    @property
    def constants(self) -> dict[str, Any]:
        """What every row says of the whole file."""
        return {"asOf": self.day, **({"comparedWith": self.compared_with} if self.export.compares_from else {})}

    @property
    def compared_with(self) -> date | None:
        """The earlier of the two days that are compared, the one meant by whoever named none; None of one day."""
        return self.export.compares_from(self.day, self.given) if self.export.compares_from else None

    @property
    def editions(self) -> Set[EditionName]:
        """The editions that what is asked for leaves in."""
        where = self.given.get("where")
        return editions_kept(where) if isinstance(where, CitedWhere) and self.export.is_as_filtered else EVERY

    @property
    def header(self) -> list[str]:
        return [*self.constants, "edition", *(column.name for column in self.columns)]


class Reading:
    """An export that is being read."""

    def __init__(self, session: Session, asked: Asked, statement_timeout: float) -> None:
        self._session = session
        self._asked = asked
        self._statement_timeout = statement_timeout
        self.editions = asked.editions & set(session.scalars(editions()))
        self.edition = edition_of(self.editions)

    def count(self) -> int:
        """How many rows there will be."""
        match self._asked.export:
            case ListExport(each=None) as export:
                statement, _ = export.listed(self._asked.day, self._asked.given)
                return self._session.scalars(select(func.count()).select_from(statement.subquery())).one()
            case _:
                return sum(len(piece) for piece in self.pieces())

    def pieces(self) -> Generator[list[Row], None, None]:
        """All rows, as many at once as fit well into memory."""
        match self._asked.export:
            case ListExport() as export:
                statement, order = export.listed(self._asked.day, self._asked.given)
                with closing(self._found(statement.order_by(*sorting(order)))) as pieces:
                    for found in pieces:
                        yield self._rows([export.show(row, self._asked.day) for row in found])
            case WholeExport() as export:
                yield self._rows(None)

    def _found(self, statement: Rows) -> Generator[Sequence[Any], None, None]:
        connection = self._session.connection()
        # Refuses a value that no statement can hold: a stream that cannot begin would be left open by SQLAlchemy.
        self._session.execute(statement.limit(0))
        result = self._session.execute(statement, execution_options={"yield_per": PIECE})
        try:
            while found := result.fetchmany(PIECE):
                yield found
                may_go_on(connection, self._statement_timeout)
        finally:
            result.close()

    def _rows(self, objects: Sequence[Any] | None) -> list[Row]:
        """The rows that objects of the graph make; of None, those that the root field answers."""
        asked = self._asked
        batches = Batches(WithinSession(self._session), asked.day, partial(read_all, self._session))
        if objects is None and isinstance(asked.export, WholeExport):
            info = SimpleNamespace(context=batches)
            (objects,) = batches.all_of_them([asked.export.answer(None, info, **{**asked.given, **_as_of(asked)})])
        rows = asked.export.rows(objects or [], asked.columns, self.edition.name, batches)
        always = list(asked.constants.values())
        return [[*always, *row] for row in rows]


def _as_of(asked: Asked) -> dict[str, date]:
    """The day, said to root fields that take one, so that all pieces speak of the same."""
    return {"as_of": asked.day} if "as_of" in asked.given else {}


@contextmanager
def snapshot(engine: Engine) -> Iterator[Session]:
    """A session that sees the same records all the time; a value that no statement can hold is refused."""
    with database.snapshot(engine) as session:
        try:
            yield session
        except StatementError as fault:
            if isinstance(fault.orig, EquityError):
                raise fault.orig from fault
            raise
