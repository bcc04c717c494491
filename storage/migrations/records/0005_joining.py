"""What tips leave for joining, what is suggested, and how many sources a case has."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_traces()
    create_sketches()
    create_suggestions()
    widen_cases()


def create_traces() -> None:
    op.create_table(
        "traces",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "day", "tip_id", name="pk_traces"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_traces_tip_id", "traces", ["tip_id"])


def create_sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column("tip_id", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("tip_id", name="pk_sketches"),
    )


def create_suggestions() -> None:
    op.create_table(
        "suggestions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("other_id", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "other_id", name="pk_suggestions"),
        *(_child_of_cases(column) for column in ("case_id", "other_id")),
    )


def _child_of_cases(column: str) -> sa.ForeignKeyConstraint:
    name = f"fk_suggestions_{column}_cases"
    return sa.ForeignKeyConstraint(
        [column], ["cases.id"], name=name, deferrable=True, initially="DEFERRED"
    )


def widen_cases() -> None:
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("sources", sa.Integer(), nullable=False, server_default="1"))
        cases.add_column(
            sa.Column("is_burst", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("is_burst")
        cases.drop_column("sources")
    for table in ("suggestions", "sketches", "traces"):
        op.drop_table(table)
