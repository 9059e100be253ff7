"""What every resolver of one request has at hand: the database, the loaders, the caller, and which day it is."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import strawberry
from sqlalchemy import Select

from api.kept_counts import Found, KeptQuestion, kept_rows
from api.limits import Parsed
from api.loaders import Loaders
from api.reader import Reader
from domain.access.policy import PUBLIC, Caller
from domain.sources import queries


class CityClock:
    """Which day it is in the city. Its time zone is content, so it is read once it is there."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._zone: ZoneInfo | None = None

    async def today(self) -> date:
        """The present day in the city, or in coordinated universal time while no city is on record."""
        if self._zone is None:
            city = await self._reader.first(queries.city())
            self._zone = ZoneInfo(city.time_zone) if city else None
        return datetime.now(self._zone or ZoneInfo("UTC")).date()


class Context(Loaders):
    """Made anew for each request: the loaders, and what they do not know."""

    def __init__(self, reader: Reader, today: date, caller: Caller | None = None, parsed: Parsed | None = None) -> None:
        super().__init__(reader)
        self.today = today
        self.caller = caller or PUBLIC
        self.parsed = parsed

    def day(self, as_of: date | None) -> date:
        """The day that was asked for, or the day in the city when the request came: one for all of the answer."""
        return as_of or self.today

    async def rows(self, statement: Select[*tuple[Any, ...]], filled: Mapping[str, Any] | None = None) -> list[Any]:
        """Everything that a statement finds; `filled` are the values of its named parameters."""
        return await self._reader.rows(statement, filled)

    async def kept_rows(self, question: KeptQuestion, day: date) -> Found | None:
        """What a count finds in what is kept of REAPs; None where nothing is kept, as for any day but today."""
        kept = self._reader.kept_counts
        if kept is None or day != self.today:
            return None
        return await self._reader.run_in_snapshot(lambda session: kept_rows(session, kept, question, day))

    async def first(self, statement: Select[*tuple[Any, ...]]) -> Any:
        """The first that a statement finds, or None."""
        return await self._reader.first(statement)


Info = strawberry.Info[Context, None]
