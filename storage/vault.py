"""The sealed vault: files go in and out under their tip's data key, and die with it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.datakeys import DataKeys
from storage.frames import open_file, seal_file
from triage.errors import RefusedError
from triage.model import TipId
from triage.ports import Vault

MOST_BYTES = 50 * 1024 * 1024
TOO_BIG = "evidence-too-big"


@dataclass(frozen=True, slots=True)
class SealedVault:
    """Implements `triage.ports.Sealed` over any vault."""

    vault: Vault
    keys: DataKeys

    async def put(self, tip: TipId, name: str, blob: bytes) -> None:
        """Raises UnknownSubjectError without the tip's key, RefusedError above `MOST_BYTES`."""
        if len(blob) > MOST_BYTES:
            raise RefusedError(TOO_BIG)
        key = await self.keys.get(tip)
        await self.vault.put(name, await asyncio.to_thread(seal_file, key, name, blob))

    async def get(self, tip: TipId, name: str) -> bytes:
        """Raises UnknownSubjectError when the file or its tip's key is gone."""
        key = await self.keys.get(tip)
        return await asyncio.to_thread(open_file, key, name, await self.vault.get(name))

    async def remove(self, name: str) -> None:
        await self.vault.remove(name)

    async def settled(self, before: datetime) -> Sequence[str]:
        return await self.vault.settled(before)

    def free(self) -> int:
        return self.vault.free()
