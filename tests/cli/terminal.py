"""An operator at a terminal: runs `ilbirs` as a stranger does, in an environment of their own."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.keyfiles import CONTENT_SETTING, LINK_SETTING, new_keys

ILBIRS = Path(sys.executable).with_name("ilbirs")
TOKEN = "4242424242:TEST-TOKEN-OF-THE-SIMULATOR-xyz"
PATH = "/usr/bin:/bin"


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str

    def line(self, words: str) -> str:
        """The first line printed that has these words; empty when there is none."""
        return next((line for line in self.out.splitlines() if words in line), "")


@dataclass
class Terminal:
    """`settings` is the whole environment beside PATH; `folder` is where commands run."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    async def runs(self, *words: str, given: str = "") -> Outcome:
        """`ilbirs words...` to its end, with `given` on standard input."""
        process = await self._start(words)
        out, err = await process.communicate(given.encode())
        return Outcome(process.returncode or 0, out.decode(), err.decode())

    @asynccontextmanager
    async def keeps(self, *words: str) -> AsyncIterator[Process]:
        """`ilbirs words...` goes on beside what follows, and is told to end after it."""
        process = await self._start(words)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.terminate()
            await process.communicate()

    async def _start(self, words: tuple[str, ...]) -> Process:
        environment = {"PATH": PATH, "COLUMNS": "200", **self.settings}
        return await asyncio.create_subprocess_exec(
            str(ILBIRS), *words, cwd=self.folder, env=environment, stdin=PIPE, stdout=PIPE,
            stderr=PIPE,
        )  # fmt: skip

    def configures(self, api_base: str) -> None:
        """All that the line needs, on SQLite in `folder`."""
        keys = new_keys()
        self.settings |= {
            "ILBIRS_TOKEN": TOKEN,
            "ILBIRS_API_BASE": api_base,
            LINK_SETTING: keys.link,
            CONTENT_SETTING: keys.content,
        }
