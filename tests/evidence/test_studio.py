"""Films and voices made anew by a real ffmpeg, behind real walls."""

from __future__ import annotations

import pytest

from evidence.atoms import frame_in
from evidence.cleaning import Cleaner
from evidence.films import is_bare_film, is_bare_voice
from tests.evidence.camera import SECRET
from tests.evidence.filming import (
    mute_film,
    needs_ffmpeg,
    old_film,
    phone_film,
    song,
    voice_note,
)
from triage.model import EvidenceKind, EvidenceState

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow, needs_ffmpeg]

PLACE = (39.5083, 72.925)
VIDEO, VOICE, FILE = EvidenceKind.VIDEO, EvidenceKind.VOICE, EvidenceKind.FILE
PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"


async def test_a_phones_film_comes_out_with_nothing_but_look_and_sound(cleaner: Cleaner) -> None:
    original = phone_film()

    cleaned = await cleaner.clean(original, VIDEO, "video/mp4")

    assert SECRET in original
    assert (cleaned.state, cleaned.copy_mime) == (EvidenceState.CLEAN, "video/mp4")
    assert is_bare_film(cleaned.copy or b"", "vide")
    assert is_bare_film(cleaned.voiced or b"", "vide", "soun")
    for copy in (cleaned.copy or b"", cleaned.voiced or b""):
        assert not [word for word in (SECRET, b"x264 - core", b"+39.5083") if word in copy]


async def test_where_and_when_of_a_film_are_kept_as_facts(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(phone_film(), VIDEO, "video/mp4")

    assert cleaned.gps == pytest.approx(PLACE, abs=1e-4)
    assert cleaned.taken == "2026-05-01T12:00:00+00:00"
    assert cleaned.frame == (320, 240)


async def test_a_film_without_sound_has_no_copy_with_a_voice(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(mute_film(), VIDEO, "video/mp4")

    assert cleaned.copy
    assert cleaned.voiced is None


async def test_a_voice_comes_out_as_a_voice_note_and_is_never_a_picture(cleaner: Cleaner) -> None:
    for voice in (voice_note(), voice_note("voice.mp3", "-c:a", "libmp3lame"), song()):
        cleaned = await cleaner.clean(voice, VOICE, "audio/ogg")

        assert (cleaned.copy, cleaned.copy_mime) == (None, "audio/ogg")
        assert is_bare_voice(cleaned.voiced or b"")
        assert SECRET in voice
        assert SECRET not in (cleaned.voiced or b"")


@pytest.mark.parametrize(
    ("name", "codecs"),
    [
        ("film.webm", ("-c:v", "libvpx", "-c:a", "libopus")),
        ("film.mov", ("-c:v", "mpeg4", "-c:a", "aac")),
        ("film.avi", ("-c:v", "mjpeg", "-c:a", "pcm_s16le")),
        ("film.mp4", ("-c:v", "libx265", "-c:a", "aac", "-x265-params", "log-level=0")),
    ],
)
async def test_other_cameras_films_are_made_anew_too(
    cleaner: Cleaner, name: str, codecs: tuple[str, ...]
) -> None:
    original = old_film(name, *codecs)

    cleaned = await cleaner.clean(original, FILE, "application/octet-stream")

    assert cleaned.state is EvidenceState.CLEAN
    assert SECRET not in (cleaned.voiced or b"")
    assert frame_in(cleaned.voiced or b"") == (320, 240)


async def test_a_film_held_sideways_stands_upright(cleaner: Cleaner) -> None:
    # A turn by 90 degrees, in the matrix of the track's header.
    upright = (65536).to_bytes(4) + bytes(12) + (65536).to_bytes(4)
    turned = bytes(4) + (65536).to_bytes(4) + bytes(4) + (2**32 - 65536).to_bytes(4) + bytes(4)
    film = mute_film()
    at = film.index(upright, film.index(b"tkhd"))

    cleaned = await cleaner.clean(film[:at] + turned + film[at + len(turned) :], VIDEO, "video/mp4")

    assert frame_in(cleaned.copy or b"") == (240, 320)


@pytest.mark.parametrize(
    "blob",
    [
        b"\0\0\0\x18ftypisom" + PLAYLIST,
        b"\0\0\0\x18ftypmp42" + bytes(2**20),
        b"\x1aE\xdf\xa3" + PLAYLIST * 99,
        b"OggS" + bytes(5000),
        b"RIFF\xff\xff\xff\xffAVI LIST" + bytes(5000),
    ],
    ids=["a playlist", "zeros", "no film", "no voice", "an endless list"],
)
async def test_what_is_no_film_is_held_and_the_next_is_made(cleaner: Cleaner, blob: bytes) -> None:
    held = await cleaner.clean(blob, VIDEO, "video/mp4")

    assert (held.state, held.trouble) == (EvidenceState.HELD, "desk-held-film")
    assert (await cleaner.clean(voice_note(), VOICE, "")).state is EvidenceState.CLEAN


async def test_a_film_torn_in_two_is_held_or_shown_as_far_as_it_goes(cleaner: Cleaner) -> None:
    whole = old_film("film.webm", "-c:v", "libvpx", "-c:a", "libopus")

    for part in (whole[: len(whole) // 2], whole[: len(whole) // 2] + bytes(len(whole))):
        cleaned = await cleaner.clean(part, VIDEO, "video/webm")

        assert cleaned.state in {EvidenceState.CLEAN, EvidenceState.HELD}


async def test_without_ffmpeg_films_are_held(cleaner: Cleaner) -> None:
    bare = Cleaner.start(ffmpeg="")

    held = await bare.clean(phone_film(), VIDEO, "video/mp4")

    assert (held.state, held.trouble) == (EvidenceState.HELD, "desk-held-film")
    assert held.is_untried, "it may be copied once ffmpeg is there"
    assert await bare.studio_walls() is None
