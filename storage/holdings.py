"""What every repository works with: the database, the data keys, the keyrings."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Database
from storage.datakeys import DataKeys
from storage.keyring import Ring


@dataclass(frozen=True, slots=True)
class Holdings:
    """`link` opens what leads to a person, `content` what is said of cases and desks."""

    records: Database
    data_keys: DataKeys
    link: Ring
    content: Ring
