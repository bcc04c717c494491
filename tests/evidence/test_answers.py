"""Frames from the sandbox, which may have been taken over."""

from __future__ import annotations

import contextlib
import math
import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evidence.answers import BOMB, BROKEN, COST, Answer, Cost, pack, unpack
from evidence.points import plausible
from tests.evidence.camera import ALAY, phone_jpeg, scene, shot

COPY = shot(scene())


def framed(answer: Answer) -> bytes:
    """As the sandbox frames it: what it cost, and the answer."""
    return COST.pack(*answer.cost) + pack(answer)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(pages=(COPY,)),
        Answer(pages=(COPY,), gps=ALAY, taken="2026-05-01T12:34:56+06:00"),
        Answer(pages=(COPY,), taken="2026-05-01T12:34:56"),
        Answer(pages=(COPY,), imprint=0),
        Answer(pages=(COPY,), imprint=2**64 - 1),
        Answer(pages=(COPY, COPY), frame=(4000, 3000)),
        Answer(trouble=BOMB, cost=Cost(1.5, 2**29)),
        Answer(trouble=BROKEN),
    ],
)
def test_an_answer_comes_through(answer: Answer) -> None:
    assert unpack(framed(answer)) == answer


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        framed(Answer()),
        framed(Answer(trouble=BOMB)) + COPY,
        framed(Answer(trouble=BOMB, pages=(COPY,))),
        framed(Answer(pages=(phone_jpeg(),))),
        framed(Answer(pages=(COPY, phone_jpeg()))),
        framed(Answer(pages=(b"<html>",))),
        framed(Answer(pages=(COPY, b""))),
        framed(Answer(pages=(COPY,) * 9)),
        framed(Answer(film=COPY)),
        framed(Answer(voiced=b"OggS" + bytes(40))),
        COST.pack(0, 0) + b"\x09" + pack(Answer(pages=(COPY,)))[1:],
    ],
    ids=[
        "empty", "nothing", "left over", "both", "metadata", "metadata on page two", "no picture",
        "an empty page", "nine pages", "no film", "no voice", "unknown trouble",
    ],
)  # fmt: skip
def test_a_lie_is_refused(frame: bytes) -> None:
    with pytest.raises(ValueError, match=r"short|neither|more than"):
        unpack(frame)


@given(st.integers(0, 24), st.characters(codec="ascii", exclude_categories=("Nd", "Cc")))
def test_a_made_up_moment_is_dropped(at: int, sign: str) -> None:
    moment = "2026-05-01T12:34:56+06:00"
    forged = moment[:at] + sign + moment[at + 1 :]

    answer = unpack(framed(Answer(pages=(COPY,), taken=forged)))

    assert answer.taken is None or sign in "-:T+"


@given(st.floats(), st.floats())
@example(0.0, 0.0)
@example(math.nan, 1.0)
@example(math.inf, 70.0)
def test_a_point_lies_on_earth_or_is_none(lat: float, lon: float) -> None:
    frame = bytearray(framed(Answer(pages=(COPY,))))
    struct.pack_into("!dd", frame, COST.size + 1, lat, lon)

    gps = unpack(bytes(frame)).gps
    assert gps is None or (abs(gps[0]) <= 90 and abs(gps[1]) <= 180 and any(gps))


def test_the_point_of_a_lost_fix_is_no_point() -> None:
    assert plausible(0.0, 0.0) is None
    assert plausible(0.0, 73.0) == (0.0, 73.0)


@given(st.binary(max_size=300))
def test_any_frame_has_an_answer_or_is_refused(frame: bytes) -> None:
    with contextlib.suppress(ValueError):
        answer = unpack(frame)
        assert any((answer.pages, answer.film, answer.voiced)) != bool(answer.trouble)
