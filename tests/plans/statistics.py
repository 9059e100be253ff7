"""What PostgreSQL knows of its tables when it chooses a plan, kept from a database that takes minutes to build.

It plans by the length of a table's files and by statistics, never by the rows themselves. So a database of empty
tables whose files are as long (with holes in place of rows) and whose statistics are the same gets the same plans.

`python -m tests.plans.statistics ADDRESS` keeps those of a database in scale-100.json.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, TextClause, text

from domain.database import open_database

KEPT = Path(__file__).parent / "scale-100.json"
BYTES_OF_A_PAGE = 8192
OF_RELATION = {"relpages": "integer", "reltuples": "real", "relallvisible": "integer"}
OF_COLUMN = {"null_frac": "real", "avg_width": "integer", "n_distinct": "real", "correlation": "real"}

RELATIONS = text(
    f"SELECT relname AS relation, {', '.join(OF_RELATION)} FROM pg_class"
    " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') ORDER BY relname"
)
COLUMNS = text(
    f"SELECT tablename AS relation, attname, {', '.join(OF_COLUMN)} FROM pg_stats"
    " WHERE schemaname = 'public' ORDER BY tablename, attname"
)
FILE = text("SELECT current_setting('data_directory') || '/' || pg_relation_filepath(to_regclass(:relation))")

Known = list[dict[str, Any]]


def _restoring(function: str, types: dict[str, str]) -> TextClause:
    given = ", ".join(f"'{name}', CAST(:{name} AS {kind})" for name, kind in types.items())
    return text(f"SELECT {function}('schemaname', 'public', 'relname', CAST(:relation AS text), {given})")


RESTORE_RELATION = _restoring("pg_restore_relation_stats", OF_RELATION)
RESTORE_COLUMN = _restoring("pg_restore_attribute_stats", {"attname": "text", **OF_COLUMN, "inherited": "boolean"})


def known_of(connection: Connection) -> Known:
    """The size of each table and index, and how the values of each column are spread."""
    return [dict(row) for asked in (RELATIONS, COLUMNS) for row in connection.execute(asked).mappings()]


def pretend(connection: Connection, known: Known) -> None:
    """Make a database of empty tables plan as if it held what is known of another.

    What the other does not have is left as it is: a new index is planned with as an empty one.
    """
    for each in known:
        file = connection.scalar(FILE, {"relation": each["relation"]})
        if file and "attname" in each:
            connection.execute(RESTORE_COLUMN, {**each, "inherited": False})
        elif file:
            connection.execute(RESTORE_RELATION, each)
            os.truncate(file, max(each["relpages"] * BYTES_OF_A_PAGE, Path(file).stat().st_size))


def keep(known: Known) -> None:
    """Write down what is known, a line each."""
    KEPT.write_text("[\n" + ",\n".join(map(json.dumps, known)) + "\n]\n", encoding="utf-8")


def kept() -> Known:
    """What was written down."""
    known: Known = json.loads(KEPT.read_text(encoding="utf-8"))
    return known


def main() -> None:
    engine = open_database(sys.argv[1])
    with engine.connect() as connection:
        keep(known_of(connection))
    engine.dispose()


if __name__ == "__main__":
    main()
