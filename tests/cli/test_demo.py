"""The demo as a newcomer meets it: no token, no settings, no network."""

from __future__ import annotations

import asyncio
import signal
from urllib.parse import urlsplit

import aiohttp
import pytest

from simulator import Server
from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow


async def test_the_scripted_demo_passes_on_three_tips_and_prints_them(terminal: Terminal) -> None:
    played = await terminal.runs("demo", "--script")

    assert played.code == 0, played.out + played.err
    assert played.line("Priority 5")
    assert played.line("илбирсти атып")
    assert played.line("балобанов")
    assert played.line("under the counter")
    assert played.out.endswith("3 of 3 tips arrived.\n")
    assert list(terminal.folder.iterdir()) == []


async def test_a_port_that_is_taken_is_said_to_be(terminal: Terminal, telegram: Server) -> None:
    port = urlsplit(telegram.url).port or 0

    refused = await terminal.runs("demo", "--port", str(port))

    assert refused.code == 2
    assert refused.err == f"Port {port} is taken. Choose another: ilbirs demo --port {port + 1}\n"


async def test_the_demo_serves_the_page_it_names_until_it_is_told_to_stop(
    terminal: Terminal,
) -> None:
    async with terminal.keeps("demo", "--port", "0") as process:
        address = await line_with(process, "http://")
        async with aiohttp.ClientSession() as session, session.get(address) as page:
            assert page.status == 200
            assert "Ilbirs" in await page.text()

        process.send_signal(signal.SIGINT)
        assert await process.wait() == 0


async def line_with(process: asyncio.subprocess.Process, words: str) -> str:
    """From where `words` begin to the end of the first line that has them."""
    assert process.stdout
    async with asyncio.timeout(120):
        async for raw in process.stdout:
            if words in (line := raw.decode()):
                return line[line.index(words) :].strip()
    raise AssertionError(f"it ended without a word of {words!r}")
