"""Desks, their officers, and what was handed over to them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_desks()
    create_officers()
    create_dispatches()
    create_dispatch_messages()


def create_desks() -> None:
    op.create_table(
        "desks",
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("is_guarded", sa.Boolean(), nullable=False),
        sa.Column("chat_key", sa.LargeBinary()),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("agency", name="pk_desks"),
        sa.UniqueConstraint("chat_key", name="uq_desks_chat_key"),
    )


def create_officers() -> None:
    op.create_table(
        "officers",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_officers"),
    )
    op.create_index("ix_officers_agency", "officers", ["agency"])


def create_dispatches() -> None:
    clear = ("case_id", "agency", "role", "state", "number")
    op.create_table(
        "dispatches",
        sa.Column("id", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in clear),
        sa.Column("reasons", sa.LargeBinary(), nullable=False),
        sa.Column("seen", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_dispatches"),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["cases.id"],
            name="fk_dispatches_case_id_cases",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_dispatches_case_id", "dispatches", ["case_id"])


def create_dispatch_messages() -> None:
    op.create_table(
        "dispatch_messages",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("dispatch_id", sa.String(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch_messages"),
        sa.UniqueConstraint(
            "dispatch_id", "message", name="uq_dispatch_messages_dispatch_id_message"
        ),
        sa.ForeignKeyConstraint(
            ["dispatch_id"],
            ["dispatches.id"],
            name="fk_dispatch_messages_dispatch_id_dispatches",
            deferrable=True,
            initially="DEFERRED",
        ),
    )


def downgrade() -> None:
    for table in ("dispatch_messages", "dispatches", "officers", "desks"):
        op.drop_table(table)
