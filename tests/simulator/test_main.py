"""The simulator alone, in a process of its own."""

import asyncio
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

import simulator
from simulator.__main__ import main

ROOT = Path(simulator.__file__).parent.parent


async def test_it_runs_alone_until_it_is_stopped() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "simulator",
        "--port=0",
        "--token=43:ALONE",
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    url = (await process.stdout.readline()).decode().strip()

    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{url}/bot43:ALONE/getMe") as response,
    ):
        assert (await response.json())["result"]["id"] == 43

    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0


def test_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])

    assert "--token" in capsys.readouterr().out
