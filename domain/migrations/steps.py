"""Going up and down the tables' history from Python, over any database address."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from domain.errors import EquityError
from domain.models import Record

HERE = Path(__file__).parent


class TablesAreMissing(EquityError):
    """The database has no tables yet, or older ones than this program needs."""

    code = "TABLES_ARE_MISSING"

    def __init__(self, found: str | None, needed: str | None) -> None:
        self.found = found
        self.needed = needed
        state = f"is at step {found}" if found else "has no tables yet"
        super().__init__(
            f"The database {state}; this program needs step {needed}. Run: python -m domain.migrations upgrade"
        )


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the database's tables up to `to`, all steps or none where the database can."""
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str = "base") -> None:
    """Take the tables back to `to`; data in tables that go is lost."""
    with engine.execution_options(writes=True).begin() as connection:
        command.downgrade(_config(connection), to)


def new_step(engine: Engine, message: str) -> None:
    """Write a step that takes a database at the newest step to what `domain.models` says now."""
    number = len(list(ScriptDirectory.from_config(_config()).walk_revisions())) + 1
    with engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=f"{number:04d}")


def differences(engine: Engine) -> list[object]:
    """What `domain.models` says and the migrated database does not have, or the other way round."""
    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), Record.metadata))


def check_tables(engine: Engine) -> None:
    """Raise `TablesAreMissing` unless the database is at the newest step."""
    needed = ScriptDirectory.from_config(_config()).get_current_head()
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found != needed:
        raise TablesAreMissing(found, needed)
