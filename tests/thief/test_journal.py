"""The journal read commit by commit joins what was written together: why it is cut off."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.thief.joining import advantage
from tests.thief.journal import together

PEOPLE, TIPS = 6, 36


def tell(records: sqlite3.Connection) -> tuple[list[str], list[int]]:
    """Each tip in one commit with the row of its conversation, as a line writes them."""
    records.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;"
        "CREATE TABLE tips (id TEXT); CREATE TABLE conversations (key BLOB, content BLOB);"
    )
    keys = [secrets.token_bytes(32) for _ in range(PEOPLE)]
    for key in keys:
        records.execute("INSERT INTO conversations VALUES (?, zeroblob(200))", (key,))
        records.commit()
    owners = [at * 5 % PEOPLE for at in range(TIPS)]
    tips = [secrets.token_urlsafe(16) for _ in owners]
    for tip, owner in zip(tips, owners, strict=True):
        sealed = secrets.token_bytes(200)
        records.execute("UPDATE conversations SET content=? WHERE key=?", (sealed, keys[owner]))
        records.execute("INSERT INTO tips VALUES (?)", (tip,))
        records.commit()
    return tips, owners


def test_a_whole_journal_joins_and_one_cut_off_does_not(tmp_path: Path) -> None:
    database = tmp_path / "ilbirs.db"
    with closing(sqlite3.connect(database)) as records:
        tips, owners = tell(records)
        whole = advantage(owners, together(database, tips), seed=1)
        records.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cut = advantage(owners, together(database, tips), seed=1)

    assert whole > 5
    assert cut == 0
