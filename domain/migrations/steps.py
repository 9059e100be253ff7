"""Going up and down the tables' history from Python, over any database address.

Looking whether a database is at the newest step is done at every start and often after, and does without Alembic,
which takes long to import: the steps are numbered files.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from domain.errors import EquityError
from domain.models import Record

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent


class TablesAreMissing(EquityError):
    """The database has no tables yet, or not those that this program needs."""

    code = "TABLES_ARE_MISSING"

    def __init__(self, found: str | None, needed: str | None) -> None:
        self.found = found
        self.needed = needed
        state = f"is at step {found}" if found else "has no tables yet"
        is_newer = bool(found and needed and found > needed)
        mend = "Run a newer version of this program" if is_newer else "Run: python -m domain.migrations upgrade"
        super().__init__(f"The database {state}; this program needs step {needed}. {mend}")


def _config(connection: Connection | None = None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the database's tables up to `to`, all steps or none where the database can."""
    if to == "head" and current_step(engine) == newest_step():
        return
    from alembic import command

    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str = "base") -> None:
    """Take the tables back to `to`; data in tables that go is lost."""
    from alembic import command

    with engine.execution_options(writes=True).begin() as connection:
        command.downgrade(_config(connection), to)


def new_step(engine: Engine, message: str) -> None:
    """Write a step that takes a database at the newest step to what `domain.models` says now."""
    from alembic import command

    number = int(newest_step()) + 1
    with engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=f"{number:04d}")


def differences(engine: Engine) -> list[object]:
    """What `domain.models` says and the migrated database does not have, or the other way round."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), Record.metadata))


def newest_step() -> str:
    """The step that this program's tables are at."""
    return max(path.name.partition("_")[0] for path in (HERE / "versions").glob("[0-9]*.py"))


def current_step(engine: Engine) -> str | None:
    """The step that the database is at; None while it has no tables."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        step: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return step


def check_tables(engine: Engine) -> None:
    """Raise `TablesAreMissing` unless the database is at the newest step."""
    needed = newest_step()
    found = current_step(engine)
    if found != needed:
        raise TablesAreMissing(found, needed)
