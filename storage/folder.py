"""The vault as a local folder: durable on return, for its owner alone, without times of ours."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from storage.datakeys import GONE
from triage.errors import BrokenPromiseError, UnavailableError, UnknownSubjectError

NAME = re.compile(r"[A-Za-z0-9_-]{1,128}")
PART = ".part"
NO_TIME = 946_684_800
"""2000-01-01: a file's own time would tell when somebody spoke to us. File systems keep two more,
of birth and of the last change, that nobody can set: for them the disk has to be encrypted."""


class LocalVault:
    """Implements `triage.ports.Vault`. Beside a running bot (`is_alone=False`) nothing is swept
    up: what it is just writing would be lost."""

    def __init__(self, folder: Path, *, is_alone: bool = True) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._folder = folder
        for left_over in folder.glob(f"*{PART}") if is_alone else ():
            left_over.unlink()

    async def put(self, name: str, blob: bytes) -> None:
        """Takes the place of what has that name. Raises UnavailableError (a full disk)."""
        await asyncio.to_thread(self._put, self._path(name), blob)

    async def get(self, name: str) -> bytes:
        """Raises UnknownSubjectError."""
        return await asyncio.to_thread(self._get, self._path(name))

    def reading(self, name: str) -> BinaryIO:
        """To read a file that is not to be held in memory. Raises UnknownSubjectError."""
        try:
            return self._path(name).open("rb")
        except FileNotFoundError:
            raise UnknownSubjectError(GONE) from None

    async def remove(self, name: str) -> None:
        """Also when it is gone already."""
        await asyncio.to_thread(self._remove, self._path(name))

    async def names(self) -> Sequence[str]:
        return await asyncio.to_thread(self._names)

    async def settled(self, before: datetime) -> Sequence[str]:
        return await asyncio.to_thread(self._settled, before.timestamp())

    def free(self) -> int:
        return shutil.disk_usage(self._folder).free

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise BrokenPromiseError("A vault name is letters, digits, - and _: nothing else.")
        return self._folder / name

    def _put(self, path: Path, blob: bytes) -> None:
        part = path.with_name(path.name + PART)
        try:
            _write_durably(part, blob)
            part.replace(path)
            self._sync_folder()
        except OSError as error:
            part.unlink(missing_ok=True)
            raise UnavailableError(f"The vault took nothing: {type(error).__name__}.") from None

    def _get(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            raise UnknownSubjectError(GONE) from None

    def _remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._sync_folder()

    def _names(self) -> Sequence[str]:
        return sorted(path.name for path in self._folder.iterdir() if path.suffix != PART)

    def _settled(self, before: float) -> Sequence[str]:
        """By the time that nobody can set."""
        names = self._names()
        return [name for name in names if self._path(name).stat().st_ctime < before]

    def _sync_folder(self) -> None:
        handle = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.utime(handle, (NO_TIME, NO_TIME))
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_durably(path: Path, blob: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(blob)
        file.flush()
        os.utime(file.fileno(), (NO_TIME, NO_TIME))
        os.fsync(file.fileno())
