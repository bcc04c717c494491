"""The journal read commit by commit joins what was written together: why it is cut off."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.opening import Learned
from tests.hotline import open_hotline
from tests.thief.crowd import gather
from tests.thief.joining import advantage
from tests.thief.journal import together
from tests.thief.play import played

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


@pytest.mark.slow
async def test_a_real_line_orders_conversations_by_their_first_tips_for_minutes_only(
    learned: Learned, blank: Path, tmp_path: Path
) -> None:
    async with open_hotline(tmp_path, learned, blank=blank) as hotline:
        play = await played(hotline, gather(TIPS, PEOPLE, seed=7), at_once=1)
        known, journal = play.conversations(), tmp_path / "ilbirs.db-wal"
        assert in_order(tmp_path) == [known[one] for one in dict.fromkeys(play.owners.values())]
        assert journal.stat().st_size > 0

        await hotline.store.forget_history()

        assert in_order(tmp_path) == sorted(known)
        assert journal.stat().st_size == 0


def in_order(folder: Path) -> list[bytes]:
    """Conversations as they lie in the file."""
    with closing(sqlite3.connect(folder / "ilbirs.db")) as records:
        rows = records.execute("SELECT key FROM conversations ORDER BY rowid").fetchall()
    return [key for (key,) in rows]
