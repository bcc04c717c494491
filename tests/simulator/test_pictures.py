"""Pictures: sizes from the header, smaller ones beside, and bytes that are no picture."""

import hashlib
import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from simulator.files import FileStore, Upload
from simulator.pictures import UNKNOWN, measure, photo_media, sample_photo, shrink
from tests.simulator.clock import HandClock


def picture(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(out, kind)
    return out.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A header that promises many pixels, with next to nothing behind it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_size_stands_in_the_header(kind: str) -> None:
    assert measure(picture(123, 45, kind)) == (123, 45)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0"])
def test_what_is_no_picture_has_telegrams_usual_size(content: bytes) -> None:
    assert measure(content) == UNKNOWN
    assert shrink(content, (90, 90)) == content


def test_a_bomb_is_not_unpacked() -> None:
    bomb = huge_png(9_000, 9_000)

    assert shrink(bomb, (90, 90)) == bomb


@given(st.integers(1, 700), st.integers(1, 700))
def test_sizes_grow_and_keep_the_shape(width: int, height: int) -> None:
    store = FileStore(HandClock(), 0)

    media = photo_media(store, Upload(picture(width, height)))

    shapes = [(one.width, one.height) for one in media.files]
    assert shapes == sorted(shapes)
    assert shapes[-1] == (width, height)
    assert all(max(shape) in (90, 320) for shape in shapes[:-1])


def test_the_biggest_keeps_its_bytes_and_the_others_are_pictures() -> None:
    original = picture(640, 480)

    *smaller, main = photo_media(FileStore(HandClock(), 0), Upload(original)).files

    assert main.content == original
    for one in smaller:
        assert measure(one.content) == (one.width, one.height)


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_samples_differ_by_their_number(one: int, other: int) -> None:
    def digest(number: int) -> bytes:
        return hashlib.sha256(sample_photo(number)).digest()

    assert (digest(one) == digest(other)) is (one == other)
