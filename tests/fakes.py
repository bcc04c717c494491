"""Small honest fakes at ports: parts of the world that fail when a test wants them to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from storage.store import SqlStore
from triage.errors import UnavailableError
from triage.model import TipId


class FullStore(SqlStore):
    """A real store on a disk that is full: it accepts nothing until there is room."""

    is_full = True

    async def accept(self, updates: Sequence[tuple[int, bytes]]) -> None:
        if self.is_full:
            raise UnavailableError("the disk is full")
        await super().accept(updates)


@dataclass
class Shelf:
    """Files as they came, unsealed, of each tip apart."""

    blobs: dict[tuple[TipId, str], bytes] = field(default_factory=dict)

    async def put(self, tip: TipId, name: str, blob: bytes) -> None:
        self.blobs[tip, name] = blob

    async def get(self, tip: TipId, name: str) -> bytes:
        return self.blobs[tip, name]

    async def remove(self, name: str) -> None:
        self.blobs = {key: blob for key, blob in self.blobs.items() if key[1] != name}

    async def settled(self, before: datetime) -> Sequence[str]:
        """All: nothing here has a time."""
        return [name for _, name in self.blobs]

    def free(self) -> int:
        return 1 << 40


@dataclass
class Fetched:
    """Downloads that give these bytes, or raise this error, and remember who asked."""

    answer: bytes | Exception
    asked: list[str] = field(default_factory=list)

    async def fetch(self, file_id: str) -> bytes:
        self.asked.append(file_id)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer
