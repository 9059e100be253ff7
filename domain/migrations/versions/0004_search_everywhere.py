"""search everywhere."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

from domain import base
from domain.folding import fold

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

FOLDED: Mapping[str, tuple[str, ...]] = {
    "goals": ("title",),
    "objectives": ("title",),
    "pillars": ("name", "purpose"),
    "questions": ("wording",),
    "reaps": ("title",),
    "sources": ("title", "publisher"),
}


def upgrade() -> None:
    for table, columns in FOLDED.items():
        comment = f"{' and '.join(columns)} without accents and case"
        op.add_column(
            table, sa.Column("search_text", base.Folded(), nullable=False, server_default="", comment=comment)
        )
        _fill(sa.table(table, *map(sa.column, ("id", "search_text", *columns))), columns)


def _fill(table: sa.TableClause, columns: tuple[str, ...]) -> None:
    connection = op.get_bind()
    rows = [
        {"of": record_id, "folded": fold(" ".join(text or "" for text in texts))}
        for record_id, *texts in connection.execute(sa.select(table.c.id, *(table.c[name] for name in columns))).all()
    ]
    if rows:
        mend = sa.update(table).where(table.c.id == sa.bindparam("of")).values(search_text=sa.bindparam("folded"))
        connection.execute(mend, rows)


def downgrade() -> None:
    for table in FOLDED:
        op.drop_column(table, "search_text")
