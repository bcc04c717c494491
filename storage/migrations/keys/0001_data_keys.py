"""The wrapped data keys; a shredded one leaves its subject and the day until it is pruned."""

import sqlalchemy as sa
from alembic import op

revision = "keys_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "data_keys",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary()),
        sa.Column("shredded", sa.Date()),
        sa.PrimaryKeyConstraint("subject", name="pk_data_keys"),
    )
    op.create_index("ix_data_keys_shredded", "data_keys", ["shredded"])


def downgrade() -> None:
    op.drop_table("data_keys")
