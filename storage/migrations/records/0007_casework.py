"""Casework: who has a case, notes, prompts, letters, transfers, amendments."""

import sqlalchemy as sa
from alembic import op

from storage.columns import RowId

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WORK = ("day", "work", "clock", "topic")


def upgrade() -> None:
    widen_dispatches()
    create_notes()
    create_prompts()
    create_letters()
    create_transfers()
    create_amendments()


def widen_dispatches() -> None:
    with op.batch_alter_table("dispatches") as dispatches:
        dispatches.add_column(sa.Column("day", sa.Date()))
        dispatches.add_column(sa.Column("work", sa.LargeBinary()))
        dispatches.add_column(sa.Column("clock", sa.LargeBinary()))
        dispatches.add_column(sa.Column("topic", sa.BigInteger()))
    op.create_index("ix_dispatches_day", "dispatches", ["day"])
    op.create_index("ix_dispatches_agency_state", "dispatches", ["agency", "state"])


def create_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("dispatch_id", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
        _child_of("notes", "dispatch_id", "dispatches"),
    )
    op.create_index("ix_notes_dispatch_id", "notes", ["dispatch_id"])


def create_prompts() -> None:
    op.create_table(
        "prompts",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_prompts"),
    )
    op.create_index("ix_prompts_day", "prompts", ["day"])


def create_letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("dispatch_id", sa.String(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
        _child_of("letters", "dispatch_id", "dispatches"),
    )
    for column in ("dispatch_id", "tip_id", "state"):
        op.create_index(f"ix_letters_{column}", "letters", [column])


def create_transfers() -> None:
    op.create_table(
        "transfers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("dispatch_id", sa.String()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_transfers"),
        _child_of("transfers", "case_id", "cases"),
    )
    for column in ("case_id", "dispatch_id", "state"):
        op.create_index(f"ix_transfers_{column}", "transfers", [column])


def create_amendments() -> None:
    op.create_table(
        "amendments",
        sa.Column("id", RowId, nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_amendments"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_amendments_case_id", "amendments", ["case_id"])


def _child_of(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{parent}.id"],
        name=f"fk_{table}_{column}_{parent}",
        deferrable=True,
        initially="DEFERRED",
    )


def downgrade() -> None:
    for table in ("amendments", "transfers", "letters", "prompts", "notes"):
        op.drop_table(table)
    for columns in ("agency_state", "day"):
        op.drop_index(f"ix_dispatches_{columns}", "dispatches")
    with op.batch_alter_table("dispatches") as dispatches:
        for column in WORK:
            dispatches.drop_column(column)
