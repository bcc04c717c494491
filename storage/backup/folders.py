"""A backup's folder: made whole or not at all, with hashes; the newest one is meant."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import file_digest, sha256
from pathlib import Path

from triage.errors import BrokenPromiseError, UnavailableError

MANIFEST = "manifest.json"
STAMP = "%Y%m%dT%H%M%SZ"
PART = ".part"
KEYS_KEPT = timedelta(days=7)
"""As long as a destroyed key may still lie in a backup: we promise no more."""


class What(StrEnum):
    DATA = "data"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Backup:
    folder: Path
    what: What
    made: datetime

    def is_too_old(self, now: datetime) -> bool:
        return self.what is What.KEYS and now - self.made > KEYS_KEPT


@contextmanager
def making(home: Path, what: What, now: datetime) -> Iterator[Path]:
    """A folder that becomes a backup when all went well. Its owner alone may read it."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{what}-{now.astimezone(UTC).strftime(STAMP)}"
    part = home / f"{name}{PART}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700)
    yield part
    _write_manifest(part, what, now)
    if (home / name).exists():
        raise UnavailableError(f"{name} is there already: try again in a second.")
    part.rename(home / name)
    _sync(home)


def every(home: Path, what: What) -> list[Backup]:
    """The oldest first."""
    found = [home] if (home / MANIFEST).exists() else sorted(home.glob(f"{what}-*"))
    known = [_read(folder) for folder in found if (folder / MANIFEST).exists()]
    return sorted((one for one in known if one.what is what), key=lambda one: one.made)


def newest(home: Path, what: What) -> Backup:
    """Raises UnavailableError where there is none."""
    found = every(home, what)
    if not found:
        raise UnavailableError(f"No backup of the {what} lies in {home.name}.")
    beside = every(home.parent, what) if found[-1].folder == home else found
    if what is What.KEYS and beside and beside[-1].made > found[-1].made:
        # Threat: keys that were destroyed since would come back.
        raise BrokenPromiseError(
            f"A newer backup of the keys lies beside it: {beside[-1].folder.name}."
        )
    return found[-1]


def prove_whole(backup: Backup) -> None:
    """Raises BrokenPromiseError for a file that is missing, changed or too many."""
    listed = json.loads((backup.folder / MANIFEST).read_text())["files"]
    there = {name for name in _files(backup.folder) if name != MANIFEST}
    wrong = sorted(there ^ listed.keys()) or [
        name for name in sorted(listed) if digest(backup.folder / name) != listed[name]
    ]
    if wrong:
        raise BrokenPromiseError(
            f"The backup {backup.folder.name} is damaged: {wrong[0]}. Nothing was changed."
        )


def prune(home: Path, now: datetime) -> list[str]:
    """Deletes backups of keys that are older than `KEYS_KEPT`; their names."""
    old = [one for one in every(home, What.KEYS) if one.is_too_old(now)]
    for one in old:
        shutil.rmtree(one.folder)
    for part in home.glob(f"{What.KEYS}-*{PART}"):
        shutil.rmtree(part)
    return [one.folder.name for one in old]


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, sha256).hexdigest()


def opened(path: Path) -> int:
    """A new file that its owner alone may read."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _write_manifest(folder: Path, what: What, now: datetime) -> None:
    hashes = {name: digest(folder / name) for name in _files(folder)}
    written = {"what": what, "made": now.astimezone(UTC).isoformat(), "files": hashes}
    with os.fdopen(opened(folder / MANIFEST), "w") as file:
        json.dump(written, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def _read(folder: Path) -> Backup:
    written = json.loads((folder / MANIFEST).read_text())
    return Backup(folder, What(written["what"]), datetime.fromisoformat(written["made"]))


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
