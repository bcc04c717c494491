"""One Chromium for all page tests, and a viewer who looks at a served world with it."""

import os
import shutil
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from simulator import Server, World, serve
from tests.simulator.page.viewer import Viewer

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
    async with await browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        viewer = Viewer(await context.new_page(), server.url)
        yield viewer
    assert viewer.errors == []


@pytest_asyncio.fixture(loop_scope="session")
async def phone_viewer(browser: Browser, server: Server) -> AsyncIterator[Viewer]:
    """Somebody with a phone in the hand."""
    size = {"width": 390, "height": 844}
    async with await browser.new_context(viewport=size, has_touch=True) as context:
        viewer = Viewer(await context.new_page(), server.url)
        yield viewer
    assert viewer.errors == []
