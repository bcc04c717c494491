"""Day marks: for a day or two silent tips can be told apart by who sent them."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "day_marks",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_day_marks"),
    )
    op.create_index("ix_day_marks_day", "day_marks", ["day"])


def downgrade() -> None:
    op.drop_table("day_marks")
