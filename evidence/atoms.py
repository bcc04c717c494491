"""The boxes of an MP4 or QuickTime file (ISO/IEC 14496-12): walked, never decoded."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from evidence.points import plausible

HOLDERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"})
MOST_BOXES, DEEPEST = 10_000, 8

_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
_CAMERAS = range(2000, 2100)
_POINT = re.compile(rb"([+-]\d{2}\.\d{2,8})([+-]\d{3}\.\d{2,8})")
_LOCI = re.compile(rb"(?s)loci.{6}[^\0]{0,200}\0.(.{8})")


@dataclass(frozen=True, slots=True)
class Box:
    """`path` are the names of the boxes around it and its own; the body is blob[start:end]."""

    path: tuple[bytes, ...]
    start: int
    end: int

    @property
    def name(self) -> bytes:
        return self.path[-1]


def boxes(blob: bytes) -> Iterator[Box]:
    """Outer before inner. Raises ValueError where one does not end where it says, or where there
    are more or deeper ones than a camera makes."""
    rest = [Box((), 0, len(blob))]
    for _ in range(MOST_BOXES):
        if not rest:
            return
        outer = rest.pop()
        if outer.path:
            yield outer
        if not outer.path or outer.name in HOLDERS:
            rest.extend(reversed(list(_inside(blob, outer))))
    raise ValueError("more boxes than a camera makes")


def _inside(blob: bytes, outer: Box) -> Iterator[Box]:
    at, many = outer.start, 0
    while at < outer.end:
        length, start = int.from_bytes(blob[at : at + 4]), at + 8
        if length == 1:
            length, start = int.from_bytes(blob[at + 8 : at + 16]), at + 16
        end = at + length if length else outer.end
        many += 1
        if not start <= end <= outer.end or many > MOST_BOXES or len(outer.path) >= DEEPEST:
            raise ValueError("a box that does not fit")
        yield Box((*outer.path, blob[at + 4 : at + 8]), start, end)
        at = end


def place_in(blob: bytes) -> tuple[float, float] | None:
    """(lat, lon) in degrees, as telephones write it into the film's own words: a line of
    ISO 6709, or 3GPP's `loci` (TS 26.244)."""
    for box in boxes(blob):
        if box.name in {b"udta", b"meta"}:
            words = blob[box.start : box.end]
            if point := _written(words) or _fixed(words):
                return point
    return None


def _written(words: bytes) -> tuple[float, float] | None:
    found = _POINT.search(words)
    return plausible(float(found[1]), float(found[2])) if found else None


def _fixed(words: bytes) -> tuple[float, float] | None:
    found = _LOCI.search(words)
    if found is None:
        return None
    lon, lat = (value / 2**16 for value in struct.unpack("!ii", found[1]))
    return plausible(lat, lon)


def taken_in(blob: bytes) -> str | None:
    """When the camera says that the film was made: ISO 8601, UTC."""
    for box in boxes(blob):
        if box.name == b"mvhd":
            size = 8 if blob[box.start : box.start + 1] == b"\1" else 4
            seconds = int.from_bytes(blob[box.start + 4 : box.start + 4 + size])
            moment = _EPOCH + timedelta(seconds=seconds % 2**33)
            return moment.isoformat() if moment.year in _CAMERAS else None
    return None


def seconds_in(blob: bytes) -> float:
    """How long the film says it lasts; 0 where it does not."""
    for box in boxes(blob):
        if box.name == b"mvhd":
            is_long = blob[box.start : box.start + 1] == b"\1"
            at, size = (box.start + 20, 8) if is_long else (box.start + 12, 4)
            ticks = int.from_bytes(blob[at : at + 4])
            return int.from_bytes(blob[at + 4 : at + 4 + size]) / ticks if ticks else 0.0
    return 0.0


def frame_in(blob: bytes) -> tuple[int, int]:
    """Width and height of the first track that has any, in pixels."""
    for box in boxes(blob):
        if box.name == b"tkhd" and box.end - box.start >= 84:
            sides = blob[box.end - 8 : box.end]
            width, height = int.from_bytes(sides[:2]), int.from_bytes(sides[4:6])
            if width and height:
                return width, height
    return 0, 0
