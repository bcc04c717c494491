"""The loop of a sandboxed process: one framed file after another, each in a fork of its own.

It opens nothing itself. A fork sees one file, holds nothing but the end of a pipe, and ends; so no
file can touch the next, and its memory goes back at once.
"""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable, Sequence

from evidence.answers import BOMB, BROKEN, COST, LONGEST_ANSWER, SIZE, Answer, Cost, pack

Work = Callable[[bytes, Sequence[str]], Answer]
"""From a file, and the walls that hold, to the answer. Binds itself first (walls.limit_job)."""

_IN, _OUT = 0, 1
_READ = b"r"
"""What a job says first: all of its file is off the pipe."""
_OUT_OF_TIME = frozenset({signal.SIGXCPU, signal.SIGALRM})


def serve(work: Work, walls: Sequence[str]) -> None:
    """Until nobody asks any more."""
    _write(_OUT, _framed(",".join(walls).encode()))
    while len(head := _read(_IN, SIZE.size)) == SIZE.size:
        _write(_OUT, _framed(_answer(SIZE.unpack(head)[0], work, walls)))


def _answer(length: int, work: Work, walls: Sequence[str]) -> bytes:
    """What the job cost, and its answer; of a job that died of its file, the trouble. Ends this
    process when somebody else killed the job, or when it left of its file what would pass for the
    next one."""
    there, here = os.pipe()
    job = os.fork()
    if job == 0:
        _run_job(length, here, lambda blob: work(blob, walls))
    os.close(here)
    answer = _read(there, LONGEST_ANSWER + 1)
    os.close(there)
    _, status, used = os.wait4(job, 0)
    if os.WIFSIGNALED(status) and answer == _READ and os.WTERMSIG(status) != signal.SIGKILL:
        is_out_of_time = os.WTERMSIG(status) in _OUT_OF_TIME
        return _cost(used) + pack(Answer(trouble=BOMB if is_out_of_time else BROKEN))
    if status != 0 or len(answer) > LONGEST_ANSWER:
        os._exit(1)
    return _cost(used) + answer.removeprefix(_READ)


def _run_job(length: int, out: int, work: Callable[[bytes], Answer]) -> None:
    try:
        blob = _read(_IN, length)
        # Threat: a decoder that was taken over answers for the files that follow.
        os.closerange(0, out)
        os.closerange(out + 1, out + 64)
        _write(out, _READ)
        _write(out, pack(work(blob)))
        os._exit(0)
    finally:
        os._exit(1)


def _cost(used: resource.struct_rusage) -> bytes:
    return COST.pack(*Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024))


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
