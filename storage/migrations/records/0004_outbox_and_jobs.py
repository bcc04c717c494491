"""What is still to be sent and to be done, and where campaigns were answered from."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_outbox()
    create_jobs()
    create_campaigns()


def create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("agency", sa.String()),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("replace", sa.String(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("is_again", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_replace_state", "outbox", ["replace", "state"])
    op.create_index("ix_outbox_state_rank_id", "outbox", ["state", "rank", "id"])
    op.create_index("ix_outbox_state_not_before", "outbox", ["state", "not_before"])


def create_jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chat", sa.LargeBinary()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", name="pk_jobs"),
    )
    op.create_index("ix_jobs_due", "jobs", ["due"])


def create_campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", "region", "week", name="pk_campaigns"),
    )


def downgrade() -> None:
    for table in ("campaigns", "jobs", "outbox"):
        op.drop_table(table)
