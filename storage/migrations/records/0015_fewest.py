"""Counts of campaigns are multiples of five: what is less points at somebody."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE campaigns SET count = count - count % 5")
    op.execute("DELETE FROM campaigns WHERE count = 0")


def downgrade() -> None:
    """What was rounded stays so."""
