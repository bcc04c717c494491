"""Documents, painted page by page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image, ImageStat

from evidence.answers import BROKEN
from evidence.cleaning import Cleaner
from evidence.jpeg import is_bare
from evidence.pages import EDGE, MOST, clean_pages, prepare_pages
from evidence.pictures import prepare_decoders
from tests.evidence.camera import SECRET, developed
from tests.evidence.hostile.papers import CATALOG, SHEET, pdf, plain, stream
from triage.model import EvidenceKind, EvidenceState


@pytest.fixture(autouse=True)
def painters() -> Iterator[None]:
    most = Image.MAX_IMAGE_PIXELS
    prepare_decoders()
    prepare_pages()
    yield
    Image.MAX_IMAGE_PIXELS = most


def pages(count: int) -> bytes:
    """A document of so many empty pages."""
    kids = b"3 0 R " * count
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return pdf(CATALOG, tree, SHEET % (b"600 800", b""), stream(b""))


def named() -> bytes:
    """A page whose file says who wrote it and carries another file."""
    return plain() + b"\n% " + SECRET + b"\n99 0 obj << /Author (" + SECRET + b") >> endobj"


def darkness(picture: Image.Image) -> float:
    return 255 - ImageStat.Stat(picture.convert("L")).mean[0]


def test_a_page_is_a_picture_that_can_be_read_and_nothing_else() -> None:
    [page] = clean_pages(named()).pages

    assert is_bare(page)
    assert developed(page).size == (EDGE * 600 // 800, EDGE)
    assert 0 < darkness(developed(page)) < 60


def test_what_is_written_shows() -> None:
    [words], [nothing] = clean_pages(plain()).pages, clean_pages(pages(1)).pages

    assert darkness(developed(words)) > darkness(developed(nothing)) + 0.5


def test_only_the_first_pages_are_painted() -> None:
    assert len(clean_pages(pages(MOST - 1)).pages) == MOST - 1
    assert len(clean_pages(pages(99)).pages) <= MOST


@pytest.mark.parametrize("blob", [b"%PDF-1.7", pages(0), plain()[:80]], ids=["bare", "0", "cut"])
def test_what_is_no_document_is_broken(blob: bytes) -> None:
    assert clean_pages(blob).trouble == BROKEN


async def test_a_paper_becomes_pictures_behind_the_walls() -> None:
    cleaner = Cleaner.start(workers=1, ffmpeg="")

    cleaned = await cleaner.clean(pages(3), EvidenceKind.FILE, "application/pdf")

    await cleaner.stop()
    assert (cleaned.state, cleaned.mime) == (EvidenceState.CLEAN, "application/pdf")
    assert len([cleaned.copy, *cleaned.pages]) == 3
    assert cleaned.copy_mime == "image/jpeg"
