"""How much one caller may ask for in a minute, counted in the cost of what was asked and not in requests.

The minute slides: what was asked in the minute before counts for as much of it as is not over yet. A question that
costs more than a whole minute allows takes the whole minute, so that it can be asked at all.
"""

import math
from typing import Any

import structlog
from anyio import to_thread
from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.storage.base import SlidingWindowCounterSupport
from limits.strategies import SlidingWindowCounterRateLimiter

from api.callers import AskedTooMuch

log = structlog.get_logger("api")

MINUTE_S = 60
IN_THIS_PROCESS = "memory://"


class RateLimits:
    """The limits of one service. A storage that does not answer limits nobody: it is there to protect the answers."""

    def __init__(self, cost_per_minute: int, storage: str = IN_THIS_PROCESS) -> None:
        self.cost_per_minute = cost_per_minute
        self._allowed = RateLimitItemPerMinute(cost_per_minute)
        self._is_in_this_process = storage == IN_THIS_PROCESS
        kept: Any = storage_from_string(storage, wrap_exceptions=True)
        self._storage: SlidingWindowCounterSupport = kept
        self._limiter = SlidingWindowCounterRateLimiter(kept)

    async def check(self, caller: str, cost: int) -> None:
        """Note what the caller asks for; `AskedTooMuch` when that is more than the minute has left."""
        wait_s = await self.charge(caller, cost)
        if wait_s is not None:
            raise AskedTooMuch(self.cost_per_minute, cost, wait_s)

    async def charge(self, caller: str, cost: int) -> int | None:
        """Note what the caller asks for. None: go on. A number: nothing was noted, ask again in so many seconds."""
        if self._is_in_this_process:
            return self._charge(caller, cost)
        return await to_thread.run_sync(self._charge, caller, cost)

    def _charge(self, caller: str, cost: int) -> int | None:
        cost = min(cost, self.cost_per_minute)
        try:
            if self._limiter.hit(self._allowed, caller, cost=cost):
                return None
            return self._seconds_until(caller, cost)
        except StorageError as fault:
            log.warning("rate limits not reached", exc_info=fault)
            return None

    def _seconds_until(self, caller: str, cost: int) -> int:
        key = self._allowed.key_for(caller)
        before, before_ends_in, now, now_ends_in = self._storage.get_sliding_window(key, MINUTE_S)
        room = self.cost_per_minute - cost
        if now <= room and before:
            wait = before_ends_in - MINUTE_S * (room - now) / before
        else:  # not before this minute is itself the minute before
            wait = now_ends_in - MINUTE_S * room / max(now, 1)
        return max(1, math.ceil(wait))
