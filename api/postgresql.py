"""A connection to PostgreSQL that is waited for in the event loop. Passing a question to a thread takes longer."""

from typing import Any

from sqlalchemy import Engine

ONLY_LIBPQ = (
    "channel_binding",
    "connect_timeout",
    "fallback_application_name",
    "gssencmode",
    "hostaddr",
    "keepalives",
    "keepalives_count",
    "keepalives_idle",
    "keepalives_interval",
    "load_balance_hosts",
    "require_auth",
    "requirepeer",
    "sslcertmode",
    "sslcompression",
    "sslsni",
    "tcp_user_timeout",
)
"""What an address may say to psycopg's library alone. asyncpg would hand it to the server, which knows none of it."""


async def connected(engine: Engine, *, keeps_prepared: int = 0, **settings: str) -> Any:
    """A new connection to the engine's database, by asyncpg, with settings of the server's own.

    It keeps so many statements prepared, for good. Raises what `errors` names.
    """
    import asyncpg

    return await asyncpg.connect(
        engine.url.set(drivername="postgresql")
        .difference_update_query(ONLY_LIBPQ)
        .render_as_string(hide_password=False),
        statement_cache_size=keeps_prepared,
        max_cacheable_statement_size=0,
        max_cached_statement_lifetime=0,
        server_settings=settings,
    )


def errors() -> tuple[type[Exception], ...]:
    """What such a connection raises when the database refuses or cannot be reached."""
    import asyncpg

    return asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError
