"""MP4 and OGG files put together by hand, so that a test can plant anything in them."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.evidence.camera import SECRET

SINCE_1904 = 3_860_000_000
"""Seconds: 25 April 2026, 22:13:20 UTC."""


def box(name: bytes, *inside: bytes) -> bytes:
    body = b"".join(inside)
    return struct.pack("!I", 8 + len(body)) + name + body


def clock(name: bytes, made: int = 0, size: int = 100) -> bytes:
    """A box that begins with flags, when it was made and when it was changed."""
    return box(name, struct.pack("!III", 0, made, made).ljust(size, b"\0"))


def track(kind: bytes = b"vide", called: bytes = b"VideoHandler\0", *more: bytes) -> bytes:
    handler = box(b"hdlr", bytes(8), kind, bytes(12), called)
    media = box(b"mdia", clock(b"mdhd", size=24), handler, box(b"minf", box(b"stbl", *more)))
    sides = struct.pack("!II", 1280 << 16, 720 << 16)
    return box(b"trak", box(b"tkhd", bytes(76), sides), media)


def sound() -> bytes:
    return track(b"soun", b"SoundHandler\0")


def film(*inside: bytes, made: int = 0, behind: bytes = b"") -> bytes:
    """`inside` lies beside the film's clock; one track of pictures if nothing is said."""
    tracks = inside or (track(),)
    moov = box(b"moov", clock(b"mvhd", made), *tracks)
    return box(b"ftyp", b"isomiso2") + box(b"mdat", b"moving pictures") + moov + behind


def words(*inside: bytes) -> bytes:
    return box(b"udta", *inside)


def written_place(line: bytes = b"+39.5083+072.9250/") -> bytes:
    """As Android and Apple write where a film was made."""
    return box(b"\xa9xyz", struct.pack("!HH", len(line), 0x15C7), line)


def fixed_place(lat: float, lon: float) -> bytes:
    """As 3GPP writes it."""
    point = struct.pack("!iiI", round(lon * 65536), round(lat * 65536), 0)
    return box(b"loci", bytes(4), b"\x15\xc7", b"\0", b"\0", point, b"earth\0\0")


def page(packet: bytes, serial: int = 1, number: int = 0) -> bytes:
    """A page of OGG with one short packet."""
    lacing = bytes([*([255] * (len(packet) // 255)), len(packet) % 255])
    head = struct.pack("<4sBBQIIIB", b"OggS", 0, 0, 0, serial, number, 0, len(lacing))
    return head + lacing + packet


def voice(comments: Sequence[bytes] = (), vendor: bytes = b"ffmpeg") -> bytes:
    listed = b"".join(struct.pack("<I", len(one)) + one for one in comments)
    tags = b"OpusTags" + struct.pack("<I", len(vendor)) + vendor
    tags += struct.pack("<I", len(comments)) + listed
    return page(b"OpusHead" + bytes(11)) + page(tags, number=1) + page(b"sound", number=2)


NAMED = words(box(b"\xa9nam", SECRET))
