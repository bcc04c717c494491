"""Frames from the sandbox, which may have been taken over."""

from __future__ import annotations

import contextlib
import math
import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evidence.answers import BOMB, BROKEN, Answer, pack, plausible, unpack
from tests.evidence.camera import ALAY, phone_jpeg, scene, shot

COPY = shot(scene())


@pytest.mark.parametrize(
    "answer",
    [
        Answer(copy=COPY),
        Answer(copy=COPY, gps=ALAY, taken="2026-05-01T12:34:56+06:00"),
        Answer(copy=COPY, taken="2026-05-01T12:34:56"),
        Answer(copy=COPY, imprint=0),
        Answer(copy=COPY, imprint=2**64 - 1),
        Answer(trouble=BOMB),
        Answer(trouble=BROKEN),
    ],
)
def test_an_answer_comes_through(answer: Answer) -> None:
    assert unpack(pack(answer)) == answer


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        pack(Answer()),
        pack(Answer(trouble=BOMB)) + COPY,
        pack(Answer(copy=phone_jpeg())),
        pack(Answer(copy=b"<html>")),
        b"\x09" + pack(Answer(copy=COPY))[1:],
    ],
    ids=["empty", "nothing", "both", "metadata", "no picture", "unknown trouble"],
)
def test_a_lie_is_refused(frame: bytes) -> None:
    with pytest.raises(ValueError, match=r"short|neither|more than"):
        unpack(frame)


@given(st.integers(0, 24), st.characters(codec="ascii", exclude_categories=("Nd", "Cc")))
def test_a_made_up_moment_is_dropped(at: int, sign: str) -> None:
    moment = "2026-05-01T12:34:56+06:00"
    forged = moment[:at] + sign + moment[at + 1 :]

    answer = unpack(pack(Answer(copy=COPY, taken=forged)))

    assert answer.taken is None or sign in "-:T+"


@given(st.floats(), st.floats())
@example(0.0, 0.0)
@example(math.nan, 1.0)
@example(math.inf, 70.0)
def test_a_point_lies_on_earth_or_is_none(lat: float, lon: float) -> None:
    frame = bytearray(pack(Answer(copy=COPY)))
    struct.pack_into("!dd", frame, 1, lat, lon)

    gps = unpack(bytes(frame)).gps
    assert gps is None or (abs(gps[0]) <= 90 and abs(gps[1]) <= 180 and any(gps))


def test_the_point_of_a_lost_fix_is_no_point() -> None:
    assert plausible(0.0, 0.0) is None
    assert plausible(0.0, 73.0) == (0.0, 73.0)


@given(st.binary(max_size=300))
def test_any_frame_has_an_answer_or_is_refused(frame: bytes) -> None:
    with contextlib.suppress(ValueError):
        answer = unpack(frame)
        assert bool(answer.copy) != bool(answer.trouble)
