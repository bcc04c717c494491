"""Documents that unfold, loop and never end."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import partial

from tests.evidence.camera import zeros

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
KIDS = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
SHEET = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s] /Contents 4 0 R %s >>"


def pdf(*objects: bytes) -> bytes:
    """Objects from 1 on, the first its catalogue."""
    paper, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(paper))
        paper += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(paper)
    lines = b"".join(b"%010d 00000 n \n" % place for place in places)
    paper += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, lines)
    last = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(paper) + last


def stream(body: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), more, body)


def sheet(drawn: bytes, size: bytes = b"600 800", more: bytes = b"") -> bytes:
    """A document of one page on which this is drawn."""
    return pdf(CATALOG, KIDS, SHEET % (size, more), drawn)


def plain(words: bytes = b"Snow leopard") -> bytes:
    """Nothing hostile: what a page looks like that does come through."""
    font = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    return sheet(stream(b"BT /F 48 Tf 60 600 Td (%s) Tj ET" % words), more=font)


def deflated_bomb() -> bytes:
    return sheet(stream(zeros(2**30), b"/Filter /FlateDecode"))


def twice_deflated() -> bytes:
    """A gigabyte of what unfolds once more."""
    return sheet(stream(zlib.compress(zeros(2**30)), b"/Filter [/FlateDecode /FlateDecode]"))


def tree_in_a_ring() -> bytes:
    return pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99 >>")


def million_pages() -> bytes:
    kids = b"3 0 R " * 1_000_000
    return pdf(
        CATALOG, b"<< /Type /Pages /Kids [%s] /Count 1000000 >>" % kids, SHEET % (b"9 9", b""),
        stream(b""),
    )  # fmt: skip


def huge_picture() -> bytes:
    """An image of 60,000 pixels a side, painted over the page."""
    image = stream(
        zeros(2**28),
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /FlateDecode",
    )
    more = b"/Resources << /XObject << /I 5 0 R >> >>"
    drawn = stream(b"600 0 0 800 0 0 cm /I Do " * 99)
    return pdf(CATALOG, KIDS, SHEET % (b"600 800", more), drawn, image)


def forms_in_forms() -> bytes:
    """A drawing that draws itself ten times, and so on."""
    inner = stream(
        b"/X Do " * 10,
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
    )
    more = b"/Resources << /XObject << /X 5 0 R >> >>"
    return pdf(CATALOG, KIDS, SHEET % (b"600 800", more), stream(b"/X Do " * 10), inner)


FILES: dict[str, Callable[[], bytes]] = {
    "pdf of a gigabyte": deflated_bomb,
    "pdf folded twice": twice_deflated,
    "pdf whose pages are a ring": tree_in_a_ring,
    "pdf of a million pages": million_pages,
    "pdf with a picture of 3.6 gigapixels": huge_picture,
    "pdf of drawings in drawings": forms_in_forms,
    "pdf on a sheet of 10^9": partial(sheet, stream(b""), b"1000000000 1000000000"),
    "pdf on a sheet of no height": partial(sheet, stream(b""), b"600 0"),
    "pdf of a million lines": partial(
        sheet, stream(b"0 0 m 600 800 l 300 1 l S " * 1_000_000)
    ),
    "pdf of brackets": partial(sheet, b"[" * 1_000_000),
    "pdf with a script": partial(
        pdf, b"<< /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(1){}) >> >>",
        KIDS, SHEET % (b"600 800", b""), stream(b""),
    ),
    "pdf of noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 9_999,
}  # fmt: skip
