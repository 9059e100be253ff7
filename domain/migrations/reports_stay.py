"""Triggers that refuse to change or delete a report, whoever asks: a mistake is mended by a further report."""

from collections.abc import Iterable

from alembic import op

REFUSAL = "reports are added, never edited"

_FUNCTION = f"""
CREATE FUNCTION refuse_to_edit_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$
"""


def add(tables: Iterable[str]) -> None:
    """Protect these tables."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    if on_postgresql:
        op.execute(_FUNCTION)
    for table in tables:
        for deed in ("update", "delete"):
            name = f"{table}_no_{deed}"
            if on_postgresql:
                body = "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_edit_reports()"
            else:
                body = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            op.execute(f"CREATE TRIGGER {name} BEFORE {deed.upper()} ON {table} {body}")


def remove(tables: Iterable[str]) -> None:
    """Unprotect these tables, as a step down needs."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for table in tables:
        for deed in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_no_{deed}" + (f" ON {table}" if on_postgresql else ""))
    if on_postgresql:
        op.execute("DROP FUNCTION refuse_to_edit_reports()")
