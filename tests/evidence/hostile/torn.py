"""Files that end too soon, or hold nothing."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial

from tests.evidence.camera import heic, phone_jpeg, scene, shot

MEGABYTES = 20 * 2**20


def half(make: partial[bytes]) -> bytes:
    whole = make()
    return whole[: len(whole) // 2]


def filled(byte: bytes, opening: bytes = b"") -> bytes:
    return opening + byte * MEGABYTES


PICTURES = {
    "jpeg": partial(phone_jpeg), "heif": partial(heic, scene()),
    **{form: partial(shot, scene(), form) for form in ("png", "gif", "webp")},
}  # fmt: skip
OPENINGS = {
    "jpeg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "gif": b"GIF89a",
    "webp": b"RIFF\xff\xff\xff\xffWEBPVP8X", "heif": b"\0\0\0\x18ftypheic",
}  # fmt: skip

FILES: dict[str, Callable[[], bytes]] = {
    "empty": bytes,
    "20 MB of zeros": partial(filled, b"\0"),
    **{f"{name} torn in two": partial(half, make) for name, make in PICTURES.items()},
    **{
        f"{name} of 20 MB of {said}": partial(filled, byte, OPENINGS[name])
        for name, (said, byte) in itertools.product(
            OPENINGS, (("zeros", b"\0"), ("fill bytes", b"\xff"))
        )
    },
}
