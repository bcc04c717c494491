"""Which agency has a case, and numbers of messages in its chat, lie in clear no more."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CLEAR = b"\0"
"""What no key has sealed yet begins with it: the line seals it when it starts."""

Row = Mapping[str, Any]


def upgrade() -> None:
    dispatches, messages, trails = map(_rows, ("dispatches", "dispatch_messages", "trails"))
    _dispatches(dispatches)
    _anew("dispatch_messages", sa.Column("content", sa.LargeBinary(), nullable=False))
    _anew("trails", sa.Column("content", sa.LargeBinary(), nullable=False))
    _insert("dispatch_messages", ({**one, "content": _told(one["message"])} for one in messages))
    told = ((one, _told(one["agency"], one["message"])) for one in trails)
    _insert("trails", ({**one, "key": box, "content": box} for one, box in told))
    # Not made anew: its numbers must never be given twice, and a copy would count from its rows.
    op.add_column(
        "outbox",
        sa.Column("is_for_desk", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.execute("UPDATE outbox SET is_for_desk = (agency IS NOT NULL)")
    op.drop_column("outbox", "agency")


def downgrade() -> None:
    if any(map(_rows, ("dispatches", "outbox"))):
        raise RuntimeError("What was sealed has no older form: no dispatch and no row may wait.")
    _anew("dispatch_messages", sa.Column("message", sa.BigInteger(), nullable=False))
    _anew("trails", sa.Column("message", sa.BigInteger(), nullable=False))
    op.drop_column("outbox", "is_for_desk")
    op.add_column("outbox", sa.Column("agency", sa.String()))
    for columns in ("desk_state", "state_day", "number"):
        op.drop_index(f"ix_dispatches_{columns}", "dispatches")
    with op.batch_alter_table("dispatches") as table:
        table.drop_column("desk")
        table.drop_column("topic")
        table.alter_column("work", existing_type=sa.LargeBinary(), nullable=True)
        table.add_column(sa.Column("agency", sa.String(), nullable=False))
    with op.batch_alter_table("dispatches") as table:
        table.add_column(sa.Column("topic", sa.BigInteger()))
    op.create_index("ix_dispatches_agency_state", "dispatches", ["agency", "state"])


def _rows(table: str) -> list[Row]:
    found = op.get_bind().execute(sa.text(f'SELECT * FROM "{table}"'))  # noqa: S608  our names
    return [dict(row) for row in found.mappings()]


def _told(*values: object) -> bytes:
    return CLEAR + "|".join("" if one is None else str(one) for one in values).encode()


def _insert(table: str, rows: Iterable[Row]) -> None:
    columns = [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]
    kept = [{name: row[name] for name in columns} for row in rows]
    if kept:
        op.bulk_insert(sa.table(table, *map(sa.column, columns)), kept)


def _dispatches(rows: list[Row]) -> None:
    op.drop_index("ix_dispatches_agency_state", "dispatches")
    with op.batch_alter_table("dispatches") as table:
        table.drop_column("agency")
        table.drop_column("topic")
        table.add_column(sa.Column("desk", sa.LargeBinary()))
    with op.batch_alter_table("dispatches") as table:
        table.add_column(sa.Column("topic", sa.LargeBinary()))
    named = sa.table("dispatches", *map(sa.column, ("id", "desk", "topic", "work")))
    for row in rows:
        change = sa.update(named).where(named.c.id == row["id"])
        work = _told() if row["work"] is None else row["work"]
        told = {"desk": _told(row["agency"]), "topic": _told(row["topic"]), "work": work}
        op.execute(change.values({name: sa.literal(told[name], sa.LargeBinary()) for name in told}))
    with op.batch_alter_table("dispatches") as table:
        for name in ("desk", "topic", "work"):
            table.alter_column(name, existing_type=sa.LargeBinary(), nullable=False)
    for columns in (["desk", "state"], ["state", "day"], ["number"]):
        op.create_index(f"ix_dispatches_{'_'.join(columns)}", "dispatches", columns)


def _anew(table: str, last: sa.Column[Any]) -> None:
    """The table, empty, with another last column: sealed, or as it was."""
    is_sealed = last.name == "content"
    op.drop_table(table)
    own, options = _own(table, is_sealed=is_sealed)
    parent = sa.ForeignKeyConstraint(
        ["dispatch_id"], ["dispatches.id"], name=f"fk_{table}_dispatch_id_dispatches",
        deferrable=True, initially="DEFERRED",
    )  # fmt: skip
    dispatch = sa.Column("dispatch_id", sa.String(), nullable=False)
    op.create_table(table, dispatch, *own, last, parent, **options)
    if table == "dispatch_messages" and is_sealed:
        op.create_index("ix_dispatch_messages_dispatch_id", table, ["dispatch_id"])


def _own(table: str, *, is_sealed: bool) -> tuple[list[Any], dict[str, Any]]:
    if table == "dispatch_messages":
        unique = sa.UniqueConstraint(
            "dispatch_id", "message", name="uq_dispatch_messages_dispatch_id_message"
        )
        own = sa.Column("id", ROW_ID, autoincrement=True, nullable=False)
        key = sa.PrimaryKeyConstraint("id", name="pk_dispatch_messages")
        return [own, key, *([] if is_sealed else [unique])], {}
    name, form = ("key", sa.LargeBinary()) if is_sealed else ("agency", sa.String())
    keys = ("dispatch_id", name, *(() if is_sealed else ("message",)))
    return [
        sa.Column(name, form, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tip_id", sa.String(), nullable=False, server_default=""),
        sa.Column("stays", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint(*keys, name="pk_trails"),
    ], {"sqlite_with_rowid": False}
