"""The picture that takes the place of one that Telegram does not let us delete."""

from __future__ import annotations

import struct
import zlib
from functools import cache

SIDE = 64
GREY = 0xC0
HEAD = b"\x89PNG\r\n\x1a\n"


@cache
def blank_picture() -> bytes:
    """A PNG of one grey, 64 by 64 pixels."""
    row = b"\0" + bytes([GREY]) * SIDE
    shape = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0)
    return (
        HEAD
        + _chunk(b"IHDR", shape)
        + _chunk(b"IDAT", zlib.compress(row * SIDE))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )
