"""Only what is seen and heard is in a copy."""

from __future__ import annotations

import pytest

from evidence.films import is_bare_film, is_bare_voice
from tests.evidence.boxed import NAMED, SINCE_1904, box, film, page, sound, track, voice, words
from tests.evidence.camera import SECRET

EMPTY_WORDS = words(
    box(
        b"meta",
        bytes(4),
        box(b"hdlr", bytes(8), b"mdirappl", bytes(9)),
        box(b"ilst"),
    )
)
"""What ffmpeg leaves of a film's words."""


def test_a_film_of_pictures_alone_is_bare() -> None:
    assert is_bare_film(film(), "vide")
    assert is_bare_film(film(track(), EMPTY_WORDS), "vide")
    assert is_bare_film(film(track(), sound()), "vide", "soun")


def test_a_film_is_bare_of_the_tracks_that_are_named() -> None:
    assert not is_bare_film(film(track(), sound()), "vide")
    assert not is_bare_film(film(), "vide", "soun")


@pytest.mark.parametrize(
    "planted",
    [
        film(track(), NAMED),
        film(track(), words(b"")),
        film(behind=box(b"uuid", SECRET)),
        film(behind=box(b"free", SECRET)),
        film(behind=SECRET),
        film(made=SINCE_1904),
        film(track(called=SECRET + b"\0")),
        film(track(b"vide", b"VideoHandler\0", box(b"gps0", SECRET))),
        film(track(), box(b"meta", SECRET)),
        film(track(), track(b"text", b"VideoHandler\0")),
        film()[:-4],
        b"",
    ],
    ids=[
        "a name", "room for words", "a box of its own", "a hidden place", "glued behind", "a time",
        "a track's name", "an unknown table", "keys", "a track of words", "cut", "nothing",
    ],
)  # fmt: skip
def test_whatever_else_is_in_it_shows(planted: bytes) -> None:
    assert not is_bare_film(planted, "vide")


def test_a_voice_alone_is_bare() -> None:
    assert is_bare_voice(voice())
    assert is_bare_voice(voice([b"encoder=Lavc libopus"]))


@pytest.mark.parametrize(
    "planted",
    [
        voice([b"ARTIST=" + SECRET]),
        voice([b"encoder=Lavc libopus", b"LOCATION=Osh"]),
        voice(vendor=SECRET),
        voice() + SECRET,
        voice() + page(SECRET, serial=2),
        voice()[:-3],
        page(b"OpusHead"),
        page(b"\x01vorbis") + page(b"\x03vorbis"),
        b"OggS",
        b"",
    ],
    ids=[
        "an artist", "a place", "a maker", "glued behind", "a second stream", "cut", "no tags",
        "another code", "an opening", "nothing",
    ],
)  # fmt: skip
def test_whatever_else_is_in_a_voice_shows(planted: bytes) -> None:
    assert not is_bare_voice(planted)
