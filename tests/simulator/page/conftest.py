"""One Chromium for all page tests, and a viewer who looks at a served world with it."""

import os
import shutil
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from simulator import Server, World, serve
from tests.simulator.page.viewer import Viewer

WIDE = ViewportSize(width=1440, height=900)
NARROW = ViewportSize(width=390, height=844)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser of this machine; without one these tests say so and are left out."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    path = next((path for path in found if path), None)
    if path is None:
        pytest.skip(f"no browser: set CHROMIUM, or put one of {', '.join(NAMES)} on the PATH")
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def workbench(browser: Browser) -> AsyncIterator[Page]:
    """An open page on which single functions of the modules are tried."""
    world = World()
    world.add_bot("42:BENCH", username="bench_bot")
    server = await serve(world)
    async with await browser.new_page() as page:
        await page.goto(server.url)
        yield page
    await server.close()


@pytest_asyncio.fixture(loop_scope="session")
async def server(world: World) -> AsyncIterator[Server]:
    server = await serve(world)
    yield server
    await server.close()


@pytest_asyncio.fixture(loop_scope="session")
async def session(server: Server) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest_asyncio.fixture(loop_scope="session")
async def viewer(browser: Browser, server: Server) -> AsyncIterator[Viewer]:
    """Somebody at a wide screen; a script error on the page fails the test."""
    async with await browser.new_context(viewport=WIDE, reduced_motion="reduce") as context:
        viewer = Viewer(await context.new_page(), server.url)
        yield viewer
    assert viewer.errors == []


@pytest_asyncio.fixture(loop_scope="session")
async def phone_viewer(browser: Browser, server: Server) -> AsyncIterator[Viewer]:
    """Somebody with a phone in the hand."""
    async with await browser.new_context(viewport=NARROW, has_touch=True) as context:
        viewer = Viewer(await context.new_page(), server.url)
        yield viewer
    assert viewer.errors == []
