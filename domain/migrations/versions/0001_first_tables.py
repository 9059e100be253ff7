"""first tables."""

import sqlalchemy as sa
from alembic import op

from domain import base
from domain.migrations import reports_stay

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PROTECTED = (
    "strategy_reports",
    "filings",
    "progress_reports",
    "readings",
    "reading_parts",
    "team_activity",
    "meetings",
    "worksheet_stages",
    "answers",
)


def upgrade() -> None:
    op.create_table(
        "loads",
        sa.Column(
            "edition",
            sa.Enum(
                "published", "illustrative", name="editionname", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("loaded_at", base.UtcMoment(length=32), nullable=False),
        sa.Column("loaded_on", sa.Date(), nullable=False, comment="The day in the city"),
        sa.Column("seed", sa.Integer(), nullable=True, comment="Of the generator"),
        sa.Column("scale", sa.Integer(), nullable=True, comment="Of the generator"),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loads")),
    )
    op.create_table(
        "sources",
        sa.Column("title", base.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "document",
                "public_page",
                "our_reading",
                "generator",
                name="sourcekind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "edition",
            sa.Enum(
                "published", "illustrative", name="editionname", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("publisher", base.Text(), nullable=True),
        sa.Column("addresses", sa.JSON(), nullable=False, comment="Public addresses at which it was read"),
        sa.Column("file_name", base.Text(), nullable=True, comment="Name of the kept text, for documents"),
        sa.Column("sha256", base.Text(), nullable=True, comment="Checksum of the kept text, hexadecimal"),
        sa.Column("covers_from", sa.Date(), nullable=True),
        sa.Column("covers_until", sa.Date(), nullable=True),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'generator') = (edition = 'illustrative')", name=op.f("ck_sources_only_generated_is_illustrative")
        ),
        sa.CheckConstraint("kind <> 'document' OR sha256 IS NOT NULL", name=op.f("ck_sources_document_has_checksum")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("key", name=op.f("uq_sources_key")),
    )
    op.create_table(
        "cities",
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("time_zone", base.Text(), nullable=False, comment="IANA name; decides which day it is"),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_cities_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cities")),
        sa.UniqueConstraint("key", name=op.f("uq_cities_key")),
    )
    with op.batch_alter_table("cities", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cities_source_id"), ["source_id"], unique=False)

    op.create_table(
        "citywide_plans",
        sa.Column("title", base.Text(), nullable=False),
        sa.Column("period_from", sa.Integer(), nullable=False, comment="Calendar year"),
        sa.Column("period_until", sa.Integer(), nullable=False, comment="Calendar year, included"),
        sa.Column("stated_strategies", sa.Integer(), nullable=True, comment="How many strategies the plan says it has"),
        sa.Column("stated_strategies_line", sa.Integer(), nullable=True),
        sa.Column("stated_strategies_printed", base.Text(), nullable=True),
        sa.Column("deadline", base.Text(), nullable=True, comment="As printed; None: left blank in the document"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_citywide_plans_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citywide_plans")),
        sa.UniqueConstraint("key", name=op.f("uq_citywide_plans_key")),
    )
    with op.batch_alter_table("citywide_plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citywide_plans_source_id"), ["source_id"], unique=False)

    op.create_table(
        "cycles",
        sa.Column("name", base.Text(length=16), nullable=False, comment='As in "FY 2024-26"'),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True, comment="When REAPs must be filed; None: not known"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("starts_on < ends_on", name=op.f("ck_cycles_starts_before_it_ends")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_cycles_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycles")),
        sa.UniqueConstraint("key", name=op.f("uq_cycles_key")),
        sa.UniqueConstraint("name", name=op.f("uq_cycles_name")),
    )
    with op.batch_alter_table("cycles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycles_source_id"), ["source_id"], unique=False)

    op.create_table(
        "departments",
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("sort_name", base.Folded(), nullable=False, comment="name without accents and case"),
        sa.Column(
            "search_text", base.Folded(), nullable=False, comment="name and abbreviation without accents and case"
        ),
        sa.Column("abbreviation", base.Text(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "department",
                "office",
                "council_appointee",
                name="departmentkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("active_from", sa.Date(), nullable=True, comment="None: not known"),
        sa.Column("active_until", sa.Date(), nullable=True, comment="None: still active, as far as known"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_departments_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_departments")),
        sa.UniqueConstraint("key", name=op.f("uq_departments_key")),
    )
    with op.batch_alter_table("departments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_departments_sort_name"), ["sort_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_departments_source_id"), ["source_id"], unique=False)

    op.create_table(
        "document_lines",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="From 1"),
        sa.Column("text", base.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_document_lines_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_lines")),
        sa.UniqueConstraint("source_id", "number", name=op.f("uq_document_lines_source_id_number")),
    )
    op.create_table(
        "question_sets",
        sa.Column("title", base.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_question_sets_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_sets")),
        sa.UniqueConstraint("key", name=op.f("uq_question_sets_key")),
    )
    with op.batch_alter_table("question_sets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_sets_source_id"), ["source_id"], unique=False)

    op.create_table(
        "service_areas",
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_service_areas_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_areas")),
        sa.UniqueConstraint("key", name=op.f("uq_service_areas_key")),
    )
    with op.batch_alter_table("service_areas", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_areas_source_id"), ["source_id"], unique=False)

    op.create_table(
        "work_plans",
        sa.Column("fiscal_year", base.Text(length=7), nullable=False, comment='As in "2023-24"'),
        sa.Column("title", base.Text(), nullable=False),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_work_plans_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_plans")),
        sa.UniqueConstraint("fiscal_year", name=op.f("uq_work_plans_fiscal_year")),
        sa.UniqueConstraint("key", name=op.f("uq_work_plans_key")),
    )
    with op.batch_alter_table("work_plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_plans_source_id"), ["source_id"], unique=False)

    op.create_table(
        "budget_years",
        sa.Column("fiscal_year", base.Text(length=7), nullable=False, comment='As in "2027-28"'),
        sa.Column("opens_on", sa.Date(), nullable=True, comment="When departments are asked for it; None: not known"),
        sa.Column("due_on", sa.Date(), nullable=True, comment="None: not known"),
        sa.Column("question_set_id", sa.Integer(), nullable=True),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_set_id"], ["question_sets.id"], name=op.f("fk_budget_years_question_set_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_budget_years_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_years")),
        sa.UniqueConstraint("fiscal_year", name=op.f("uq_budget_years_fiscal_year")),
        sa.UniqueConstraint("key", name=op.f("uq_budget_years_key")),
    )
    with op.batch_alter_table("budget_years", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_budget_years_source_id"), ["source_id"], unique=False)

    op.create_table(
        "cycle_filers",
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycles.id"], name=op.f("fk_cycle_filers_cycle_id")),
        sa.ForeignKeyConstraint(["department_id"], ["departments.id"], name=op.f("fk_cycle_filers_department_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_cycle_filers_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycle_filers")),
        sa.UniqueConstraint("cycle_id", "department_id", name=op.f("uq_cycle_filers_cycle_id_department_id")),
    )
    with op.batch_alter_table("cycle_filers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycle_filers_department_id"), ["department_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_cycle_filers_source_id"), ["source_id"], unique=False)

    op.create_table(
        "global_compact_objectives",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", base.Text(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["citywide_plans.id"], name=op.f("fk_global_compact_objectives_plan_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_global_compact_objectives_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_global_compact_objectives")),
        sa.UniqueConstraint("key", name=op.f("uq_global_compact_objectives_key")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_global_compact_objectives_plan_id_number")),
    )
    with op.batch_alter_table("global_compact_objectives", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_global_compact_objectives_source_id"), ["source_id"], unique=False)

    op.create_table(
        "objectives",
        sa.Column("work_plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", base.Text(), nullable=False, comment="Cleaned; `printed` holds what the page has"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_objectives_source_id")),
        sa.ForeignKeyConstraint(["work_plan_id"], ["work_plans.id"], name=op.f("fk_objectives_work_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objectives")),
        sa.UniqueConstraint("key", name=op.f("uq_objectives_key")),
        sa.UniqueConstraint("work_plan_id", "number", name=op.f("uq_objectives_work_plan_id_number")),
    )
    with op.batch_alter_table("objectives", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_objectives_source_id"), ["source_id"], unique=False)

    op.create_table(
        "pillars",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("purpose", base.Text(), nullable=False),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["citywide_plans.id"], name=op.f("fk_pillars_plan_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_pillars_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pillars")),
        sa.UniqueConstraint("key", name=op.f("uq_pillars_key")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_pillars_plan_id_number")),
    )
    with op.batch_alter_table("pillars", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pillars_source_id"), ["source_id"], unique=False)

    op.create_table(
        "plan_statements",
        sa.Column("work_plan_id", sa.Integer(), nullable=False),
        sa.Column("kind", base.Text(length=16), nullable=False, comment="vision, mission or value"),
        sa.Column("position", sa.Integer(), nullable=False, comment="Order within the kind, from 1"),
        sa.Column("wording", base.Text(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_plan_statements_source_id")),
        sa.ForeignKeyConstraint(["work_plan_id"], ["work_plans.id"], name=op.f("fk_plan_statements_work_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_statements")),
        sa.UniqueConstraint("key", name=op.f("uq_plan_statements_key")),
    )
    with op.batch_alter_table("plan_statements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_statements_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_statements_work_plan_id"), ["work_plan_id"], unique=False)

    op.create_table(
        "questions",
        sa.Column("question_set_id", sa.Integer(), nullable=False),
        sa.Column("code", base.Text(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("wording", base.Text(), nullable=False),
        sa.Column("hint", base.Text(), nullable=True),
        sa.Column("is_required", sa.Boolean(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["question_set_id"], ["question_sets.id"], name=op.f("fk_questions_question_set_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_questions_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("key", name=op.f("uq_questions_key")),
        sa.UniqueConstraint("question_set_id", "code", name=op.f("uq_questions_question_set_id_code")),
        sa.UniqueConstraint("question_set_id", "number", name=op.f("uq_questions_question_set_id_number")),
    )
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_questions_source_id"), ["source_id"], unique=False)

    op.create_table(
        "reaps",
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("title", base.Text(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycles.id"], name=op.f("fk_reaps_cycle_id")),
        sa.ForeignKeyConstraint(["department_id"], ["departments.id"], name=op.f("fk_reaps_department_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_reaps_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reaps")),
        sa.UniqueConstraint("department_id", "cycle_id", name=op.f("uq_reaps_department_id_cycle_id")),
        sa.UniqueConstraint("key", name=op.f("uq_reaps_key")),
    )
    with op.batch_alter_table("reaps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reaps_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reaps_source_id"), ["source_id"], unique=False)

    op.create_table(
        "service_area_memberships",
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("service_area_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["departments.id"], name=op.f("fk_service_area_memberships_department_id")
        ),
        sa.ForeignKeyConstraint(
            ["service_area_id"], ["service_areas.id"], name=op.f("fk_service_area_memberships_service_area_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_service_area_memberships_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_area_memberships")),
        sa.UniqueConstraint(
            "department_id", "service_area_id", name=op.f("uq_service_area_memberships_department_id_service_area_id")
        ),
    )
    with op.batch_alter_table("service_area_memberships", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_service_area_memberships_service_area_id"), ["service_area_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_service_area_memberships_source_id"), ["source_id"], unique=False)

    op.create_table(
        "teams",
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("sort_name", base.Folded(), nullable=False, comment="name without accents and case"),
        sa.Column("formed_on", sa.Date(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["departments.id"], name=op.f("fk_teams_department_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_teams_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sa.UniqueConstraint("department_id", name=op.f("uq_teams_department_id")),
        sa.UniqueConstraint("key", name=op.f("uq_teams_key")),
    )
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_teams_source_id"), ["source_id"], unique=False)

    op.create_table(
        "budget_year_filers",
        sa.Column("budget_year_id", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["budget_year_id"], ["budget_years.id"], name=op.f("fk_budget_year_filers_budget_year_id")
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["departments.id"], name=op.f("fk_budget_year_filers_department_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_budget_year_filers_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_year_filers")),
        sa.UniqueConstraint(
            "budget_year_id", "department_id", name=op.f("uq_budget_year_filers_budget_year_id_department_id")
        ),
    )
    with op.batch_alter_table("budget_year_filers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_budget_year_filers_department_id"), ["department_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_budget_year_filers_source_id"), ["source_id"], unique=False)

    op.create_table(
        "citywide_strategies",
        sa.Column("pillar_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("wording", base.Text(), nullable=False, comment="As printed, unedited"),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pillar_id"], ["pillars.id"], name=op.f("fk_citywide_strategies_pillar_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_citywide_strategies_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citywide_strategies")),
        sa.UniqueConstraint("key", name=op.f("uq_citywide_strategies_key")),
    )
    with op.batch_alter_table("citywide_strategies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citywide_strategies_pillar_id"), ["pillar_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citywide_strategies_source_id"), ["source_id"], unique=False)

    op.create_table(
        "filings",
        sa.Column("reap_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("filed", "withdrawn", name="filingstate", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reap_id"], ["reaps.id"], name=op.f("fk_filings_reap_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_filings_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filings")),
    )
    with op.batch_alter_table("filings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_filings_reap_id"), ["reap_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_filings_source_id"), ["source_id"], unique=False)

    op.create_table(
        "goals",
        sa.Column("reap_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", base.Text(), nullable=False),
        sa.Column(
            "community_indicator", base.Text(), nullable=True, comment="Population-level; no manager answers for it"
        ),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reap_id"], ["reaps.id"], name=op.f("fk_goals_reap_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_goals_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
        sa.UniqueConstraint("key", name=op.f("uq_goals_key")),
        sa.UniqueConstraint("reap_id", "number", name=op.f("uq_goals_reap_id_number")),
    )
    with op.batch_alter_table("goals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goals_source_id"), ["source_id"], unique=False)

    op.create_table(
        "meetings",
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=True, comment="People present; None: not reported"),
        sa.Column("members", sa.Integer(), nullable=True, comment="Members at that time; None: not reported"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("attended IS NULL OR attended >= 0", name=op.f("ck_meetings_attended_not_negative")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_meetings_source_id")),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_meetings_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index("ix_meetings_newest", ["team_id", "as_of"], unique=False)
        batch_op.create_index(batch_op.f("ix_meetings_source_id"), ["source_id"], unique=False)

    op.create_table(
        "strategies",
        sa.Column("objective_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "number_is_printed",
            sa.Boolean(),
            nullable=False,
            comment="False: the number is the strategy's place in the list",
        ),
        sa.Column("wording", base.Text(), nullable=False, comment="As printed, unedited"),
        sa.Column("statement", base.Text(), nullable=False, comment="The wording with scanning errors mended"),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["objective_id"], ["objectives.id"], name=op.f("fk_strategies_objective_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_strategies_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategies")),
        sa.UniqueConstraint("key", name=op.f("uq_strategies_key")),
        sa.UniqueConstraint("objective_id", "number", name=op.f("uq_strategies_objective_id_number")),
    )
    with op.batch_alter_table("strategies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategies_source_id"), ["source_id"], unique=False)

    op.create_table(
        "team_activity",
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "paused",
                "dissolved",
                name="activitystate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_team_activity_source_id")),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_team_activity_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_activity")),
    )
    with op.batch_alter_table("team_activity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_team_activity_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_activity_team_id"), ["team_id"], unique=False)

    op.create_table(
        "worksheets",
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("budget_year_id", sa.Integer(), nullable=False),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["budget_year_id"], ["budget_years.id"], name=op.f("fk_worksheets_budget_year_id")),
        sa.ForeignKeyConstraint(["department_id"], ["departments.id"], name=op.f("fk_worksheets_department_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_worksheets_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worksheets")),
        sa.UniqueConstraint("department_id", "budget_year_id", name=op.f("uq_worksheets_department_id_budget_year_id")),
        sa.UniqueConstraint("key", name=op.f("uq_worksheets_key")),
    )
    with op.batch_alter_table("worksheets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worksheets_budget_year_id"), ["budget_year_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_worksheets_source_id"), ["source_id"], unique=False)

    op.create_table(
        "actions",
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("wording", base.Text(), nullable=False),
        sa.Column("search_text", base.Folded(), nullable=False, comment="wording without accents and case"),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name=op.f("fk_actions_goal_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_actions_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
        sa.UniqueConstraint("goal_id", "number", name=op.f("uq_actions_goal_id_number")),
        sa.UniqueConstraint("key", name=op.f("uq_actions_key")),
    )
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_actions_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_actions_source_id"), ["source_id"], unique=False)

    op.create_table(
        "alignments",
        sa.Column("pillar_id", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("why", base.Text(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pillar_id"], ["pillars.id"], name=op.f("fk_alignments_pillar_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_alignments_source_id")),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategies.id"], name=op.f("fk_alignments_strategy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alignments")),
        sa.UniqueConstraint("pillar_id", "strategy_id", name=op.f("uq_alignments_pillar_id_strategy_id")),
    )
    with op.batch_alter_table("alignments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alignments_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignments_strategy_id"), ["strategy_id"], unique=False)

    op.create_table(
        "answers",
        sa.Column("worksheet_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("text", base.Text(), nullable=True),
        sa.Column(
            "no_value",
            sa.Enum(
                "not_reported",
                "planned_not_measured",
                "not_applicable",
                "not_yet_due",
                "withheld",
                "withdrawn",
                name="novalue",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_answers_question_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_answers_source_id")),
        sa.ForeignKeyConstraint(["worksheet_id"], ["worksheets.id"], name=op.f("fk_answers_worksheet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answers_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_answers_worksheet_id"), ["worksheet_id"], unique=False)

    op.create_table(
        "strategy_reports",
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column(
            "progress",
            sa.Enum(
                "completed",
                "in_progress",
                "ongoing",
                "not_started",
                name="progress",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("deferral_reason", base.Text(), nullable=True),
        sa.Column("deferral_printed", base.Text(), nullable=True),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_strategy_reports_source_id")),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategies.id"], name=op.f("fk_strategy_reports_strategy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategy_reports")),
    )
    with op.batch_alter_table("strategy_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategy_reports_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_strategy_reports_strategy_id"), ["strategy_id"], unique=False)

    op.create_table(
        "worksheet_stages",
        sa.Column("worksheet_id", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "not_started",
                "draft",
                "submitted",
                "feedback_given",
                "revised",
                "completed",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_worksheet_stages_source_id")),
        sa.ForeignKeyConstraint(["worksheet_id"], ["worksheets.id"], name=op.f("fk_worksheet_stages_worksheet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worksheet_stages")),
    )
    with op.batch_alter_table("worksheet_stages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worksheet_stages_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_worksheet_stages_worksheet_id"), ["worksheet_id"], unique=False)

    op.create_table(
        "action_parties",
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "lead",
                "partner",
                "priority_community",
                name="partyrole",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", base.Text(), nullable=False),
        sa.Column("search_text", base.Folded(), nullable=False, comment="name without accents and case"),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_action_parties_action_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_parties")),
        sa.UniqueConstraint("action_id", "role", "position", name=op.f("uq_action_parties_action_id_role_position")),
    )
    op.create_table(
        "measures",
        sa.Column("strategy_id", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column(
            "role",
            sa.Enum(
                "performance_measure",
                "output",
                name="measurerole",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "position", sa.Integer(), nullable=False, comment="Order among its owner's measures of this role, from 1"
        ),
        sa.Column("statement", base.Text(), nullable=False, comment="What is measured, cleaned, without the value"),
        sa.Column(
            "search_text", base.Folded(), nullable=False, comment="statement and printed without accents and case"
        ),
        sa.Column(
            "type",
            sa.Enum(
                "percent",
                "rating",
                "count",
                "change",
                "dollars",
                "range",
                "yes_no",
                "text",
                name="measuretype",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("unit", base.Text(), nullable=True, comment="What a count counts"),
        sa.Column("scale", base.ExactDecimal(), nullable=True, comment="The highest rating possible"),
        sa.Column("currency", base.Text(length=3), nullable=True, comment="ISO 4217"),
        sa.Column(
            "accountability",
            sa.Enum(
                "how_much",
                "how_well",
                "better_off",
                "coverage",
                name="accountability",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
            comment="Our reading",
        ),
        sa.Column("baseline", base.ExactDecimal(), nullable=True),
        sa.Column("target", base.ExactDecimal(), nullable=True),
        sa.Column("target_on", sa.Date(), nullable=True),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("type <> 'rating' OR scale IS NOT NULL", name=op.f("ck_measures_rating_has_scale")),
        sa.CheckConstraint("(strategy_id IS NULL) <> (action_id IS NULL)", name=op.f("ck_measures_one_owner")),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_measures_action_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_measures_source_id")),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategies.id"], name=op.f("fk_measures_strategy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measures")),
        sa.UniqueConstraint("key", name=op.f("uq_measures_key")),
    )
    with op.batch_alter_table("measures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_measures_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_measures_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_measures_strategy_id"), ["strategy_id"], unique=False)

    op.create_table(
        "progress_reports",
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column(
            "progress",
            sa.Enum(
                "completed",
                "in_progress",
                "ongoing",
                "not_started",
                name="progress",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_progress_reports_action_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_progress_reports_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_reports")),
    )
    with op.batch_alter_table("progress_reports", schema=None) as batch_op:
        batch_op.create_index("ix_progress_reports_newest", ["action_id", "as_of", "recorded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_progress_reports_source_id"), ["source_id"], unique=False)

    op.create_table(
        "citywide_reports",
        sa.Column(
            "subject",
            sa.Enum(
                "reaps_filed",
                "worksheets_completed",
                "teams_active",
                name="subject",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column(
            "budget_year", base.Text(), nullable=True, comment='As in "2024-25"; no budget year need be on record'
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("key", base.Text(length=200), nullable=False, comment="Stable across databases and loads"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycles.id"], name=op.f("fk_citywide_reports_cycle_id")),
        sa.ForeignKeyConstraint(["measure_id"], ["measures.id"], name=op.f("fk_citywide_reports_measure_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_citywide_reports_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citywide_reports")),
        sa.UniqueConstraint("key", name=op.f("uq_citywide_reports_key")),
    )
    with op.batch_alter_table("citywide_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citywide_reports_source_id"), ["source_id"], unique=False)

    op.create_table(
        "readings",
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column(
            "fiscal_year", base.Text(length=7), nullable=True, comment="The year that the value is of, where named"
        ),
        sa.Column("value", base.ExactDecimal(), nullable=True),
        sa.Column("low", base.ExactDecimal(), nullable=True),
        sa.Column("high", base.ExactDecimal(), nullable=True),
        sa.Column("yes", sa.Boolean(), nullable=True),
        sa.Column("text", base.Text(), nullable=True),
        sa.Column(
            "no_value",
            sa.Enum(
                "not_reported",
                "planned_not_measured",
                "not_applicable",
                "not_yet_due",
                "withheld",
                "withdrawn",
                name="novalue",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("note", base.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day that the report speaks of"),
        sa.Column("recorded_at", base.UtcMoment(length=32), nullable=False, comment="When it was entered here, UTC"),
        sa.Column("recorded_by", base.Text(), nullable=False, comment="A role or a program, never a person's name"),
        sa.Column("line", sa.Integer(), nullable=True, comment="Line in the kept document, from 1"),
        sa.Column("printed", base.Text(), nullable=True, comment="As printed at that line, unedited"),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["measure_id"], ["measures.id"], name=op.f("fk_readings_measure_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_readings_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_readings_measure_id"), ["measure_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_readings_source_id"), ["source_id"], unique=False)

    op.create_table(
        "reading_parts",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "relation",
            sa.Enum(
                "breakdown",
                "of_which",
                "second_quantity",
                name="partrelation",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("label", base.Text(), nullable=False),
        sa.Column("unit", base.Text(), nullable=True),
        sa.Column("value", base.ExactDecimal(), nullable=True),
        sa.Column("low", base.ExactDecimal(), nullable=True),
        sa.Column("high", base.ExactDecimal(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name=op.f("fk_reading_parts_reading_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading_parts")),
    )
    with op.batch_alter_table("reading_parts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reading_parts_reading_id"), ["reading_id"], unique=False)

    reports_stay.add(PROTECTED)


def downgrade() -> None:
    reports_stay.remove(PROTECTED)
    with op.batch_alter_table("reading_parts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reading_parts_reading_id"))

    op.drop_table("reading_parts")
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_readings_source_id"))
        batch_op.drop_index(batch_op.f("ix_readings_measure_id"))

    op.drop_table("readings")
    with op.batch_alter_table("citywide_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citywide_reports_source_id"))

    op.drop_table("citywide_reports")
    with op.batch_alter_table("progress_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_progress_reports_source_id"))
        batch_op.drop_index("ix_progress_reports_newest")

    op.drop_table("progress_reports")
    with op.batch_alter_table("measures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_measures_strategy_id"))
        batch_op.drop_index(batch_op.f("ix_measures_source_id"))
        batch_op.drop_index(batch_op.f("ix_measures_action_id"))

    op.drop_table("measures")
    op.drop_table("action_parties")
    with op.batch_alter_table("worksheet_stages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worksheet_stages_worksheet_id"))
        batch_op.drop_index(batch_op.f("ix_worksheet_stages_source_id"))

    op.drop_table("worksheet_stages")
    with op.batch_alter_table("strategy_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_strategy_reports_strategy_id"))
        batch_op.drop_index(batch_op.f("ix_strategy_reports_source_id"))

    op.drop_table("strategy_reports")
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answers_worksheet_id"))
        batch_op.drop_index(batch_op.f("ix_answers_source_id"))

    op.drop_table("answers")
    with op.batch_alter_table("alignments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_alignments_strategy_id"))
        batch_op.drop_index(batch_op.f("ix_alignments_source_id"))

    op.drop_table("alignments")
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_actions_source_id"))
        batch_op.drop_index(batch_op.f("ix_actions_due_on"))

    op.drop_table("actions")
    with op.batch_alter_table("worksheets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worksheets_source_id"))
        batch_op.drop_index(batch_op.f("ix_worksheets_budget_year_id"))

    op.drop_table("worksheets")
    with op.batch_alter_table("team_activity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_team_activity_team_id"))
        batch_op.drop_index(batch_op.f("ix_team_activity_source_id"))

    op.drop_table("team_activity")
    with op.batch_alter_table("strategies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_strategies_source_id"))

    op.drop_table("strategies")
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meetings_source_id"))
        batch_op.drop_index("ix_meetings_newest")

    op.drop_table("meetings")
    with op.batch_alter_table("goals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_goals_source_id"))

    op.drop_table("goals")
    with op.batch_alter_table("filings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filings_source_id"))
        batch_op.drop_index(batch_op.f("ix_filings_reap_id"))

    op.drop_table("filings")
    with op.batch_alter_table("citywide_strategies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citywide_strategies_source_id"))
        batch_op.drop_index(batch_op.f("ix_citywide_strategies_pillar_id"))

    op.drop_table("citywide_strategies")
    with op.batch_alter_table("budget_year_filers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_budget_year_filers_source_id"))
        batch_op.drop_index(batch_op.f("ix_budget_year_filers_department_id"))

    op.drop_table("budget_year_filers")
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_teams_source_id"))

    op.drop_table("teams")
    with op.batch_alter_table("service_area_memberships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_area_memberships_source_id"))
        batch_op.drop_index(batch_op.f("ix_service_area_memberships_service_area_id"))

    op.drop_table("service_area_memberships")
    with op.batch_alter_table("reaps", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reaps_source_id"))
        batch_op.drop_index(batch_op.f("ix_reaps_cycle_id"))

    op.drop_table("reaps")
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_questions_source_id"))

    op.drop_table("questions")
    with op.batch_alter_table("plan_statements", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_statements_work_plan_id"))
        batch_op.drop_index(batch_op.f("ix_plan_statements_source_id"))

    op.drop_table("plan_statements")
    with op.batch_alter_table("pillars", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pillars_source_id"))

    op.drop_table("pillars")
    with op.batch_alter_table("objectives", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_objectives_source_id"))

    op.drop_table("objectives")
    with op.batch_alter_table("global_compact_objectives", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_global_compact_objectives_source_id"))

    op.drop_table("global_compact_objectives")
    with op.batch_alter_table("cycle_filers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cycle_filers_source_id"))
        batch_op.drop_index(batch_op.f("ix_cycle_filers_department_id"))

    op.drop_table("cycle_filers")
    with op.batch_alter_table("budget_years", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_budget_years_source_id"))

    op.drop_table("budget_years")
    with op.batch_alter_table("work_plans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_work_plans_source_id"))

    op.drop_table("work_plans")
    with op.batch_alter_table("service_areas", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_areas_source_id"))

    op.drop_table("service_areas")
    with op.batch_alter_table("question_sets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_sets_source_id"))

    op.drop_table("question_sets")
    op.drop_table("document_lines")
    with op.batch_alter_table("departments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_departments_source_id"))
        batch_op.drop_index(batch_op.f("ix_departments_sort_name"))

    op.drop_table("departments")
    with op.batch_alter_table("cycles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cycles_source_id"))

    op.drop_table("cycles")
    with op.batch_alter_table("citywide_plans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citywide_plans_source_id"))

    op.drop_table("citywide_plans")
    with op.batch_alter_table("cities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cities_source_id"))

    op.drop_table("cities")
    op.drop_table("sources")
    op.drop_table("loads")
