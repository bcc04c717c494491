"""Boxes of films: walked to their end, or refused."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.atoms import MOST_BOXES, boxes, frame_in, place_in, seconds_in, taken_in
from tests.evidence.boxed import (
    SINCE_1904,
    box,
    film,
    fixed_place,
    track,
    words,
    written_place,
)
from tests.evidence.camera import ALAY

DEEP = 2_000


def nested(depth: int) -> bytes:
    """moov in moov in moov ..."""
    lengths = (8 * (depth - at) for at in range(depth))
    return b"".join(struct.pack("!I", length) + b"moov" for length in lengths)


def test_every_box_is_seen_with_those_around_it() -> None:
    seen = {b"/".join(one.path) for one in boxes(film())}

    assert {b"ftyp", b"mdat", b"moov/mvhd", b"moov/trak/mdia/hdlr"} <= seen


@pytest.mark.parametrize(
    "lie",
    [
        box(b"moov", box(b"trak"))[:-2],
        struct.pack("!I", 2**31) + b"moov",
        struct.pack("!I", 1) + b"mdat" + struct.pack("!Q", 2**63),
        struct.pack("!I", 1) + b"mdat" + struct.pack("!Q", 8),
        struct.pack("!I", 4) + b"free",
        nested(DEEP),
        box(b"moov") * (MOST_BOXES + 1),
        b"\0\0\0\0",
    ],
    ids=["torn", "too long", "64 bits", "no way on", "shorter than itself", "deep", "many", "cut"],
)
def test_a_box_that_lies_is_no_box(lie: bytes) -> None:
    with pytest.raises(ValueError, match="box"):
        list(boxes(lie))


@pytest.mark.parametrize(
    "place", [written_place(), fixed_place(*ALAY), box(b"meta", b"....+39.5083+072.9250+1700/")],
    ids=["in words", "3GPP", "Apple's keys"],
)  # fmt: skip
def test_a_film_remembers_where_it_was_made(place: bytes) -> None:
    found = place_in(film(words(place)))

    assert found is not None
    assert found == pytest.approx(ALAY, abs=1e-4)


def test_a_place_that_cannot_be_is_none() -> None:
    assert place_in(film(words(written_place(b"+99.0000+072.9250/")))) is None
    assert place_in(film(words(written_place(b"+00.0000+000.0000/")))) is None
    assert place_in(film()) is None


def test_a_film_remembers_when_it_was_made_and_how_large_it_is() -> None:
    made = film(track(), made=SINCE_1904)

    assert taken_in(made) == "2026-04-25T22:13:20+00:00"
    assert taken_in(film()) is None
    assert frame_in(made) == (1280, 720)


def test_a_film_says_how_long_it_lasts() -> None:
    at = film().index(b"mvhd") + 4 + 12
    lasting = bytearray(film())
    lasting[at : at + 8] = struct.pack("!II", 600, 12_000)

    assert seconds_in(bytes(lasting)) == 20
    assert seconds_in(film()) == 0
    assert seconds_in(b"") == 0


@given(st.binary(max_size=400), st.integers(0, 300))
def test_whatever_is_planted_the_walk_ends(noise: bytes, at: int) -> None:
    whole = film(track(), words(written_place()), made=SINCE_1904)
    torn = whole[:at] + noise + whole[at + len(noise) :]

    for read in (place_in, taken_in, frame_in, seconds_in):
        with contextlib.suppress(ValueError):
            read(torn)
