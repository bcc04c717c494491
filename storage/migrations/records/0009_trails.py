"""What was shown of a case at desks, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "trails",
        sa.Column("dispatch_id", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False, server_default=""),
        sa.Column("stays", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("dispatch_id", "agency", "message", name="pk_trails"),
        sa.ForeignKeyConstraint(
            ["dispatch_id"],
            ["dispatches.id"],
            name="fk_trails_dispatch_id_dispatches",
            deferrable=True,
            initially="DEFERRED",
        ),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("trails")
