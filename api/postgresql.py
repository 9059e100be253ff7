"""A connection to PostgreSQL that is waited for in the event loop. Passing a question to a thread takes longer."""

from typing import Any

from sqlalchemy import Engine


async def connected(engine: Engine, *, keeps_prepared: int = 0, **settings: str) -> Any:
    """A new connection to the engine's database, by asyncpg, with settings of the server's own.

    It keeps so many statements prepared, for good. Raises what `errors` names.
    """
    import asyncpg

    return await asyncpg.connect(
        engine.url.set(drivername="postgresql").render_as_string(hide_password=False),
        statement_cache_size=keeps_prepared,
        max_cacheable_statement_size=0,
        max_cached_statement_lifetime=0,
        server_settings=settings,
    )


def errors() -> tuple[type[Exception], ...]:
    """What such a connection raises when the database refuses or cannot be reached."""
    import asyncpg

    return asyncpg.PostgresError, asyncpg.InterfaceError, OSError
