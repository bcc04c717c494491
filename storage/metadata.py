"""The two stores' metadata, and how their constraints are named."""

from __future__ import annotations

from sqlalchemy import ForeignKey, MetaData

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

RECORDS = MetaData(naming_convention=NAMES)
KEYS = MetaData(naming_convention=NAMES)


def parent(column: str) -> ForeignKey:
    # Checked at the end of the transaction: within a unit rows may come in any order.
    return ForeignKey(column, deferrable=True, initially="DEFERRED")
