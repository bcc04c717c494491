"""The proof that a JPEG carries nothing but a picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.jpeg import is_bare
from tests.evidence.camera import metadata, phone_jpeg, scene, segment, shot

BARE = shot(scene())


def test_a_plain_picture_is_bare() -> None:
    assert is_bare(BARE)
    assert is_bare(shot(scene(), progressive=True))


@pytest.mark.parametrize(
    "blob",
    [
        phone_jpeg(),
        shot(scene(), exif=metadata()),
        shot(scene(), comment=b"words"),
        shot(scene(), icc_profile=bytes(128)),
        shot(scene(), xmp=b"<x:xmpmeta/>"),
        BARE + b"ftypmp42 motion",
        shot(scene(), "PNG"),
    ],
    ids=["phone", "exif", "comment", "profile", "xmp", "trailer", "png"],
)
def test_a_picture_with_anything_else_is_not(blob: bytes) -> None:
    assert not is_bare(blob)


@given(st.integers(0, 255), st.binary(max_size=64))
def test_no_marker_smuggles_words_in_before_the_scan(marker: int, words: bytes) -> None:
    harmless = {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD}
    smuggled = BARE[:2] + segment(marker, b"words" + words) + BARE[2:]

    assert marker in harmless or not is_bare(smuggled)


def test_a_comment_between_scan_and_end_is_found() -> None:
    assert not is_bare(BARE[:-2] + segment(0xFE, b"words") + BARE[-2:])


def test_a_thumbnail_in_the_first_segment_is_found() -> None:
    jfif = b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01" + b"rgb"

    assert not is_bare(BARE[:2] + segment(0xE0, jfif) + BARE[20:])


@given(st.integers(0, len(BARE) - 1))
def test_a_picture_cut_anywhere_is_not_bare(cut: int) -> None:
    assert not is_bare(BARE[:cut])


@given(st.binary(max_size=200))
def test_any_bytes_have_an_answer(tail: bytes) -> None:
    assert not is_bare(BARE[:2] + tail + b"!")
