"""Proof that a JPEG file carries a picture and nothing else, without decoding it."""

from __future__ import annotations

import re

_APP0, _SCAN, _END = 0xE0, 0xDA, b"\xff\xd9"
_TABLES_AND_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD})
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]")


def is_bare(blob: bytes) -> bool:
    """Whether the file has only tables, frames and scans: no EXIF, XMP, ICC profile, comment or
    thumbnail, and not a byte after its end (ITU-T T.81, annex B)."""
    if not blob.startswith(b"\xff\xd8"):
        return False
    at = 2
    while blob[at : at + 2] != _END:
        after = _segment_end(blob, at)
        if after is None:
            return False
        at = after
    return at + 2 == len(blob)


def _segment_end(blob: bytes, at: int) -> int | None:
    """Where the segment at `at` ends; None when it has no place in a bare picture."""
    marker, end = blob[at + 1 : at + 2], at + 2 + int.from_bytes(blob[at + 2 : at + 4])
    if blob[at : at + 1] != b"\xff" or not at + 4 <= end <= len(blob):
        return None
    if marker[0] == _SCAN:
        following = _NEXT_MARKER.search(blob, end)
        return following.start() if following else None
    return end if _may_stand(marker[0], blob[at + 4 : end]) else None


def _may_stand(marker: int, body: bytes) -> bool:
    if marker == _APP0:
        return len(body) == 14 and body.startswith(b"JFIF\0") and body.endswith(b"\0\0")
    return marker in _TABLES_AND_FRAMES
