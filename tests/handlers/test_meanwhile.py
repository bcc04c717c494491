"""While a file is being cleaned the line answers everybody, whoever sent the file too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from evidence.cleaning import Cleaned, Cleaner
from simulator import Group, Person
from tests.evidence.hostile import CORPUS
from tests.hotline import Hotline
from tests.stories import SKINS
from triage.model import EvidenceKind

pytestmark = pytest.mark.slow


@dataclass
class Gate:
    """A cleaner at which films wait until somebody opens."""

    cleaner: Cleaner
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        if kind is EvidenceKind.VIDEO:
            self.waiting += 1
            await self.opened.wait()
        return await self.cleaner.clean(blob, kind, mime)


@asynccontextmanager
async def open_all_night(hotline: Hotline) -> AsyncIterator[None]:
    """The line's own loops, until the story is over."""
    running = asyncio.get_running_loop().create_task(hotline.line.run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def until(seen: Callable[[], object], hotline: Hotline) -> None:
    """Time passes, half a minute at most."""
    for _ in range(300):
        if seen():
            return
        hotline.clock.advance(seconds=1)
        await asyncio.sleep(0.1)
    raise AssertionError("it never came")


async def gated(hotline: Hotline) -> Gate:
    assert isinstance(hotline.workshop.cleaner, Cleaner)
    gate = Gate(hotline.workshop.cleaner)
    await hotline.restarts(cleaner=gate)
    return gate


async def test_while_a_film_is_cleaned_its_reporter_and_others_are_answered(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    gate, aigul = await gated(hotline), hotline.person("Aigul", phone="en")
    async with open_all_night(hotline):
        amina.sends_video(caption=SKINS)
        await until(lambda: gate.waiting, hotline)

        aigul.sends_photo(caption=SKINS)
        await until(lambda: aigul.sees("snow leopard") and amina.sees("snow leopard"), hotline)
        amina.taps("Send now")
        aigul.taps("Send now")
        await until(lambda: amina.sees("Save this") and aigul.sees("Save this"), hotline)
        await until(lambda: desk.sees("under the counter"), hotline)

        assert not gate.opened.is_set()
        gate.opened.set()
        await until(lambda: desk.sees("cannot be cleaned here"), hotline)


async def test_while_hostile_files_come_another_report_is_passed_on(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    aigul = hotline.person("Aigul", phone="en")
    amina.says(SKINS)
    for name in ("png laced, 64 megapixels", "jpeg of 3,000 scans", "gif of 50,000 frames"):
        amina.sends_file(CORPUS[name](), "a.png", "image/png")
    async with open_all_night(hotline):
        await until(lambda: amina.sees("too large to open safely"), hotline)
        aigul.says(SKINS)
        await until(lambda: aigul.sees("snow leopard"), hotline)
        aigul.taps("Send now")

        await until(lambda: desk.sees("under the counter"), hotline)
