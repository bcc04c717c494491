"""Films whose boxes lie."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial

from tests.evidence.boxed import box, film, track

MOST = 2**32 - 1
PLAYLIST = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"


def table(name: bytes, count: int = MOST) -> bytes:
    """A table of so many entries that are not there."""
    return film(track(b"vide", b"VideoHandler\0", box(name, struct.pack("!II", 0, count))))


def nested(depth: int) -> bytes:
    """A box in a box in a box ..."""
    lengths = (8 * (depth - at) for at in range(depth))
    inside = b"".join(struct.pack("!I", length) + b"moov" for length in lengths)
    return box(b"ftyp", b"isom") + inside


def elsewhere() -> bytes:
    """Its pictures are said to lie in another file."""
    place = box(b"url ", bytes(4), b"file:///etc/passwd\0")
    data = box(b"dinf", box(b"dref", struct.pack("!II", 0, 1), place))
    return film(track(b"vide", b"VideoHandler\0", data))


def endless() -> bytes:
    """One picture that is shown for ten thousand years."""
    times = box(b"stts", struct.pack("!IIII", 0, 1, 1, MOST))
    return film(track(b"vide", b"VideoHandler\0", times))


def sound_of_years() -> bytes:
    """Twenty megabytes of one sample a second."""
    form = struct.pack("<HHIIHH", 1, 1, 1, 1, 1, 8)
    data = b"data" + struct.pack("<I", MOST) + bytes(20 * 2**20)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + data
    return b"RIFF" + struct.pack("<I", MOST) + body


FILES: dict[str, Callable[[], bytes]] = {
    "mp4 of boxes in boxes": partial(nested, 200_000),
    "mp4 with four billion samples": partial(table, b"stsz"),
    "mp4 with four billion chunks": partial(table, b"stco"),
    "mp4 with four billion moments": partial(table, b"stts"),
    "mp4 whose pictures lie elsewhere": elsewhere,
    "mp4 of ten thousand years": endless,
    "mp4 that is a playlist": lambda: box(b"ftyp", b"isom") + PLAYLIST * 999,
    "mp4 whose box has no end": lambda: box(b"ftyp", b"isom") + struct.pack("!I", 1) + b"moov",
    "mp4 of 20 MB of zeros": lambda: box(b"ftyp", b"isom") + bytes(20 * 2**20),
    "webm that lies of its length": lambda: b"\x1aE\xdf\xa3\x01" + b"\xff" * 99_999,
    "ogg of empty pages": lambda: (b"OggS" + bytes(23)) * 500_000,
    "wav of years": sound_of_years,
    "avi of noise": lambda: b"RIFF\xff\xff\xff\xffAVI LIST" + bytes(range(256)) * 9_999,
    "mp3 of noise": lambda: b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + bytes(range(256)) * 9_999,
}
