"""Documents as pictures: the first pages of a PDF, painted.

Runs in the sandbox only. Scripts, forms, links and attachments stay behind: PDFium is built
without JavaScript, and what is kept are pixels.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pypdfium2
from PIL import Image

from evidence.answers import BOMB, BROKEN, Answer
from evidence.pictures import developed

PDF = "application/pdf"
MOST = 4
EDGE = 1800
"""Pixels of a page's longer side: letters of a printed page can be read."""
ENOUGH = 0.8
"""Seconds of processor time after which no further page is begun."""


def prepare_pages() -> None:
    """Load what paints: behind the walls no library opens any more."""
    blank = pypdfium2.PdfDocument.new()
    blank.new_page(20, 20).render(scale=1).to_pil()
    blank.close()


def clean_pages(blob: bytes) -> Answer:
    """JPEGs of the first pages, as many as there is time for, or the trouble."""
    try:
        pages = tuple(_painted(blob))
    except MemoryError:
        return Answer(trouble=BOMB)
    except Exception:  # hostile bytes make PDFium's wrapper raise anything: one meaning
        return Answer(trouble=BROKEN)
    return Answer(pages=pages) if pages else Answer(trouble=BROKEN)


def _painted(blob: bytes) -> Iterator[bytes]:
    begun, document = time.process_time(), pypdfium2.PdfDocument(blob)
    for number in range(min(MOST, len(document))):
        if number and time.process_time() - begun > ENOUGH:
            return
        page = document[number]
        scale = EDGE / max(*page.get_size(), 1.0)
        yield developed(_on_white(page.render(scale=scale).to_pil()))


def _on_white(picture: Image.Image) -> Image.Image:
    """Laid on paper of our own: nothing of a page but its look comes along."""
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture.convert("RGB"))
    return paper
