"""The processes under measure: the real `ilbirs run`, or the peer."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import psutil
from aiohttp import ClientError, ClientSession

ILBIRS = (sys.executable, "-m", "cli.main")


@dataclass(frozen=True)
class Child:
    """A running process: its id, and the seconds until its webhook answered."""

    pid: int
    ready_in: float

    def resident_mb(self) -> float:
        return float(psutil.Process(self.pid).memory_info().rss) / 2**20

    def worked(self) -> float:
        """Seconds of processor so far, all threads: the measure on a machine that others use."""
        spent = psutil.Process(self.pid).cpu_times()
        return float(spent.user + spent.system)


async def run_to_end(*command: str, env: Mapping[str, str]) -> None:
    process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **env})
    if await process.wait():
        raise RuntimeError(f"{command} failed")


@asynccontextmanager
async def running(*command: str, env: Mapping[str, str], port: int) -> AsyncIterator[Child]:
    """The process from its start until its webhook answers; ended by its id, never by name."""
    begun = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **env})
    try:
        await _until_it_answers(port, process)
        yield Child(process.pid, time.perf_counter() - begun)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.wait()


async def _until_it_answers(port: int, process: asyncio.subprocess.Process) -> None:
    async with ClientSession() as client, asyncio.timeout(60):
        while process.returncode is None:
            try:
                async with client.get(f"http://127.0.0.1:{port}/"):
                    return
            except ClientError:
                await asyncio.sleep(0.02)
        raise RuntimeError(f"the process ended with {process.returncode}")
