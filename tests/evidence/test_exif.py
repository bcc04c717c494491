"""Where and when a picture says it was taken: believed only as far as it can be true."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from evidence.cleaning import Cleaner
from evidence.exif import gps_of, taken_at
from tests.evidence.camera import ALAY, gps_tags, metadata, scene, shot
from triage.model import EvidenceKind, EvidenceState

GPS = ExifTags.GPS


def written(exif: Image.Exif) -> Image.Exif:
    """The tags as a reader meets them: written into a file and read back."""
    return Image.open(io.BytesIO(shot(scene(16, 16), exif=exif))).getexif()


def located(**changed: Any) -> Image.Exif:
    exif = metadata(None)
    tags = gps_tags(*ALAY) | {getattr(GPS, name): part for name, part in changed.items()}
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {tag: part for tag, part in tags.items() if part is not None}
    )
    return exif


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_point_comes_through_to_the_metre(lat: float, lon: float) -> None:
    gps = gps_of(written(metadata((lat, lon))))

    assert (gps or (0.0, 0.0)) == pytest.approx((lat, lon), abs=2e-4)


def test_degrees_minutes_and_seconds_add_up() -> None:
    exif = located(GPSLatitude=(39.0, 30.0, 36.0), GPSLongitude=(72.0, 55.0, 30.0))

    assert gps_of(written(exif)) == (39.51, 72.925)


@pytest.mark.parametrize(
    "changed",
    [
        {"GPSLatitude": (0.0, 0.0, 0.0), "GPSLongitude": (0.0, 0.0, 0.0)},
        {"GPSLatitude": (91.0, 0.0, 0.0)},
        {"GPSLongitude": (180.0, 0.0, 1.0)},
    ],
    ids=["null island", "beyond the pole", "round the world"],
)
def test_a_point_that_cannot_be_is_none(changed: dict[str, Any]) -> None:
    assert gps_of(written(located(**changed))) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"GPSLatitudeRef": None},
        {"GPSLongitudeRef": "Q"},
        {"GPSLatitudeRef": ""},
        {"GPSLatitude": (39.0, 30.0)},
        {"GPSLongitude": None},
    ],
    ids=["no side", "unknown side", "empty side", "two parts", "half a point"],
)
def test_damaged_tags_are_not_guessed_at(changed: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError, IndexError)):
        gps_of(written(located(**changed)))


@pytest.mark.parametrize("words", ["0000:00:00 00:00:00", "2026:13:01 00:00:00", "yesterday", ""])
def test_a_moment_that_cannot_be_is_not_read(words: str) -> None:
    with pytest.raises(ValueError, match=r"not a moment|out of range|month"):
        taken_at(written(metadata(taken=words)))


def test_a_camera_that_knows_no_offset_gives_local_time() -> None:
    exif = metadata()
    del exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.OffsetTimeOriginal]

    assert taken_at(written(exif)) == "2026-05-01T12:34:56"


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("exif", [b"Exif\0\0garbage", b"Exif\0\0II*\0\xff\xff\xff\xff", b""])
async def test_damaged_exif_never_costs_the_picture(cleaner: Cleaner, exif: bytes) -> None:
    cleaned = await cleaner.clean(shot(scene(), exif=exif), EvidenceKind.PHOTO, "image/jpeg")

    assert (cleaned.state, cleaned.gps, cleaned.taken) == (EvidenceState.CLEAN, None, None)
