"""How a refusal looks to whoever asked.

A broken rule of the domain keeps its sentence and gets its code. A fault of ours shows nothing of itself: it is
logged under a reference, and the answer names the reference.
"""

import secrets
from typing import Any

import structlog
from graphql import GraphQLError, GraphQLFormattedError
from sqlalchemy.exc import StatementError

from domain.errors import EquityError

log = structlog.get_logger("api")

BAD_REQUEST = "BAD_REQUEST"
FAULT = "FAULT"
SHOWN = 600  # characters of a sentence; the library's quote what was sent, however long that was


class BadRequest(EquityError):
    """Something was asked in a way that cannot be answered."""

    code = BAD_REQUEST


def shown(error: GraphQLError) -> GraphQLFormattedError:
    """The error as the answer shows it, with a code for programs."""
    cause = _cause(error)
    if cause is None:
        return _formatted(error, error.message, BAD_REQUEST)
    if isinstance(cause, EquityError):
        return _formatted(error, str(cause), cause.code, **getattr(cause, "details", {}))
    if isinstance(cause, RecursionError):
        return _formatted(error, "The request is nested too deeply to be read.", BAD_REQUEST)
    reference = secrets.token_hex(4)
    log.error("fault", reference=reference, path=error.path, exc_info=cause)
    return _formatted(error, about_fault(reference), FAULT)


def about_fault(reference: str) -> str:
    """What is said of a fault of ours, by the reference under which the log holds it."""
    return f"Something went wrong here; it has been logged (reference {reference})."


def _cause(error: GraphQLError) -> BaseException | None:
    """What was raised behind the error; None when the request itself is at fault."""
    cause: BaseException | None = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    # A value that the domain does not let into the database is refused while the statement is made.
    if isinstance(cause, StatementError) and isinstance(cause.orig, EquityError):
        return cause.orig
    return cause


def _formatted(error: GraphQLError, message: str, code: str, **details: Any) -> GraphQLFormattedError:
    formatted: GraphQLFormattedError = {"message": short(message), "extensions": {"code": code, **details}}
    if error.locations:
        formatted["locations"] = [location.formatted for location in error.locations]
    if error.path is not None:
        formatted["path"] = error.path
    return formatted


def short(message: str) -> str:
    """A sentence as it is, or as much of it as is shown."""
    return message if len(message) <= SHOWN else f"{message[:SHOWN]}…"
