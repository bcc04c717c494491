"""Small files that unfold to something huge."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from functools import partial

import pillow_heif
from PIL import Image

from tests.evidence.camera import bomb, chunk, scene, segment, shot, zeros

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HUGE = 2**31 - 1


def header(width: int, height: int, *, depth: int = 8, colour: int = 2, laced: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack("!IIBBBBB", width, height, depth, colour, 0, 0, laced))


def png_of_one_claim() -> bytes:
    """Says it is 2,147,483,647 pixels a side, and holds one row."""
    return SIGNATURE + header(HUGE, HUGE) + chunk(b"IDAT", zlib.compress(bytes(99)))


def png_with_words() -> bytes:
    """A gigabyte of words beside one pixel."""
    words = chunk(b"zTXt", b"Comment\0\0" + zeros(2**30))
    return SIGNATURE + header(1, 1) + words + chunk(b"IDAT", zlib.compress(bytes(4)))


def png_with_profile() -> bytes:
    """A colour profile of a gigabyte."""
    profile = chunk(b"iCCP", b"icc\0\0" + zeros(2**30))
    return SIGNATURE + header(1, 1) + profile + chunk(b"IDAT", zlib.compress(bytes(4)))


def png_of_crumbs() -> bytes:
    """Half a million pieces of nothing before the picture."""
    return SIGNATURE + header(9, 9) + chunk(b"tEXt", b"k\0v") * 500_000


def png_laced() -> bytes:
    """Seven passes over as many pixels as may be."""
    body = zeros(8192 * 8192 * 3 + 8192 * 14)
    return SIGNATURE + header(8192, 8192, laced=1) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def gif_of_one_claim() -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0xF7, 0, 0) + bytes(768)
    return head + b"," + struct.pack("<HHHHB", 0, 0, 65535, 65535, 0) + b"\x08\x01\0\0;"


def webp_of_one_claim() -> bytes:
    """16,383 pixels a side, the most there can be, and nothing behind."""
    size = (16382 | 16382 << 14).to_bytes(4, "little")
    body = b"WEBPVP8L" + struct.pack("<I", 2000) + b"\x2f" + size + bytes(1995)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp_of_one_colour() -> bytes:
    """As many pixels as may be, in a few kilobytes."""
    return shot(Image.new("RGB", (8192, 8192), "red"), "WEBP", lossless=True, quality=0, method=0)


def jpeg_of_one_claim() -> bytes:
    whole = bytearray(shot(scene(16, 16)))
    at = whole.index(b"\xff\xc0") + 5
    whole[at : at + 4] = struct.pack("!HH", 65500, 65500)
    return bytes(whole)


def jpeg_of_scans(times: int = 3_000) -> bytes:
    """One picture of 16 megapixels, painted over thousands of times."""
    whole = shot(scene(4096, 4096), progressive=True, quality=5)
    at = whole.rindex(b"\xff\xda")
    tables = whole.rfind(b"\xff\xc4", 0, at)
    again = whole[tables:-2]
    return whole[:-2] + again * times + b"\xff\xd9"


def jpeg_with_profiles() -> bytes:
    """A colour profile in 255 pieces of 64 kilobytes."""
    whole = shot(scene())
    pieces = (
        segment(0xE2, b"ICC_PROFILE\0" + bytes([at, 255]) + bytes(65_000)) for at in range(1, 256)
    )
    return whole[:2] + b"".join(pieces) + whole[2:]


def heif_of_one_claim() -> bytes:
    """Its size says 60,000 pixels a side."""
    paper = io.BytesIO()
    pillow_heif.from_pillow(scene(64, 64)).save(paper)
    whole = bytearray(paper.getvalue())
    at = whole.index(b"ispe") + 8
    whole[at : at + 8] = struct.pack("!II", 60_000, 60_000)
    return bytes(whole)


FILES: dict[str, Callable[[], bytes]] = {
    "png of 64 megapixels": partial(bomb, 8192, 8192),
    "png of 64 megapixels, 16 bits": partial(bomb, 8192, 8192, depth=16),
    "png of 400 megapixels": partial(bomb, 20_000, 20_000),
    "png that claims 2^31 a side": png_of_one_claim,
    "png with a gigabyte of words": png_with_words,
    "png with a gigabyte of profile": png_with_profile,
    "png of 500,000 crumbs": png_of_crumbs,
    "png laced, 64 megapixels": png_laced,
    "gif that claims 65,535 a side": gif_of_one_claim,
    "webp that claims 16,383 a side": webp_of_one_claim,
    "webp of 64 megapixels": webp_of_one_colour,
    "jpeg that claims 65,500 a side": jpeg_of_one_claim,
    "jpeg of 3,000 scans": jpeg_of_scans,
    "jpeg with 16 megabytes of profile": jpeg_with_profiles,
    "heif that claims 60,000 a side": heif_of_one_claim,
}
