"""Alembic's entry: compares and migrates the tables of `domain.models` over the connection that it is given."""

from alembic import context

from domain.models import Record

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Record.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    user_module_prefix="base.",
)
with context.begin_transaction():
    context.run_migrations()
