"""Files that are two things at once, or not what they are called."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable

from tests.evidence.camera import SECRET, scene, segment, shot, zeros

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "lol">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (name + 1, b"&%c;" % name * 10) for name in range(ord("a"), ord("k"))
    )
    + b']><svg xmlns="http://www.w3.org/2000/svg"><text>&k;</text></svg>'
)


def zipped(name: str = "evil.jar", body: bytes = SECRET) -> bytes:
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr(name, body)
    return paper.getvalue()


def gifar() -> bytes:
    return shot(scene(), "GIF") + zipped("META-INF/MANIFEST.MF")


def jpeg_and_zip() -> bytes:
    return shot(scene()) + zipped()


def pdf_and_jpeg() -> bytes:
    """A picture in whose comment a document begins."""
    whole = shot(scene())
    return whole[:2] + segment(0xFE, b"%PDF-1.7\n1 0 obj <<>> endobj\n") + whole[2:] + b"\n%%EOF"


def jpeg_and_page() -> bytes:
    """A picture whose comment a browser would run."""
    whole = shot(scene())
    return whole[:2] + segment(0xFE, b"*/=1;</script><script>alert(1)//") + whole[2:]


def svg_with_script() -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("//evil")</script></svg>'


def zip_of_zeros() -> bytes:
    return zipped("zeros", bytes(2**28))


def tiff_of_one_claim() -> bytes:
    return b"II*\0\x08\0\0\0\x02\0\0\1\4\0\1\0\0\0\xff\xff\xff\x7f\1\1\4\0\1\0\0\0\xff\xff\xff\x7f"


FILES: dict[str, Callable[[], bytes]] = {
    "gif that is a jar": gifar,
    "jpeg that is a zip": jpeg_and_zip,
    "jpeg that is a pdf": pdf_and_jpeg,
    "jpeg that is a page": jpeg_and_page,
    "svg with a script": svg_with_script,
    "svg of a billion laughs": lambda: LAUGHS,
    "zip of zeros": zip_of_zeros,
    "gzip of zeros": lambda: gzip.compress(bytes(2**28)),
    "zlib of a gigabyte": lambda: zeros(2**30),
    "tiff that claims 2^31 a side": tiff_of_one_claim,
    "program called a picture": lambda: b"MZ\x90\0" + bytes(60) + b"PE\0\0" + bytes(999),
}
