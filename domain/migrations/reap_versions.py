"""Triggers that give a REAP another version whenever something is written that its actions' counts depend on.

What is written and the new version become visible together, whoever writes. On PostgreSQL nobody waits for it: a
transaction takes a row of the REAP that no other transaction is holding, or adds one, and the version is the sum of
the rows. A row is counted up once in each transaction, so that loading a million reports is as quick as before.
"""

from collections.abc import Iterator, Mapping

from alembic import op

REAP_OF: Mapping[str, str] = {
    "reaps": "SELECT id AS reap_id FROM {rows}",
    "goals": "SELECT reap_id FROM {rows}",
    "actions": "SELECT goals.reap_id FROM {rows} AS written JOIN goals ON goals.id = written.goal_id",
    "progress_reports": (
        "SELECT goals.reap_id FROM {rows} AS written JOIN actions ON actions.id = written.action_id "
        "JOIN goals ON goals.id = actions.goal_id"
    ),
}
"""The REAPs of rows of each table."""

ROWS = ("INSERT", "NEW"), ("UPDATE", "OLD"), ("UPDATE", "NEW"), ("DELETE", "OLD")
"""Each deed, and which of its rows tell the REAP: one that moves leaves one REAP and comes to another."""

_ONE = """
CREATE FUNCTION reap_was_written(written integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    this bigint := pg_current_xact_id()::text::bigint;
    free bigint;
BEGIN
    IF EXISTS (SELECT FROM reap_versions WHERE reap_id = written AND written_by = this) THEN
        RETURN;
    END IF;
    SELECT id INTO free FROM reap_versions WHERE reap_id = written LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF FOUND THEN
        UPDATE reap_versions SET version = version + 1, written_by = this WHERE id = free;
    ELSE
        INSERT INTO reap_versions (reap_id, version, written_by) VALUES (written, 1, this);
    END IF;
END $$
"""
_OF_STATEMENT = """
CREATE FUNCTION {table}_were_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM reap_was_written(reap_id) FROM (SELECT DISTINCT reap_id FROM ({reaps}) AS found) AS each;
    RETURN NULL;
END $$
"""
_ALL = """
CREATE FUNCTION all_reaps_were_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM reap_was_written(reap_id) FROM (SELECT DISTINCT reap_id FROM reap_versions) AS each;
    RETURN NULL;
END $$
"""


_KEYS: Mapping[str, str] = {"reaps": "id", "goals": "reap_id", "actions": "goal_id", "progress_reports": "action_id"}
_BEGIN = (
    "INSERT INTO reap_versions (reap_id, version) SELECT NEW.id, 0 "
    "WHERE NOT EXISTS (SELECT 1 FROM reap_versions WHERE reap_id = NEW.id); "
)
_COUNT = "UPDATE reap_versions SET version = version + 1 WHERE reap_id = ({reap});"


def add() -> None:
    """Begin to count."""
    for statement in _on_postgresql() if op.get_bind().dialect.name == "postgresql" else _on_sqlite():
        op.execute(statement)
    op.execute("INSERT INTO reap_versions (reap_id, version) SELECT id, 1 FROM reaps ORDER BY id")


def remove() -> None:
    """Count no more, as a step down needs."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for table in REAP_OF:
        for deed, rows in ROWS:
            op.execute(f"DROP TRIGGER {_name(table, deed, rows)}" + (f" ON {table}" if on_postgresql else ""))
        if on_postgresql:
            op.execute(f"DROP TRIGGER {table}_version_truncate ON {table}")
            op.execute(f"DROP FUNCTION {table}_were_written()")
    if on_postgresql:
        op.execute("DROP FUNCTION all_reaps_were_written()")
        op.execute("DROP FUNCTION reap_was_written(integer)")


def _name(table: str, deed: str, rows: str) -> str:
    return f"{table}_version_{deed}_{rows}".lower()


def _on_postgresql() -> Iterator[str]:
    yield _ONE
    yield _ALL
    for table, reaps in REAP_OF.items():
        yield _OF_STATEMENT.format(table=table, reaps=reaps.format(rows="written_rows"))
        for deed, rows in ROWS:
            yield (
                f"CREATE TRIGGER {_name(table, deed, rows)} AFTER {deed} ON {table} "
                f"REFERENCING {rows} TABLE AS written_rows FOR EACH STATEMENT EXECUTE FUNCTION {table}_were_written()"
            )
        yield (
            f"CREATE TRIGGER {table}_version_truncate AFTER TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION all_reaps_were_written()"
        )


def _on_sqlite() -> Iterator[str]:
    """One writes at a time, so one row for each REAP does."""
    for table, reaps in REAP_OF.items():
        for deed, rows in ROWS:
            found = reaps.format(rows=f"(SELECT {rows}.{_KEYS[table]} AS {_KEYS[table]})")
            count = f"{_BEGIN if (table, rows) == ('reaps', 'NEW') else ''}{_COUNT.format(reap=found)}"
            yield f"CREATE TRIGGER {_name(table, deed, rows)} AFTER {deed} ON {table} BEGIN {count} END"
