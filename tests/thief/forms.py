"""How a word, a number or a place may lie in a file: every form that a search must know."""

from __future__ import annotations

import json
import struct
from base64 import b64encode
from collections.abc import Iterator
from urllib.parse import quote

SHORTEST = 6
SQLITE_WORD = 6
"""Bytes in which SQLite keeps an integer of more than four."""
SKIPPED = (0, 2, 3)
"""Signs of base64 that a byte before the word has a part in, by how many stand before it."""


def forms(secret: str | int | float) -> Iterator[tuple[str, bytes]]:
    """Each with its name. Raises ValueError for a word too short to be looked for."""
    text = str(secret)
    if len(text.encode()) < SHORTEST:
        raise ValueError(f"{text!r} would be met by chance")
    yield from _of_text(text)
    if isinstance(secret, int):
        yield from _of_number(secret)
    elif isinstance(secret, float):
        yield "a double", struct.pack("<d", secret)
        yield "a double, big-endian", struct.pack(">d", secret)


def _of_text(text: str) -> Iterator[tuple[str, bytes]]:
    plain = text.encode()
    yield "text", plain
    for encoding in ("utf-16-le", "utf-16-be"):
        yield encoding, text.encode(encoding)
    yield "hex", plain.hex().encode()
    yield "HEX", plain.hex().upper().encode()
    for shift in range(3):
        yield f"base64 at {shift}", aligned(plain, shift, b"+/")
        yield f"base64url at {shift}", aligned(plain, shift, b"-_")
    yield "URL-encoded", quote(text, safe="").encode()
    yield "url-encoded", quote(text, safe="").lower().encode()
    yield "JSON", json.dumps(text)[1:-1].encode()


def aligned(plain: bytes, shift: int, alphabet: bytes) -> bytes:
    """The signs of base64 that the word alone decides, with so many bytes before it."""
    whole = b64encode(bytes(shift) + plain, altchars=alphabet)
    return whole[SKIPPED[shift] : 8 * (shift + len(plain)) // 6]


def _of_number(number: int) -> Iterator[tuple[str, bytes]]:
    yield "an integer", number.to_bytes(8, "big", signed=True)
    yield "an integer, little-endian", number.to_bytes(8, "little", signed=True)
    yield "SQLite's integer", number.to_bytes(SQLITE_WORD, "big", signed=True)
