"""`python -m domain.migrations upgrade | downgrade | check | revision -m "..."`, over DATABASE_URL."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from domain.database import open_database
from domain.migrations import steps


@contextmanager
def _scratch_database() -> Iterator[Engine]:
    """A migrated SQLite database of no further use, to compare the models with."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database(f"sqlite:///{Path(folder) / 'scratch.sqlite'}")
        steps.upgrade(engine)
        yield engine
        engine.dispose()


def check() -> int:
    """Say what the steps do not make of the models, and exit with 1 if there is anything."""
    with _scratch_database() as engine:
        found = steps.differences(engine)
    for difference in found:
        print(difference)
    print(f"{len(found)} differences between the models and the migrations.")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m domain.migrations", description=__doc__)
    parser.add_argument("what", choices=["upgrade", "downgrade", "check", "revision"])
    parser.add_argument("-m", "--message", help="what the new step does")
    parser.add_argument("--to", help="the step to go to (default: the last, or for downgrade the first)")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL"), help="default: DATABASE_URL")
    asked = parser.parse_args()
    if asked.what == "check":
        return check()
    if asked.what == "revision":
        if not asked.message:
            parser.error('say what the step does: -m "..."')
        with _scratch_database() as engine:
            steps.new_step(engine, asked.message)
        return 0
    if not asked.database:
        parser.error("name the database: set DATABASE_URL or pass --database")
    engine = open_database(asked.database)
    if asked.what == "upgrade":
        steps.upgrade(engine, asked.to or "head")
    else:
        steps.downgrade(engine, asked.to or "base")
    return 0


if __name__ == "__main__":
    sys.exit(main())
