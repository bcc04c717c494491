"""Decoding and painting anew; what a bomb costs is measured in a process of its own."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from evidence.answers import BOMB, BROKEN
from evidence.jpeg import is_bare
from evidence.pictures import EDGE, PIXELS, clean_picture, prepare_decoders
from tests.evidence.camera import (
    ALAY,
    bomb,
    developed,
    heic,
    looks_like,
    metadata,
    phone_jpeg,
    scene,
    shot,
)


@pytest.fixture(autouse=True)
def decoders() -> Iterator[None]:
    most = Image.MAX_IMAGE_PIXELS
    prepare_decoders()
    yield
    Image.MAX_IMAGE_PIXELS = most


def oversized_gif() -> bytes:
    """A canvas of 10 x 10 whose only frame claims 20000 x 20000."""
    header = b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, 20000, 20000, 0)
    return header + frame + b"\x02\x02\x4c\x01\x00;"


@pytest.mark.parametrize(
    "blob",
    [
        phone_jpeg(),
        heic(scene()),
        *(shot(scene(), form) for form in ("PNG", "WEBP", "GIF", "MPO")),
        shot(scene(), progressive=True),
        shot(scene().convert("RGBA"), "PNG"),
        shot(scene().convert("I;16"), "PNG"),
        shot(scene().convert("L").convert("LA").convert("RGBA"), "WEBP"),
    ],
    ids=[
        "phone",
        "heic",
        "png",
        "webp",
        "gif",
        "mpo",
        "progressive",
        "rgba",
        "16 bits",
        "grey webp",
    ],
)
def test_every_sort_of_picture_is_painted_anew(blob: bytes) -> None:
    [copy] = clean_picture(blob).pages

    assert is_bare(copy)
    assert developed(copy).size == scene().size


@pytest.mark.parametrize("form", ["TIFF", "BMP", "ICO", "PPM", "PCX"])
def test_a_sort_that_is_not_on_our_list_is_not_opened(form: str) -> None:
    assert clean_picture(shot(scene(64, 64), form)).trouble == BROKEN


def test_a_tall_picture_is_scaled_by_its_longer_side() -> None:
    assert developed(clean_picture(shot(scene(500, 5120), "PNG")).pages[0]).size == (250, EDGE)


def test_a_strip_lies_on_paper_that_telegram_takes() -> None:
    for size in ((1, 2000), (2000, 1)):
        width, height = developed(clean_picture(shot(scene(*size), "PNG")).pages[0]).size

        assert max(width, height) <= 20 * min(width, height)


def test_a_small_picture_is_not_enlarged() -> None:
    assert developed(clean_picture(shot(scene(8, 6), "PNG")).pages[0]).size == (8, 6)


def test_a_copy_of_a_copy_is_still_the_same_picture() -> None:
    once = clean_picture(phone_jpeg(turned=6)).pages[0]
    twice = clean_picture(once)

    assert (twice.gps, twice.taken) == (None, None)
    assert looks_like(developed(twice.pages[0]), developed(once))


def test_a_frame_larger_than_its_canvas_is_a_bomb() -> None:
    assert clean_picture(oversized_gif()).trouble == BOMB


def test_one_pixel_row_above_the_limit_is_a_bomb() -> None:
    side = 2**13

    assert side * side == PIXELS
    assert clean_picture(bomb(side, side + 1)).trouble == BOMB


def test_the_place_is_read_from_a_png_too() -> None:
    assert clean_picture(shot(scene(), "PNG", exif=metadata())).gps == ALAY


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("size", [(9500, 9500), (20000, 10000)], ids=["90 MP", "200 MP"])
def test_a_bomb_takes_no_memory(size: tuple[int, int]) -> None:
    script = """
import sys
from evidence.pictures import clean_picture, prepare_decoders
prepare_decoders()
answer = clean_picture(sys.stdin.buffer.read())
peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")][0].split()[1]
sys.stdout.write(f"{answer.trouble} {peak}")
"""
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", script], input=bomb(*size), capture_output=True, cwd=root, check=True
    )
    trouble, peak = ran.stdout.decode().split()

    assert trouble == "evidence-refused-bomb"
    assert int(peak) < 64 * 1024
