"""What is handed over on paper, and which dispatches are."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dispatches") as dispatches:
        dispatches.add_column(
            sa.Column("is_on_paper", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    create_sheets()


def create_sheets() -> None:
    op.create_table(
        "sheets",
        sa.Column("dispatch_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("told", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("dispatch_id", name="pk_sheets"),
        sa.ForeignKeyConstraint(
            ["dispatch_id"],
            ["dispatches.id"],
            name="fk_sheets_dispatch_id_dispatches",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    for column in ("number", "state"):
        op.create_index(f"ix_sheets_{column}", "sheets", [column])


def downgrade() -> None:
    op.drop_table("sheets")
    with op.batch_alter_table("dispatches") as dispatches:
        dispatches.drop_column("is_on_paper")
