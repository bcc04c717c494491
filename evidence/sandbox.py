"""The sandboxed process: reads one framed picture after another, answers each with a frame.

It decodes nothing itself. Each job runs in a fork that sees one picture, holds nothing but the end
of a pipe, and ends; so no picture can touch the next, and its memory goes back at once.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from evidence.answers import LONGEST_ANSWER, SIZE, pack
from evidence.forms import form_of
from evidence.pictures import clean_picture, prepare_decoders
from evidence.walls import HEIF_THREADS, limit_job, raise_walls

_IN, _OUT = 0, 1


def main() -> None:
    os.chdir("/")
    prepare_decoders()
    walls = raise_walls()
    _write(_OUT, _framed(",".join(walls).encode()))
    while len(head := _read(_IN, SIZE.size)) == SIZE.size:
        _write(_OUT, _framed(_answer(SIZE.unpack(head)[0], walls)))


def _answer(length: int, walls: Sequence[str]) -> bytes:
    """The job's answer. Ends this process when the job ended badly: what is left unread of its
    picture would pass for the next one."""
    there, here = os.pipe()
    job = os.fork()
    if job == 0:
        _run_job(length, here, walls)
    os.close(here)
    answer = _read(there, LONGEST_ANSWER + 1)
    os.close(there)
    if os.waitpid(job, 0)[1] != 0 or len(answer) > LONGEST_ANSWER:
        os._exit(1)
    return answer


def _run_job(length: int, out: int, walls: Sequence[str]) -> None:
    try:
        picture = _read(_IN, length)
        # Threat: a decoder that was taken over answers for the pictures that follow.
        os.closerange(0, out)
        os.closerange(out + 1, out + 64)
        limit_job(_processes(picture, walls))
        _write(out, pack(clean_picture(picture)))
        os._exit(0)
    finally:
        os._exit(1)


def _processes(picture: bytes, walls: Sequence[str]) -> int | None:
    """libheif decodes in threads. Only a user namespace counts ours apart from the bot's."""
    if form_of(picture)[1] != "image/heif":
        return 0
    return HEIF_THREADS if "network" in walls else None


def _framed(body: bytes) -> bytes:
    return SIZE.pack(len(body)) + body


def _read(source: int, length: int) -> bytes:
    """`length` bytes, or what there is until the end."""
    parts = bytearray()
    while len(parts) < length and (part := os.read(source, min(length - len(parts), 2**20))):
        parts += part
    return bytes(parts)


def _write(target: int, body: bytes) -> None:
    rest = memoryview(body)
    while rest:
        rest = rest[os.write(target, rest) :]


if __name__ == "__main__":
    main()
