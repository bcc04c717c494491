"""Proof that a film or a voice carries its pictures and its sound and nothing else."""

from __future__ import annotations

from evidence.atoms import Box, boxes

_TABLES = frozenset(
    {b"stsd", b"stts", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"ctts", b"sgpd", b"sbgp"}
)
_ALLOWED = (
    {(b"ftyp",), (b"free",), (b"mdat",), (b"moov",), (b"moov", b"mvhd"), (b"moov", b"trak")}
    | {(b"moov", b"trak", name) for name in (b"tkhd", b"edts", b"mdia")}
    | {(b"moov", b"trak", b"edts", b"elst")}
    | {(b"moov", b"trak", b"mdia", name) for name in (b"mdhd", b"hdlr", b"minf")}
    | {(b"moov", b"trak", b"mdia", b"minf", name) for name in (b"vmhd", b"smhd", b"dinf", b"stbl")}
    | {(b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref")}
    | {(b"moov", b"trak", b"mdia", b"minf", b"stbl", name) for name in _TABLES}
)
_NO_WORDS = bytes.fromhex(
    "000000356d657461 0000000000000021 68646c7200000000 000000006d646972 6170706c00000000"
    "0000000000000000 08696c7374"
)
"""What ffmpeg leaves where a film's words would stand: an empty list."""
_CLOCKS = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_CALLED = frozenset({b"VideoHandler\0", b"SoundHandler\0"})

_PAGE, _LACED = 27, 255
_HEAD, _TAGS = b"OpusHead", b"OpusTags"
_MADE_BY = b"\1\0\0\0\x14\0\0\0encoder=Lavc libopus"


def is_bare_film(blob: bytes, *kinds: str) -> bool:
    """Whether an MP4 has tracks of just these kinds (vide, soun) and no words, no place, no time,
    no picture of its own, and no box that we do not know."""
    try:
        every = list(boxes(blob))
    except ValueError:
        return False
    tracks = {blob[box.start + 8 : box.start + 12] for box in every if box.name == b"hdlr"}
    expected = {kind.encode() for kind in kinds}
    return tracks == expected and all(_may_stand(blob, box) for box in every)


def _may_stand(blob: bytes, box: Box) -> bool:
    body = blob[box.start : box.start + 20]
    if box.name in _CLOCKS:
        return not any(body[4:20] if body[:1] == b"\1" else body[4:12])
    if box.name == b"hdlr":
        return blob[box.start + 24 : box.end] in _CALLED
    if box.path == (b"moov", b"udta"):
        return blob[box.start : box.end] == _NO_WORDS
    return box.path in _ALLOWED and (box.name != b"free" or box.start == box.end)


def is_bare_voice(blob: bytes) -> bool:
    """Whether an OGG is one stream of Opus (RFC 7845) whose tags are empty, and ends with it."""
    at, packets, serials = 0, list[bytes](), set[bytes]()
    while at < len(blob):
        end = _page_end(blob, at)
        if end is None:
            return False
        serials.add(blob[at + 14 : at + 18])
        if len(packets) < 2:
            packets.append(blob[at + _PAGE + blob[at + 26] : end])
        at = end
    return len(serials) == 1 and len(packets) == 2 and _say_nothing(*packets)


def _page_end(blob: bytes, at: int) -> int | None:
    lacing = blob[at + _PAGE : at + _PAGE + blob[at + 26]] if len(blob) > at + 26 else b""
    end = at + _PAGE + len(lacing) + sum(lacing)
    return end if blob.startswith(b"OggS\0", at) and lacing and end <= len(blob) else None


def _say_nothing(head: bytes, tags: bytes) -> bool:
    vendor = int.from_bytes(tags[8:12], "little")
    comments = tags[12 + vendor :]
    is_ours = vendor <= len("Lavf00.00.000") and (comments == _MADE_BY or not any(comments))
    return head.startswith(_HEAD) and tags.startswith(_TAGS) and is_ours
