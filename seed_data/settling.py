"""Telling PostgreSQL at once what was loaded.

It finds out by itself, but only after a minute or more, and until then it takes ways that can be a hundred times as
long. SQLite plans without looking.
"""

from sqlalchemy import Engine, text


def settle(engine: Engine) -> None:
    """Let the database look at what its tables hold now."""
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            connection.execute(text("ANALYZE"))
