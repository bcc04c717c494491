"""What ffmpeg is asked to do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.recipes import (
    DEMUXERS,
    FILM,
    LARGEST,
    LONGEST,
    SPOKEN,
    VOICE,
    arguments,
    is_audible,
    quality_of,
)
from evidence.signatures import SIGNATURES, Form

MEGABYTES = 2**20


def asked_after(option: str, asked: tuple[str, ...]) -> list[str]:
    return [value for name, value in pairwise(asked) if name == option]


@given(st.integers(1, 20 * MEGABYTES), st.floats(0, 10**9))
def test_a_copy_is_never_asked_to_be_larger_than_may_be_sent(size: int, seconds: float) -> None:
    quality = quality_of(size, seconds)

    assert 130 <= quality.rate <= 2500
    assert quality.edge in {640, 854, 1280}


def test_a_film_that_is_rich_keeps_more_pixels_than_one_that_is_long() -> None:
    rich, long = quality_of(20 * MEGABYTES, 20), quality_of(20 * MEGABYTES, 600)

    assert (rich.edge, long.edge) == (1280, 640)
    assert (long.rate + SPOKEN) * 1000 / 8 * LONGEST <= LARGEST


@pytest.mark.parametrize("mime", [mime for *_, form, mime in SIGNATURES if form is Form.RECORDING])
def test_each_recording_has_one_parser_and_no_other_is_tried(mime: str) -> None:
    asked = arguments(VOICE, mime, "in", "out")

    assert asked_after("-f", asked)[0] == DEMUXERS[mime]
    assert asked_after("-protocol_whitelist", asked) == ["file"]


def test_nothing_is_carried_over_but_pictures_and_sound() -> None:
    asked = arguments(FILM, "video/mp4", "in", "out", quality_of(1, 1))

    assert asked_after("-map_metadata", asked) == asked_after("-map_chapters", asked) == ["-1"]
    assert asked_after("-map", asked) == ["0:V:0", "0:a:0?"]
    assert {"-sn", "-dn", "filter_units=remove_types=6"} <= set(asked)


def test_a_sound_of_one_sample_a_second_is_none() -> None:
    assert not is_audible(bytes(24) + (1).to_bytes(4, "little"), "audio/wav")
    assert is_audible(bytes(24) + (8_000).to_bytes(4, "little"), "audio/wav")
    assert is_audible(b"", "audio/ogg")
