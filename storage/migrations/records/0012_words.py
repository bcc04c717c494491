"""What officers wrote of a case lies apart from how it stands: it goes with the case's key."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("dispatches", "transfers"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("words", sa.LargeBinary()))


def downgrade() -> None:
    for name in ("transfers", "dispatches"):
        with op.batch_alter_table(name) as table:
            table.drop_column("words")
