"""Canaries of the keys, the key of each receipt, and a place for jobs that are on hold."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "canaries",
        sa.Column("ring", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("ring", "key", name="pk_canaries"),
    )
    op.create_table(
        "held_jobs",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chat", sa.LargeBinary()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", name="pk_held_jobs"),
    )
    with op.batch_alter_table("receipts") as receipts:
        receipts.add_column(sa.Column("key", sa.String()))


def downgrade() -> None:
    with op.batch_alter_table("receipts") as receipts:
        receipts.drop_column("key")
    op.drop_table("held_jobs")
    op.drop_table("canaries")
