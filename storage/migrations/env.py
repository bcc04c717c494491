"""What alembic runs: one line of migrations on the connection `storage.migration` gives."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=True,
    # Our connections begin by themselves, so that SQLite undoes a half-done migration too.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
