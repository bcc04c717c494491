"""Who may work on a database: one process on a SQLite file, one a seat on PostgreSQL."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Collection
from enum import IntEnum
from pathlib import Path

from triage.errors import UnavailableError

LOCK_CLASS = 0x1B19
"""The first half of our advisory locks' numbers, so that they meet no other program's."""


class Seat(IntEnum):
    """What a process does for the line; the number is the second half of its advisory lock."""

    BOT = 1
    WORKER = 2


EVERY_SEAT = frozenset(Seat)


def prove_one_process(seats: Collection[Seat]) -> None:
    """For a SQLite file. Raises UnavailableError for a process that leaves a seat to another."""
    if seats and EVERY_SEAT - set(seats):
        raise UnavailableError(
            "Roles need PostgreSQL: on a SQLite file one process does everything. Run without "
            "--role (and without ILBIRS_ROLE), or set ILBIRS_DATABASE_URL and ILBIRS_KEYS_URL."
        )


class ProcessLock:
    """Held from construction until `release`; the kernel releases it when the process dies."""

    def __init__(self, database: Path) -> None:
        path = database.with_name(database.name + ".lock")
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise UnavailableError(
                f"Another process works on {database.name}. Stop it first, or use PostgreSQL."
            ) from None

    def release(self) -> None:
        os.close(self._file)
