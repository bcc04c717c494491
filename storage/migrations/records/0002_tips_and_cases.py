"""Tips, their evidence, the cases over them and what happened to those."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_tips()
    create_evidence()
    create_cases()
    create_custody()


def create_tips() -> None:
    op.create_table(
        "tips",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tips"),
    )
    op.create_index("ix_tips_case_id", "tips", ["case_id"])


def create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_tip_id", "evidence", ["tip_id"])


def create_cases() -> None:
    clear = ("day", "country", "region", "cell", "taxon", "offence")
    op.create_table(
        "cases",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in clear),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("tip_id", name="uq_cases_tip_id"),
        sa.ForeignKeyConstraint(
            ["tip_id"],
            ["tips.id"],
            name="fk_cases_tip_id_tips",
            deferrable=True,
            initially="DEFERRED",
        ),
    )


def create_custody() -> None:
    op.create_table(
        "custody",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_custody"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_custody_case_id", "custody", ["case_id"])


def downgrade() -> None:
    for table in ("custody", "cases", "evidence", "tips"):
        op.drop_table(table)
