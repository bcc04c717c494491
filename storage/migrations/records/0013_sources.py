"""Telegram's names of files lie apart, under the link key: only the fetch asks for them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

evidence = sa.table("evidence", sa.column("source", sa.LargeBinary()))


def upgrade() -> None:
    with op.batch_alter_table("evidence") as table:
        table.add_column(sa.Column("source", sa.LargeBinary()))
    # Empty: of before, its name is still beside what the file is. The line moves it at its start.
    op.execute(sa.update(evidence).values(source=b""))


def downgrade() -> None:
    with op.batch_alter_table("evidence") as table:
        table.drop_column("source")
