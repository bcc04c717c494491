"""The custody log as one chain a case, and its anchors.

What is there keeps its order and has no MAC yet: the keys are not here. The line chains it when it
starts. On the way down the lines stay, but the older form cannot open those that were chained.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import RowId

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# The old table goes before the new one comes: their constraints have the same names.
ASIDE = (
    "create table custody_aside as select case_id, day, content, "
    "row_number() over (partition by case_id order by id) as number from custody"
)
CHAINED = (
    "insert into custody (case_id, number, day, content) "
    "select case_id, number, day, content from custody_aside"
)
ASIDE_AGAIN = "create table custody_aside as select case_id, number, day, content from custody"
LOOSE = (
    "insert into custody (case_id, day, content) "
    "select case_id, day, content from custody_aside order by day, case_id, number"
)


def upgrade() -> None:
    op.execute(ASIDE)
    op.drop_table("custody")
    create_chained()
    op.execute(CHAINED)
    op.drop_table("custody_aside")
    op.create_table(
        "anchors",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_anchors"),
    )


def create_chained() -> None:
    op.create_table(
        "custody",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("case_id", "number", name="pk_custody"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_custody_day", "custody", ["day"])


def downgrade() -> None:
    op.drop_table("anchors")
    op.execute(ASIDE_AGAIN)
    op.drop_table("custody")
    op.create_table(
        "custody",
        sa.Column("id", RowId, nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_custody"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_custody_case_id", "custody", ["case_id"])
    op.execute(LOOSE)
    op.drop_table("custody_aside")
