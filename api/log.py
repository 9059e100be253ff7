"""What this process says of itself: one line an event, as JSON in production and readable in development.

A fault is logged with its traceback and without the values of variables, which may hold what somebody typed.
"""

import structlog


def configure(*, is_production: bool) -> None:
    """Decide, for the whole process, how events are written."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if is_production
        else structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if is_production else []),
            renderer,
        ]
    )
