"""What the sandboxes answer, as bytes on a pipe. The reading side trusts none of it."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evidence.films import is_bare_film, is_bare_voice
from evidence.jpeg import is_bare
from evidence.points import plausible

BROKEN = "evidence-refused-broken"
BOMB = "evidence-refused-bomb"
TROUBLES = ("", BROKEN, BOMB)

SIZE = struct.Struct("!I")
"""The length that precedes every frame, both ways."""
COST = struct.Struct("!dQ")

LONGEST_ANSWER = 40 * 2**20
MOST_PAGES = 8

_FACTS = struct.Struct("!Bdd25s?QII")
_PARTS = struct.Struct("!BII")
_MOMENT = re.compile(r"(?a)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?")


class Cost(NamedTuple):
    """Seconds of processor time and the most bytes of memory that a job took."""

    seconds: float
    peak: int


NOTHING = Cost(0, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """Clean copies, or a trouble (a text key).

    `pages` are JPEGs: one of a picture, several of a document; `film` is an MP4 without sound;
    `voiced` the same with it, or an OGG where there was only sound. `gps` is (lat, lon) in degrees,
    WGS 84; `taken` is the camera's ISO 8601 local time, with its offset where the camera knew it;
    `imprint` 64 bits by which the same picture is known again, None where it has too little in it;
    `frame` the original's width and height in pixels."""

    pages: tuple[bytes, ...] = ()
    film: bytes = b""
    voiced: bytes = b""
    trouble: str = ""
    gps: tuple[float, float] | None = None
    taken: str | None = None
    imprint: int | None = None
    frame: tuple[int, int] = (0, 0)
    cost: Cost = NOTHING

    @property
    def mime(self) -> str:
        """Of the copies."""
        if self.pages:
            return "image/jpeg"
        return "video/mp4" if self.film else "audio/ogg"


def pack(answer: Answer) -> bytes:
    """Without its cost, which the job itself cannot know."""
    lat, lon = answer.gps or (math.nan, math.nan)
    taken = (answer.taken or "").encode("ascii")
    trouble, imprint = TROUBLES.index(answer.trouble), answer.imprint
    facts = (trouble, lat, lon, taken, imprint is not None, imprint or 0, *answer.frame)
    parts = _PARTS.pack(len(answer.pages), len(answer.film), len(answer.voiced))
    lengths = b"".join(SIZE.pack(len(page)) for page in answer.pages)
    body = b"".join((*answer.pages, answer.film, answer.voiced))
    return _FACTS.pack(*facts) + parts + lengths + body


def unpack(frame: bytes) -> Answer:
    """Of a cost and a packed answer. Raises ValueError for anything but bare copies with plausible
    facts, or a known trouble."""
    if len(frame) < COST.size + _FACTS.size + _PARTS.size:
        raise ValueError("too short for an answer")
    cost = Cost(*COST.unpack_from(frame))
    number, lat, lon, moment, has_imprint, imprint, *size = _FACTS.unpack_from(frame, COST.size)
    *pages, film, voiced = _parts(frame)
    if number >= len(TROUBLES) or bool(number) == any((*pages, film, voiced)):
        raise ValueError("neither a copy nor a trouble")
    _insist_on_bare(pages, film, voiced)
    taken = moment.rstrip(b"\0").decode("ascii", "replace")
    return Answer(
        pages=tuple(pages),
        film=film,
        voiced=voiced,
        trouble=TROUBLES[number],
        gps=plausible(lat, lon),
        taken=taken if _MOMENT.fullmatch(taken) else None,
        imprint=imprint if has_imprint else None,
        frame=(size[0], size[1]),
        cost=cost,
    )


def _parts(frame: bytes) -> list[bytes]:
    """Every page, the film, the voiced: some may be empty, and nothing may be left over."""
    at = COST.size + _FACTS.size
    count, film, voiced = _PARTS.unpack_from(frame, at)
    at += _PARTS.size
    if count > MOST_PAGES or len(frame) < at + count * SIZE.size:
        raise ValueError("too short for its pages")
    lengths = [SIZE.unpack_from(frame, at + page * SIZE.size)[0] for page in range(count)]
    at += count * SIZE.size
    parts = []
    for length in (*lengths, film, voiced):
        parts.append(frame[at : at + length])
        at += length
    if at != len(frame) or not all(parts[:count]):
        raise ValueError("too short or too long for its parts")
    return parts


def _insist_on_bare(pages: Sequence[bytes], film: bytes, voiced: bytes) -> None:
    sound = voiced and not (is_bare_film(voiced, "vide", "soun") or is_bare_voice(voiced))
    if sound or (film and not is_bare_film(film, "vide")) or not all(map(is_bare, pages)):
        raise ValueError("the copy carries more than it shows")
