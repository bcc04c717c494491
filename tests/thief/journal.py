"""SQLite's journal (WAL) read as a thief reads it: what was written together, commit by commit."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from tests.thief.disk import Closeness

FILE_HEADER, FRAME_HEADER = 32, 24
ROW = 80
"""Bytes behind a key in which a row that was sealed anew must differ."""


def commits(journal: Path) -> Iterator[dict[int, bytes]]:
    """The pages of each commit, oldest first; also of rounds that were written over in part."""
    content = journal.read_bytes()
    if len(content) < FILE_HEADER:
        return
    (size,) = struct.unpack(">I", content[8:12])
    pages: dict[int, bytes] = {}
    for at in range(FILE_HEADER, len(content) - size, FRAME_HEADER + size):
        number, is_last = struct.unpack(">II", content[at : at + 8])
        pages[number] = content[at + FRAME_HEADER : at + FRAME_HEADER + size]
        if is_last:
            yield pages
            pages = {}


def together(database: Path, tips: Sequence[str]) -> Closeness:
    """How much two tips were written in one commit with the row of the same conversation."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as records:
        keys = [key for (key,) in records.execute("SELECT key FROM conversations")]
    shares = np.zeros((len(tips), len(keys)))
    marks = [tip.encode() for tip in tips]
    for old, new in changes(database.with_name(f"{database.name}-wal")):
        written = [at for at, mark in enumerate(marks) if _is_new(mark, old, new)]
        sealed = [at for at, key in enumerate(keys) if _is_new(key, old, new)]
        if written and sealed:
            shares[np.ix_(written, sealed)] += 1 / len(sealed)
    return shares @ shares.T


def changes(journal: Path) -> Iterator[tuple[bytes, bytes]]:
    """Of each commit the pages whose form before is in the journal too: before, and after."""
    known: dict[int, bytes] = {}
    for pages in commits(journal):
        both = [number for number in pages if number in known]
        yield b"".join(known[at] for at in both), b"".join(pages[at] for at in both)
        known |= pages


def _is_new(mark: bytes, old: bytes, new: bytes) -> bool:
    """There is a row with this mark that was not there before in the same words."""
    at = new.find(mark)
    while at >= 0:
        if new[at : at + ROW] not in old:
            return True
        at = new.find(mark, at + 1)
    return False
