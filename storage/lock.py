"""The lock file beside a SQLite database: a second process on it refuses to start."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from triage.errors import UnavailableError


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
