"""A wire to PostgreSQL that can be cut in the middle of a commit."""

from __future__ import annotations

import asyncio
import tempfile
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgres import Postgres

SOCKET = ".s.PGSQL.5432"


@dataclass
class Wire:
    """Whoever speaks through it hears nothing any more of the first commit after these words."""

    server: Path
    cut_after: bytes = b""
    is_doomed: bool = False

    async def carry(self, near: StreamReader, answer: StreamWriter) -> None:
        far, voice = await asyncio.open_unix_connection(self.server)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._hear(far, answer))
            group.create_task(self._speak(near, voice))

    async def _speak(self, near: StreamReader, voice: StreamWriter) -> None:
        while words := await near.read(1 << 16):
            self.is_doomed |= bool(self.cut_after) and self.cut_after in words
            voice.write(words)
            if self.is_doomed and b"COMMIT" in words:
                self.cut_after = b""
        voice.close()

    async def _hear(self, far: StreamReader, answer: StreamWriter) -> None:
        while words := await far.read(1 << 16):
            if self.is_doomed and not self.cut_after:
                self.is_doomed = False
                break
            answer.write(words)
        answer.close()


@asynccontextmanager
async def wired(postgres: Postgres) -> AsyncIterator[tuple[Wire, Postgres]]:
    """The wire, and the server as it is reached through it."""
    wire = Wire(postgres.socket / SOCKET)
    # A socket's path is short.
    with tempfile.TemporaryDirectory(prefix="wire-", dir="/tmp") as folder:
        async with await asyncio.start_unix_server(wire.carry, Path(folder) / SOCKET):
            yield wire, Postgres(Path(folder))
