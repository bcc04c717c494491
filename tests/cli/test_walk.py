"""A newcomer's walk: `ilbirs demo`, the page in a real browser, three tips, the right desks."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import async_playwright, expect

from tests.simulator.page.viewer import Viewer, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DESK = "desk-messages"
PATIENCE = 20_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


async def test_a_newcomer_sees_three_tips_find_their_way(tmp_path: object) -> None:
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        pytest.skip(f"no browser on the PATH, one of {', '.join(BROWSERS)}")
    async with demo() as address, watching(chromium, address) as viewer:
        await viewer.opens()
        await kyrgyz_with_a_photo_and_a_pin(viewer)
        await english_by_words_only(viewer)
        await about_nothing(viewer)
        assert viewer.errors == []
        assert [url for url in viewer.asked if not url.startswith((address, "blob:"))] == []


async def kyrgyz_with_a_photo_and_a_pin(viewer: Viewer) -> None:
    await viewer.writes("/start")
    await viewer.sees("112")
    await viewer.writes("Чоң-Кеминде эки киши аркарды атып алып, этин багажникке салып жатат")
    await viewer.sees("азырынча жөнөтүлө элек")
    await viewer.attaches(picture("argali.jpg", "brown"))
    await viewer.part("send").click()
    await viewer.part("pin").click()
    await viewer.part("coordinates").fill("42.72, 76.10")
    await viewer.part("pin-drop").click()
    await viewer.taps("Так ушул жерде")
    await viewer.taps("Жөнөтүү")

    await desk(viewer, "KG Environmental")
    await viewer.sees("аркарды атып", DESK)
    await viewer.taps("Pictures (1)", DESK)
    await expect(viewer.part(DESK).get_by_test_id("media").first).to_be_visible(timeout=PATIENCE)
    await viewer.taps("Acknowledge", DESK)
    await viewer.sees("Seen by", DESK)


async def english_by_words_only(viewer: Viewer) -> None:
    await reporter(viewer, "Amelia", "en")
    await viewer.writes("At the bazaar in Osh a man sells live saker falcons from a box")
    await viewer.sees("Your report, not sent yet")
    await viewer.taps("Send now")
    await viewer.sees("Sent.")
    await viewer.sees("saker falcons from a box", DESK)


async def about_nothing(viewer: Viewer) -> None:
    await reporter(viewer, "Adam", "en")
    await viewer.writes("Hello, what time does the football start today?")
    await viewer.sees("does not read like a crime")
    await viewer.taps("Send anyway")
    await viewer.sees("A person will read it")
    await desk(viewer, "Ilbirs triage desk")
    await viewer.sees("football", DESK)


async def desk(viewer: Viewer, title: str) -> None:
    tab = viewer.page.locator(".desk-tab").filter(has_text=title)
    await tab.first.click()


async def reporter(viewer: Viewer, name: str, language: str) -> None:
    await viewer.part("new-name").fill(name)
    await viewer.part("new-language").select_option(language)
    await viewer.part("add-person").click()
    await expect(viewer.page.get_by_text(name).first).to_be_visible()


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """The real command, ended by its id; gives the address it prints."""
    command = (sys.executable, "-m", "cli.main", "demo", "--port", "0")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(120):
            while not (
                found := re.search(r"http://\S+", (await process.stdout.readline()).decode())
            ):
                assert process.returncode is None
        yield found[0]
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def watching(chromium: str, address: str) -> AsyncIterator[Viewer]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        viewer = Viewer(await browser.new_page(viewport={"width": 1440, "height": 900}), address)
        viewer.page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield viewer
        await browser.close()
