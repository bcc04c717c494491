"""EXIF that loops, lies and points elsewhere."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial

from tests.evidence.camera import scene, segment, shot

ASCII, SHORT, LONG, RATIONAL = 2, 3, 4, 5
EXIF_IFD, GPS_IFD, MAKER_NOTE, LATITUDE, TAKEN = 0x8769, 0x8825, 0x927C, 2, 0x9003
FAR = 2**32 - 1


def tag(number: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHII", number, kind, count, value)


def ifd(*tags: bytes, following: int = 0) -> bytes:
    return struct.pack("<H", len(tags)) + b"".join(tags) + struct.pack("<I", following)


def tagged(*directories: bytes) -> bytes:
    """A JPEG with these directories one behind the other; the first begins at 8."""
    tiff = b"II*\0" + struct.pack("<I", 8) + b"".join(directories)
    whole = shot(scene())
    return whole[:2] + segment(0xE1, b"Exif\0\0" + tiff) + whole[2:]


def many() -> bytes:
    return tagged(ifd(*(tag(at % 65536, ASCII, 4, 0) for at in range(5_000))))


def trails() -> bytes:
    """Each directory leads to the next, a thousand times, and the last to the first."""
    size = len(ifd(tag(0x0100, SHORT, 1, 1)))
    each = (ifd(tag(0x0100, SHORT, 1, 1), following=8 + size * (at + 1)) for at in range(999))
    return tagged(*each, ifd(tag(0x0100, SHORT, 1, 1), following=8))


def multi_picture() -> bytes:
    """An index of pictures (MPF) that counts four billion."""
    count = tag(0xB001, LONG, 1, FAR)
    entries = tag(0xB002, 7, FAR, 50)
    index = b"II*\0" + struct.pack("<I", 8) + ifd(tag(0xB000, 7, 4, 0x30303130), count, entries)
    whole = shot(scene())
    return whole[:2] + segment(0xE2, b"MPF\0" + index) + whole[2:]


FILES: dict[str, Callable[[], bytes]] = {
    "exif that leads to itself": partial(tagged, ifd(tag(0x0100, SHORT, 1, 1), following=8)),
    "exif inside itself": partial(tagged, ifd(tag(EXIF_IFD, LONG, 1, 8))),
    "gps inside itself": partial(tagged, ifd(tag(GPS_IFD, LONG, 1, 8), tag(EXIF_IFD, LONG, 1, 8))),
    "exif with four billion values": partial(tagged, ifd(tag(TAKEN, RATIONAL, FAR, 8))),
    "exif that points outside": partial(tagged, ifd(tag(EXIF_IFD, LONG, 1, FAR - 7))),
    "exif with a note of four gigabytes": partial(tagged, ifd(tag(MAKER_NOTE, 7, FAR, 0))),
    "gps of an unknown kind": partial(
        tagged, ifd(tag(GPS_IFD, LONG, 1, 26)), ifd(tag(LATITUDE, 99, FAR, FAR))
    ),
    "exif of 5,000 tags": many,
    "exif of 1,000 directories in a ring": trails,
    "exif of nothing": partial(tagged, b""),
    "mpo of four billion pictures": multi_picture,
}
