"""What becomes of a reporter's files."""

from __future__ import annotations

import hashlib

import pytest
from PIL.Image import Transpose

from evidence.cleaning import Cleaner
from evidence.imprints import imprint_of
from evidence.jpeg import is_bare
from tests.evidence.camera import (
    ALAY,
    SECRET,
    bomb,
    colour,
    developed,
    heic,
    landscape,
    looks_like,
    metadata,
    phone_jpeg,
    png_words,
    scene,
    shot,
)
from tests.evidence.test_forms import zipped
from triage.model import EvidenceKind, EvidenceState

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNDO = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_90,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_270,
}
"""How a camera held in each way (EXIF orientation) stores what stood upright."""

PHOTO, FILE = EvidenceKind.PHOTO, EvidenceKind.FILE
OFFICE = "application/x-office-document"


async def test_a_phones_picture_comes_out_with_nothing_but_its_look(cleaner: Cleaner) -> None:
    original = phone_jpeg()

    cleaned = await cleaner.clean(original, PHOTO, "image/jpeg")

    assert (cleaned.state, cleaned.mime) == (EvidenceState.CLEAN, "image/jpeg")
    assert is_bare(cleaned.copy or b"")
    assert SECRET in original
    assert looks_like(developed(cleaned.copy), scene())


async def test_a_picture_is_known_again_in_another_format_and_size(cleaner: Cleaner) -> None:
    sent = shot(landscape(7), quality=80), shot(landscape(7).resize((320, 240)), "PNG")

    one, other = [(await cleaner.clean(blob, PHOTO, "")).imprint for blob in sent]

    assert one is not None
    assert other is not None
    assert (one ^ other).bit_count() <= 4


async def test_a_picture_held_any_way_has_one_imprint(cleaner: Cleaner) -> None:
    upright = landscape(8)
    for turned, undo in UNDO.items():
        camera = shot(upright.transpose(undo), quality=95, exif=metadata(turned=turned))
        imprint = (await cleaner.clean(camera, PHOTO, "image/jpeg")).imprint

        assert imprint is not None
        assert (imprint ^ (imprint_of(upright) or 0)).bit_count() <= 4


async def test_where_and_when_are_kept_as_facts(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(phone_jpeg(), PHOTO, "image/jpeg")

    assert cleaned.gps == ALAY
    assert cleaned.taken == "2026-05-01T12:34:56+06:00"


async def test_the_hash_is_of_the_original(cleaner: Cleaner) -> None:
    original = phone_jpeg()

    cleaned = await cleaner.clean(original, PHOTO, "image/jpeg")

    assert cleaned.sha256 == hashlib.sha256(original).hexdigest()


@pytest.mark.parametrize("turned", range(1, 9))
async def test_a_picture_taken_sideways_stands_upright(cleaner: Cleaner, turned: int) -> None:
    upright = scene()
    as_stored = upright.transpose(UNDO[turned]) if turned in UNDO else upright

    cleaned = await cleaner.clean(shot(as_stored, exif=metadata(turned=turned)), PHOTO, "")

    assert developed(cleaned.copy).size == upright.size
    assert looks_like(developed(cleaned.copy), upright)


async def test_the_film_behind_a_motion_photo_is_dropped(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(phone_jpeg() + b"ftypmp42" + SECRET * 99, PHOTO, "")

    assert is_bare(cleaned.copy or b"")


async def test_a_large_picture_is_scaled_to_2560(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(shot(scene(4000, 3000)), PHOTO, "image/jpeg")

    assert developed(cleaned.copy).size == (2560, 1920)
    assert looks_like(developed(cleaned.copy), scene())


async def test_a_picture_sent_as_a_nameless_file_is_cleaned_too(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(phone_jpeg(), FILE, "application/octet-stream")

    assert cleaned.state is EvidenceState.CLEAN


@pytest.mark.parametrize("size", [(9500, 9500), (20000, 10000)], ids=["90 MP", "200 MP"])
async def test_a_bomb_is_refused(cleaner: Cleaner, size: tuple[int, int]) -> None:
    cleaned = await cleaner.clean(bomb(*size), PHOTO, "image/png")

    assert (cleaned.state, cleaned.trouble) == (EvidenceState.REFUSED, "evidence-refused-bomb")
    assert cleaned.copy is None


@pytest.mark.parametrize(
    "blob",
    [b"", phone_jpeg()[:-900], b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"nothing at all"],
    ids=["empty", "cut", "opening only", "png opening only", "no picture"],
)
async def test_an_unreadable_picture_is_broken(cleaner: Cleaner, blob: bytes) -> None:
    cleaned = await cleaner.clean(blob, PHOTO, "image/jpeg")

    assert (cleaned.state, cleaned.trouble) == (EvidenceState.REFUSED, "evidence-refused-broken")


@pytest.mark.parametrize(
    "blob",
    [
        b"MZ\x90" + bytes(200),
        zipped("a.txt"),
        zipped("AndroidManifest.xml"),
        b"%PDF-1.7",
        b"<svg xmlns=",
        b"#!/bin/sh",
    ],
    ids=["exe", "zip", "apk", "pdf", "svg", "script"],
)
async def test_what_is_called_a_picture_and_is_none_is_refused(
    cleaner: Cleaner, blob: bytes
) -> None:
    cleaned = await cleaner.clean(blob, FILE, "image/jpeg")

    assert (cleaned.state, cleaned.trouble) == (EvidenceState.REFUSED, "evidence-refused-disguise")


async def test_a_program_is_refused_under_its_own_name_too(cleaner: Cleaner) -> None:
    apk = zipped("AndroidManifest.xml", "classes.dex")

    cleaned = await cleaner.clean(apk, FILE, "application/vnd.android.package-archive")

    assert cleaned.trouble == "evidence-refused-disguise"


@pytest.mark.parametrize(
    ("blob", "kind", "mime", "why"),
    [
        (b"\0\0\0\x20ftypisom", EvidenceKind.VIDEO, "video/mp4", "desk-held-film"),
        (b"OggS\0\x02", EvidenceKind.VOICE, "audio/ogg", "desk-held-film"),
        (b"%PDF-1.7", FILE, "application/pdf", "desk-held-document"),
        (zipped("[Content_Types].xml"), FILE, OFFICE, "desk-held-document"),
        (zipped("a.txt"), FILE, "application/zip", "desk-held"),
        (b"II*\0raw", FILE, "image/tiff", "desk-held"),
    ],
    ids=["film", "voice", "pdf", "office", "zip", "tiff"],
)
async def test_what_we_cannot_clean_is_held_and_says_what_it_is(
    cleaner: Cleaner, blob: bytes, kind: EvidenceKind, mime: str, why: str
) -> None:
    cleaned = await cleaner.clean(blob, kind, mime)

    assert (cleaned.state, cleaned.trouble, cleaned.mime) == (EvidenceState.HELD, why, mime)


async def test_an_archive_glued_behind_a_picture_is_dropped(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(shot(scene()) + zipped("evil.apk"), PHOTO, "image/jpeg")

    assert is_bare(cleaned.copy or b"")


async def test_a_heic_with_gps_is_cleaned_and_located(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(heic(scene(), exif=metadata().tobytes()), FILE, "image/heic")

    assert cleaned.gps == ALAY
    assert is_bare(cleaned.copy or b"")
    assert looks_like(developed(cleaned.copy), scene())


async def test_a_turned_heic_is_turned_once(cleaner: Cleaner) -> None:
    turned = metadata(turned=6).tobytes()

    cleaned = await cleaner.clean(heic(scene(), exif=turned), FILE, "image/heic")

    assert developed(cleaned.copy).size == (200, 320)


async def test_the_first_frame_of_what_moves_is_kept(cleaner: Cleaner) -> None:
    later = [scene().rotate(180)]

    for form in ("WEBP", "GIF"):
        moving = shot(scene(), form, save_all=True, append_images=later)
        cleaned = await cleaner.clean(moving, PHOTO, "")

        assert looks_like(developed(cleaned.copy), scene())


async def test_a_sixteen_bit_picture_keeps_its_greys(cleaner: Cleaner) -> None:
    deep = scene().convert("L").convert("I").point(lambda grey: grey * 257).convert("I;16")

    cleaned = await cleaner.clean(shot(deep, "PNG"), FILE, "image/png")

    assert looks_like(developed(cleaned.copy), scene().convert("L"))


async def test_a_printers_jpeg_keeps_its_colours(cleaner: Cleaner) -> None:
    cleaned = await cleaner.clean(shot(scene().convert("CMYK")), PHOTO, "image/jpeg")

    assert looks_like(developed(cleaned.copy), scene())


async def test_what_is_see_through_is_laid_on_white(cleaner: Cleaner) -> None:
    pale = scene().quantize(2)

    cleaned = await cleaner.clean(
        shot(pale, "PNG", transparency=pale.getpixel((0, 199))), PHOTO, "image/png"
    )

    copy = developed(cleaned.copy)
    assert min(colour(copy, (0, 110, 320, 200))) >= 250
    assert max(colour(copy, (0, 0, 320, 90))) < 250


async def test_words_in_a_png_are_dropped(cleaner: Cleaner) -> None:
    worded = shot(scene(), "PNG", pnginfo=png_words(), exif=metadata())

    cleaned = await cleaner.clean(worded, PHOTO, "image/png")

    assert SECRET in worded
    assert is_bare(cleaned.copy or b"")
    assert cleaned.gps == ALAY
