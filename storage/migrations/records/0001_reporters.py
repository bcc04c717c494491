"""What comes in from reporters and what is kept of them: all sealed with the link key."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_inbox()
    create_conversations()
    create_receipts()


def create_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("update_id", name="uq_inbox_update_id"),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("body IS NOT NULL")
    op.create_index(
        "ix_inbox_waiting", "inbox", ["id"], sqlite_where=waiting, postgresql_where=waiting
    )


def create_conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_conversations"),
    )
    op.create_table(
        "return_addresses",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_return_addresses"),
    )


def create_receipts() -> None:
    op.create_table(
        "receipts",
        sa.Column("selector", sa.LargeBinary(), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.Column("cost", sa.String(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("selector", name="pk_receipts"),
    )
    op.create_index("ix_receipts_tip_id", "receipts", ["tip_id"])


def downgrade() -> None:
    for table in ("receipts", "return_addresses", "conversations", "inbox"):
        op.drop_table(table)
