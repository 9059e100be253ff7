"""search in strategies."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

from domain import base
from domain.folding import fold

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FOLDED: Mapping[str, tuple[str, ...]] = {"strategies": ("statement", "wording"), "citywide_strategies": ("wording",)}


def upgrade() -> None:
    for table, columns in FOLDED.items():
        comment = f"{' and '.join(columns)} without accents and case"
        op.add_column(
            table, sa.Column("search_text", base.Folded(), nullable=False, server_default="", comment=comment)
        )
        _fill(sa.table(table, *map(sa.column, ("id", "search_text", *columns))), columns)


def _fill(table: sa.TableClause, columns: tuple[str, ...]) -> None:
    connection = op.get_bind()
    for record_id, *texts in connection.execute(sa.select(table.c.id, *(table.c[name] for name in columns))).all():
        folded = fold(" ".join(text or "" for text in texts))
        connection.execute(sa.update(table).where(table.c.id == record_id).values(search_text=folded))


def downgrade() -> None:
    for table in FOLDED:
        op.drop_column(table, "search_text")
