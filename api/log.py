"""What this process says of itself: one line an event, as JSON in production and readable in development.

A fault is logged with its traceback and without the values of variables, which may hold what somebody typed. What is
said while a request is answered carries the request's number.
"""

import json
from typing import Any

import structlog

from api.serving import asked

Processors = list[structlog.typing.Processor]

# Made once: making one for each line takes longer than the line.
_ENCODER = json.JSONEncoder(separators=(",", ":"), default=str)


def configure(*, is_production: bool) -> None:
    """Decide, for the whole process, how events are written."""
    structlog.configure(
        processors=[*_first(), *_last(is_production=is_production)],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
        logger_factory=structlog.WriteLoggerFactory(),
    )


def of_the_server(*, is_production: bool) -> dict[str, Any]:
    """The same for what uvicorn and other libraries say, as the standard library's logging takes it."""
    # Started by the standard library from this description, in each worker anew.
    line = {"()": "api.log.formatter", "is_production": is_production}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}},
        "root": {"handlers": ["out"], "level": "WARNING"},
    }


def formatter(*, is_production: bool) -> structlog.stdlib.ProcessorFormatter:
    """Writes a standard library's event as ours are written."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_first(),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *_last(is_production=is_production),
        ],
    )


def _first() -> Processors:
    return [
        _number_of_request,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _last(*, is_production: bool) -> Processors:
    if is_production:
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(serializer=_as_json)]
    return [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]


def _as_json(event: Any, **_: Any) -> str:
    return _ENCODER.encode(event)


def _number_of_request(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    if number := asked.current().id:
        event["request"] = number
    return event
