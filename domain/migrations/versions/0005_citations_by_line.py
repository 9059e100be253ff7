"""citations by line."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

CITED = (
    "actions",
    "alignments",
    "answers",
    "budget_year_filers",
    "budget_years",
    "cities",
    "citywide_plans",
    "citywide_reports",
    "citywide_strategies",
    "cycle_filers",
    "cycles",
    "departments",
    "filings",
    "global_compact_objectives",
    "goals",
    "measures",
    "meetings",
    "objectives",
    "pillars",
    "plan_statements",
    "progress_reports",
    "question_sets",
    "questions",
    "readings",
    "reaps",
    "service_area_memberships",
    "service_areas",
    "strategies",
    "strategy_reports",
    "team_activity",
    "teams",
    "work_plans",
    "worksheet_stages",
    "worksheets",
)
BEFORE = ("source_id",)
NOW = ("source_id", "line", "id")


def upgrade() -> None:
    _index_anew(BEFORE, NOW)


def downgrade() -> None:
    _index_anew(NOW, BEFORE)


def _index_anew(old: tuple[str, ...], new: tuple[str, ...]) -> None:
    for table in CITED:
        op.create_index(_name(table, new), table, list(new))
        op.drop_index(_name(table, old), table)


def _name(table: str, columns: tuple[str, ...]) -> str:
    return op.f(f"ix_{table}_{'_'.join(columns)}")
