"""reap versions."""

import sqlalchemy as sa
from alembic import op

from domain.migrations import reap_versions

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reap_versions",
        sa.Column("reap_id", sa.Integer(), nullable=False, comment="Stays when the REAP goes"),
        sa.Column("version", sa.BigInteger(), nullable=False, comment="Counts transactions; a REAP's is the sum"),
        sa.Column("written_by", sa.BigInteger(), nullable=True, comment="PostgreSQL's name of the newest of them"),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reap_versions")),
        postgresql_with={"fillfactor": "50"},
    )
    op.create_index(op.f("ix_reap_versions_reap_id"), "reap_versions", ["reap_id"])
    reap_versions.add()


def downgrade() -> None:
    reap_versions.remove()
    op.drop_index(op.f("ix_reap_versions_reap_id"), "reap_versions")
    op.drop_table("reap_versions")
