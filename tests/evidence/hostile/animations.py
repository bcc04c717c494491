"""Pictures that move and do not end."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from tests.evidence.camera import chunk, scene, shot
from tests.evidence.hostile.bombs import SIGNATURE, header

FRAMES = 50_000


def gif() -> bytes:
    """Fifty thousand frames of one pixel each on a canvas of 64 megapixels."""
    head = b"GIF89a" + struct.pack("<HHBBB", 8192, 8192, 0x80, 0, 0) + bytes(6)
    frame = b"!\xf9\x04\x04\0\0\0\0," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x4c\x01\0"
    return head + b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0" + frame * FRAMES + b";"


def gif_without_end() -> bytes:
    """A frame whose data never say that they end."""
    head = b"GIF89a" + struct.pack("<HHBBB", 500, 500, 0x80, 0, 0) + bytes(6)
    return head + b"," + struct.pack("<HHHHB", 0, 0, 500, 500, 0) + b"\x02" + b"\xff" * 9_000_000


def apng() -> bytes:
    """Says a billion frames; holds fifty thousand."""
    control = chunk(b"acTL", struct.pack("!II", 10**9, 0))
    frame = chunk(b"fcTL", struct.pack("!IIIIIHHBB", 0, 1, 1, 0, 0, 1, 1, 0, 0))
    first = chunk(b"IDAT", zlib.compress(bytes(4)))
    more = chunk(b"fdAT", struct.pack("!I", 1) + zlib.compress(bytes(4)))
    return SIGNATURE + header(1, 1) + control + frame + first + (frame + more) * FRAMES


def webp() -> bytes:
    """Fifty thousand frames on the largest canvas."""
    still = shot(scene(4, 4), "WEBP", lossless=True)[12:]
    edge = (8191).to_bytes(3, "little")
    frame = bytes(6) + (3).to_bytes(3, "little") * 2 + (9).to_bytes(3, "little") + b"\0" + still
    canvas = b"VP8X" + struct.pack("<I", 10) + b"\x02\0\0\0" + edge + edge
    loop = b"ANIM" + struct.pack("<I", 6) + bytes(6)
    body = b"WEBP" + canvas + loop + (b"ANMF" + struct.pack("<I", len(frame)) + frame) * FRAMES
    return b"RIFF" + struct.pack("<I", len(body)) + body


FILES: dict[str, Callable[[], bytes]] = {
    "gif of 50,000 frames": gif,
    "gif whose frame never ends": gif_without_end,
    "apng of a billion frames": apng,
    "webp of 50,000 frames": webp,
}
