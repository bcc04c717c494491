"""A real browser prints the sheet: on A4, nothing cut off, nothing asked of the network."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, async_playwright

from locales.texts import Library
from tests.cli.sheets.printing import SKINS, a_paper, another, picture, printed, told
from tests.evidence.camera import landscape, shot
from triage.model import LANGUAGES
from triage.papers import Paper

pytestmark = [pytest.mark.browser, pytest.mark.slow]
A4 = (595, 842)
INSIDE = ViewportSize(width=658, height=1010)
"""What the margins leave of A4, in CSS pixels."""
ENDLESS = "x" * 400
BOX = re.compile(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip(f"no browser: put one of {', '.join(names)} on the PATH")
    async with async_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = await playwright.chromium.launch(executable_path=path, args=arguments)
        async with await browser.new_page(viewport=INSIDE) as opened:
            await opened.emulate_media(media="print")
            yield opened
        await browser.close()


def full() -> tuple[Paper, dict[str, bytes]]:
    """As much as a sheet may have to hold."""
    pictures = {f"p{at}": shot(landscape(at, *size)) for at, size in enumerate(SIZES)}
    evidence = tuple(picture(name) for name in pictures)
    tips = (told(f"{SKINS}. {ENDLESS}", place_words=ENDLESS), another(SKINS * 60))
    return a_paper(*tips, evidence=evidence, danger=True), pictures


SIZES = ((640, 480), (300, 900), (1600, 300))


async def shows(page: Page, folder: Path, words: str) -> list[str]:
    """What it asked for beside itself."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    file = folder / "sheet.html"
    file.write_text(words, encoding="utf-8")
    await page.goto(file.as_uri())
    return [one for one in asked if not one.startswith(("file:", "data:"))]


async def test_in_no_language_is_anything_wider_than_the_paper(
    page: Page, tmp_path: Path, library: Library
) -> None:
    paper, pictures = full()
    for language in LANGUAGES:
        asked = await shows(page, tmp_path, printed(library[language], paper, **pictures))

        assert asked == []
        assert await page.evaluate("document.documentElement.scrollWidth") <= INSIDE["width"]


async def test_every_picture_is_in_the_page_itself(
    page: Page, tmp_path: Path, library: Library
) -> None:
    paper, pictures = full()

    await shows(page, tmp_path, printed(library["en"], paper, **pictures))

    widths = await page.evaluate("[...document.images].map(one => one.naturalWidth)")
    assert len(widths) == len(SIZES)
    assert all(widths)


async def test_it_prints_on_a4_with_the_pictures_on_pages_of_their_own(
    page: Page, tmp_path: Path, library: Library
) -> None:
    paper, pictures = full()
    await shows(page, tmp_path, printed(library["ky"], paper, **pictures))
    with_pictures = BOX.findall(await page.pdf(prefer_css_page_size=True))

    await shows(page, tmp_path, printed(library["ky"], replace(paper, evidence=())))
    without = BOX.findall(await page.pdf(prefer_css_page_size=True))

    assert {(round(float(w)), round(float(h))) for w, h in with_pictures} == {A4}
    assert len(with_pictures) > len(without) >= 1


async def test_a_short_sheet_is_one_page(page: Page, tmp_path: Path, library: Library) -> None:
    for language in LANGUAGES:
        await shows(page, tmp_path, printed(library[language]))

        assert len(BOX.findall(await page.pdf(prefer_css_page_size=True))) == 1, language
