"""Files out of the vault one portion after the other, however large they are."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from storage.datakeys import DataKeys
from storage.folder import LocalVault
from storage.frames import opened_frames
from triage.model import TipId


@dataclass(frozen=True, slots=True)
class SealedStreams:
    """For short commands: reading waits for the disk."""

    vault: LocalVault
    keys: DataKeys

    async def read(self, tip: TipId, name: str) -> AsyncIterator[bytes]:
        """Raises UnknownSubjectError when the file or its tip's key is gone; BrokenPromiseError,
        perhaps only at the end, for a damaged one."""
        key = await self.keys.get(tip)
        with self.vault.reading(name) as file:
            for portion in opened_frames(key, name, file):
                yield portion
