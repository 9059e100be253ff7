"""What is known about the request that is being answered: its number, and what was found out while answering it.

The log, the numbers and the time limit read it; whoever answers the request adds to it. Threads that work for a
request see the same record. Neither the text of a query nor a variable ever stands in it.
"""

import math
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Engine, event

from domain.errors import EquityError

Outcome = Literal["planned", "executed", "cached", "refused", "limited"]
"""How an answer was made. `limited`: the caller had asked for enough in this minute."""


class RequestTookTooLong(EquityError):
    """Nothing more is read for a request whose time is over."""

    code = "TIMEOUT"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"A request may take {seconds:g} seconds, and this one took longer. Ask for less at once.")


@dataclass(slots=True)
class Asked:
    """One request."""

    id: str = ""
    operation: str | None = None
    """The operation's own name, where it has one."""
    digest: str | None = None
    """What tells one query's text from another without showing it."""
    cost: int | None = None
    outcome: Outcome | None = None
    statements: int = 0
    status: int = 0
    """What was answered, as HTTP has it; 0 before an answer has begun."""
    size: int = 0
    """Bytes of the answer so far."""
    ends_at: float = math.inf
    """When its time is over, by the clock that only goes forward."""
    may_take_s: float = math.inf


_current: ContextVar[Asked | None] = ContextVar("asked", default=None)


def current() -> Asked:
    """The request that is being answered here; one that nobody looks at, where none is."""
    return _current.get() or Asked()


def begin(asked: Asked) -> Any:
    """From here on this is the request; `end` takes what this returns."""
    return _current.set(asked)


def end(begun: Any) -> None:
    """The request is answered."""
    _current.reset(begun)


def count_statements(engine: Engine) -> None:
    """Count each statement for the request that it is for, and run none for a request whose time is over."""

    @event.listens_for(engine, "before_cursor_execute")
    def count(*_: Any) -> None:
        asked = _current.get()
        if asked is None:
            return
        asked.statements += 1
        if time.monotonic() > asked.ends_at:
            raise RequestTookTooLong(asked.may_take_s)
