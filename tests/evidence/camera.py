"""Real files, made here: pictures with everything a camera leaves in them, bombs, disguises."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pillow_heif
from PIL import ExifTags, Image, ImageStat, PngImagePlugin

ALAY = (39.5083, 72.9250)
"""A point in the Alay valley, as (lat, lon)."""

SECRET = b"the reporter's name"

ZLIB, ADLER = b"\x78\xda", 65521
"""What a stream begins with, and what its check sum is counted by."""
STRETCH = 1_000_000


def scene(width: int = 320, height: int = 200) -> Image.Image:
    """Sky above, grass below, a rock on the left: it shows when it is turned or mirrored."""
    picture = Image.new("RGB", (width, height), (90, 140, 220))
    picture.paste((80, 120, 40), (0, height // 2, width, height))
    picture.paste((40, 40, 40), (0, 0, width // 4, height // 2))
    return picture


@lru_cache(maxsize=16)
def landscape(seed: int, width: int = 640, height: int = 480) -> Image.Image:
    """Hills, bushes, stones and grain: another view for each seed, the same for the same. Nobody
    paints on it: it is shown again."""
    dice, size = random.Random(seed), (width, height)
    view = _patches(dice, (4, 3), size)
    for detail, share in (((10, 8), 0.5), ((40, 30), 0.2), ((320, 240), 0.08)):
        view = Image.blend(view, _patches(dice, detail, size), share)
    return view


def _patches(dice: random.Random, grid: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    colours = dice.randbytes(3 * grid[0] * grid[1])
    return Image.frombytes("RGB", grid, colours).resize(size, Image.Resampling.BICUBIC)


def screen(seed: int) -> Image.Image:
    """A talk on a telephone: bubbles on white."""
    dice, page = random.Random(seed), Image.new("RGB", (360, 640), "white")
    for top in range(20, 620, 30):
        left = dice.choice((10, 120))
        page.paste((220, 248, 198), (left, top, left + dice.randrange(80, 230), top + 24))
    return page


def shot(picture: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    paper = io.BytesIO()
    picture.save(paper, form, **options)
    return paper.getvalue()


def heic(picture: Image.Image, **options: Any) -> bytes:
    paper = io.BytesIO()
    pillow_heif.from_pillow(picture).save(paper, **options)
    return paper.getvalue()


def metadata(
    at: tuple[float, float] | None = ALAY, *, turned: int = 1, taken: str = "2026:05:01 12:34:56"
) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    exif[ExifTags.Base.Artist] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.OffsetTimeOriginal] = "+06:00"
    if at:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps_tags(*at))
    return exif


def gps_tags(lat: float, lon: float) -> dict[int, Any]:
    return {
        ExifTags.GPS.GPSLatitudeRef: "N" if lat >= 0 else "S",
        ExifTags.GPS.GPSLatitude: (abs(lat), 0.0, 0.0),
        ExifTags.GPS.GPSLongitudeRef: "E" if lon >= 0 else "W",
        ExifTags.GPS.GPSLongitude: (abs(lon), 0.0, 0.0),
    }


def phone_jpeg(**exif: Any) -> bytes:
    """A JPEG with EXIF, GPS, a thumbnail, XMP, an ICC profile, IPTC and a comment."""
    thumbnail = segment(0xE0, b"JFXX\0\x10" + shot(scene(16, 16)))
    iptc = segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x13" + SECRET)
    plain = shot(
        scene(),
        exif=metadata(**exif),
        comment=SECRET,
        xmp=b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>",
        icc_profile=b"\0" * 64 + SECRET,
    )
    return plain[:2] + iptc + thumbnail + plain[2:]


def png_words() -> PngImagePlugin.PngInfo:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET.decode())
    words.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return words


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack("!BBH", 0xFF, marker, len(body) + 2) + body


def bomb(width: int, height: int, *, depth: int = 8) -> bytes:
    """A PNG of one grey of 8 or 16 bits, a few kilobytes for any number of pixels."""
    packed = zeros(height * (1 + width * depth // 8))
    header = struct.pack("!IIBBBBB", width, height, depth, 0, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in chunks)


def zeros(size: int) -> bytes:
    """So many zeros as zlib packs them: one packed stretch again and again, for to pack them all
    takes longer than most tests."""
    stretch, rest = _packer(), _packer()
    again = stretch.compress(bytes(STRETCH)) + stretch.flush(zlib.Z_FULL_FLUSH)
    last = rest.compress(bytes(size % STRETCH)) + rest.flush()
    checksum = struct.pack("!HH", size % ADLER, 1)
    return ZLIB + again * (size // STRETCH) + last + checksum


def _packer() -> zlib._Compress:
    return zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("!I", len(body)) + name + body + struct.pack("!I", zlib.crc32(name + body))


def developed(copy: bytes | None) -> Image.Image:
    """The clean copy, opened and loaded."""
    assert copy is not None
    picture = Image.open(io.BytesIO(copy))
    picture.load()
    return picture


def colour(picture: Image.Image, box: Sequence[int] | None = None) -> tuple[int, ...]:
    part = picture.convert("RGB").crop(tuple(box)) if box else picture.convert("RGB")  # type: ignore[arg-type]
    return tuple(round(mean) for mean in ImageStat.Stat(part).mean)


def looks_like(one: Image.Image, other: Image.Image) -> bool:
    """The same mean colours, in the whole, the top and the left, within what JPEG rounds away."""
    return all(
        abs(a - b) <= 4
        for box in ((0, 0, 1, 1), (0, 0, 1, 0.5), (0, 0, 0.5, 1))
        for a, b in zip(colour(one, _part(one, box)), colour(other, _part(other, box)), strict=True)
    )


def _part(picture: Image.Image, box: tuple[float, ...]) -> tuple[int, ...]:
    sides = picture.width, picture.height, picture.width, picture.height
    return tuple(round(share * side) for share, side in zip(box, sides, strict=True))
