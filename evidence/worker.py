"""One sandboxed process, seen from the bot: started, asked, stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.answers import LONGEST_ANSWER, SIZE, Answer, unpack
from triage.errors import UnavailableError

SANDBOX = (sys.executable, "-E", "-s", "-m", "evidence.sandbox")
STUDIO = (sys.executable, "-E", "-s", "-m", "evidence.studio")

_ROOT = Path(__file__).resolve().parents[1]


class LostWorkerError(UnavailableError):
    """The process died or answered nonsense; it is of no more use."""


@dataclass(frozen=True, slots=True)
class Worker:
    """`walls` names the optional walls that hold around the process: user, network, files."""

    process: Process
    walls: tuple[str, ...]

    @classmethod
    async def start(cls, program: Sequence[str] = SANDBOX, *, seconds: float = 30.0) -> Worker:
        """Raises LostWorkerError when `program` does not report for work in time."""
        process = await _spawn(program)
        try:
            async with asyncio.timeout(seconds):
                walls = (await _read_frame(process)).decode("ascii")
        except BaseException as error:
            await _end(process)
            if isinstance(error, TimeoutError | ValueError):
                raise LostWorkerError from error
            raise
        return cls(process, tuple(filter(None, walls.split(","))))

    async def ask(self, blob: bytes) -> Answer:
        """Raises LostWorkerError; after it, or after a cancellation, only `stop` makes sense."""
        try:
            await _write_frame(self.process, blob)
            return unpack(await _read_frame(self.process))
        except (ConnectionError, ValueError) as error:
            raise LostWorkerError from error

    async def stop(self) -> None:
        await _end(self.process)


async def _spawn(program: Sequence[str]) -> Process:
    """Without environment, and in a session of its own so that it dies with all its forks."""
    try:
        return await asyncio.create_subprocess_exec(
            *program,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            cwd=_ROOT,
            env={},
            start_new_session=True,
            limit=2**20,
        )
    except OSError as error:
        raise LostWorkerError from error


async def _write_frame(process: Process, body: bytes) -> None:
    assert process.stdin
    process.stdin.write(SIZE.pack(len(body)))
    process.stdin.write(body)
    await process.stdin.drain()


async def _read_frame(process: Process) -> bytes:
    assert process.stdout
    try:
        (length,) = SIZE.unpack(await process.stdout.readexactly(SIZE.size))
        if length > LONGEST_ANSWER:
            raise LostWorkerError
        return await process.stdout.readexactly(length)
    except asyncio.IncompleteReadError as error:
        raise LostWorkerError from error


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.stdin:
        process.stdin.close()
    await process.wait()
