"""Backing up data and keys, each for itself, and bringing both back into an empty place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.backup import folders, snapshot
from storage.backup.folders import Backup, What
from storage.backup.sealing_off import as_it_was, on_hold
from storage.folder import LocalVault
from storage.migration import Line
from storage.store import Addresses
from triage.errors import BrokenPromiseError

ROWS = {What.DATA: "records.jsonl", What.KEYS: "keys.jsonl"}
VAULT = "vault"
TOO_OLD = (
    "This backup of the keys is older than 7 days: what was destroyed since would open again. "
    "Nothing was changed."
)
VAULT_NOT_EMPTY = "There are files in the vault already: a restore goes into an empty place only."


@dataclass(frozen=True, slots=True)
class Safekeeping:
    addresses: Addresses
    vault: Path

    async def back_up_data(self, home: Path, now: datetime) -> int:
        """Rows first: a file that is added meanwhile is one too many, and never one too few."""
        with folders.making(home, What.DATA, now) as folder:
            count = await self._write(folder, What.DATA)
            (folder / VAULT).mkdir(mode=0o700)
            await self._copy_vault(folder / VAULT)
        return count

    async def back_up_keys(self, home: Path, now: datetime) -> int:
        """Those of a week ago are deleted when the new ones are safe."""
        with folders.making(home, What.KEYS, now) as folder:
            count = await self._write(folder, What.KEYS)
        folders.prune(home, now)
        return count

    async def restore(self, data: Backup, keys: Backup, now: datetime) -> None:
        """Into empty databases and an empty vault; what would be sent is on hold after it. Raises
        BrokenPromiseError, before anything is changed, for damaged backups and old keys."""
        if keys.is_too_old(now):
            raise BrokenPromiseError(TOO_OLD)
        for one in (data, keys):
            folders.prove_whole(one)
        if await LocalVault(self.vault, is_alone=False).names():
            raise BrokenPromiseError(VAULT_NOT_EMPTY)
        rows = keys.folder / ROWS[What.KEYS]
        await snapshot.read(self.addresses.keys, Line.KEYS, rows, as_it_was)
        rows = data.folder / ROWS[What.DATA]
        await snapshot.read(self.addresses.records, Line.RECORDS, rows, on_hold)
        vault = LocalVault(self.vault, is_alone=False)
        for path in sorted((data.folder / VAULT).iterdir()):
            await vault.put(path.name, path.read_bytes())

    async def _write(self, folder: Path, what: What) -> int:
        line = Line.KEYS if what is What.KEYS else Line.RECORDS
        url = self.addresses.keys if what is What.KEYS else self.addresses.records
        with os.fdopen(folders.opened(folder / ROWS[what]), "w") as file:
            count = await snapshot.write(url, line, file)
            file.flush()
            os.fsync(file.fileno())
        return count

    async def _copy_vault(self, to: Path) -> None:
        vault = LocalVault(self.vault, is_alone=False)
        for name in await vault.names():
            try:
                source = vault.reading(name)
            except FileNotFoundError:
                # It was forgotten since the names were read.
                continue
            with source, os.fdopen(folders.opened(to / name), "wb") as copy:
                shutil.copyfileobj(source, copy)
                copy.flush()
                os.fsync(copy.fileno())


def prove_apart(homes: Sequence[Path], lived_in: Sequence[Path]) -> None:
    """Threat: one stolen disk with the data and what opens it, also after it was destroyed.
    `lived_in` are the folders of databases, vault and key file."""
    places = [home.resolve() for home in homes]
    for at, place in enumerate(places):
        for other in (*places[at + 1 :], *(one.resolve() for one in lived_in)):
            if place.is_relative_to(other) or other.is_relative_to(place):
                raise BrokenPromiseError(
                    f"{place.name} and {other.name} must not lie in each other: data, keys and "
                    "their backups each need a place, and better a disk, of their own."
                )


def prove_unmixed(home: Path, what: What) -> None:
    """Raises BrokenPromiseError where backups of the other kind lie."""
    other = What.DATA if what is What.KEYS else What.KEYS
    if folders.every(home, other):
        raise BrokenPromiseError(f"{home.name} holds backups of the {other}: keep them apart.")
