"""The haul: all that a thief finds on the disk of a running line, and reads out of the tables."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

LOG = "ilbirs.log"
CHATTY = ("aiosqlite", "asyncio", "PIL")
LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


@contextmanager
def logged(folder: Path) -> Iterator[None]:
    """All that is logged, down to the least word, in a file beside the databases."""
    handler = logging.FileHandler(folder / LOG)
    handler.setFormatter(logging.Formatter(LINE))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def taken(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file, the names of all, and every value of the databases as one piece: in the file a
    long one is cut to pages."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    yield "the names of files", "\n".join(str(path.relative_to(folder)) for path in files).encode()
    yield from ((str(path.relative_to(folder)), path.read_bytes()) for path in files)
    for name in ("ilbirs.db", "keys.db"):
        yield from values(folder / name)


def values(database: Path) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as records:
        for table in tables(records):
            cells = (cell for row in records.execute(f'SELECT * FROM "{table}"') for cell in row)
            yield f"{table} of {database.name}", b"\n".join(map(_bytes, cells))


def tables(records: sqlite3.Connection) -> list[str]:
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in records.execute(asked)]


def _bytes(cell: object) -> bytes:
    return cell if isinstance(cell, bytes) else str(cell).encode()
