"""What the sandbox answers, as bytes on a pipe. The reading side trusts none of it."""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass

from evidence.jpeg import is_bare

BROKEN = "evidence-refused-broken"
BOMB = "evidence-refused-bomb"
TROUBLES = ("", BROKEN, BOMB)

SIZE = struct.Struct("!I")
"""The length that precedes every frame, both ways."""

LONGEST_ANSWER = 16 * 2**20

_FACTS = struct.Struct("!Bdd25s?Q")
_MOMENT = re.compile(r"(?a)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?")


@dataclass(frozen=True, slots=True)
class Answer:
    """A clean JPEG, or a trouble (a text key). `gps` is (lat, lon) in degrees, WGS 84; `taken` is
    the camera's ISO 8601 local time, with its offset where the camera knew it; `imprint` 64 bits by
    which the same picture is known again, None where it has too little in it."""

    copy: bytes = b""
    trouble: str = ""
    gps: tuple[float, float] | None = None
    taken: str | None = None
    imprint: int | None = None


def pack(answer: Answer) -> bytes:
    lat, lon = answer.gps or (math.nan, math.nan)
    taken = (answer.taken or "").encode("ascii")
    trouble, imprint = TROUBLES.index(answer.trouble), answer.imprint
    return _FACTS.pack(trouble, lat, lon, taken, imprint is not None, imprint or 0) + answer.copy


def unpack(frame: bytes) -> Answer:
    """Raises ValueError for anything but a bare JPEG with plausible facts, or a known trouble."""
    if len(frame) < _FACTS.size:
        raise ValueError("too short for an answer")
    number, lat, lon, moment, has_imprint, imprint = _FACTS.unpack_from(frame)
    copy = frame[_FACTS.size :]
    if number >= len(TROUBLES) or bool(number) == bool(copy):
        raise ValueError("neither a copy nor a trouble")
    if copy and not is_bare(copy):
        raise ValueError("the copy carries more than a picture")
    taken = moment.rstrip(b"\0").decode("ascii", "replace")
    return Answer(
        copy=copy,
        trouble=TROUBLES[number],
        gps=plausible(lat, lon),
        taken=taken if _MOMENT.fullmatch(taken) else None,
        imprint=imprint if has_imprint else None,
    )


def plausible(lat: float, lon: float) -> tuple[float, float] | None:
    """The point, rounded to 0.1 m, if it lies on Earth and is not the 0, 0 of a lost fix."""
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        return None
    point = round(lat, 6), round(lon, 6)
    return None if max(map(abs, point)) < 1e-4 else point
