"""The walls around the sandbox: what its process gives up before it meets a stranger's bytes.

Always: no more memory, processor time, open files, sockets or file writes than a picture needs,
no core dump, no new privileges. Where the kernel allows: not root, a user and network namespace of
its own (no route anywhere, no tracing the bot), and Landlock (no path opens at all, no signals to
others; for films only the machine's programs and libraries, to be read). No system-call filter: a
hole in the kernel itself is not kept out.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from collections.abc import Iterable
from dataclasses import dataclass

HEIF_THREADS = 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use: bytes of address space and of its own data, seconds of processor time
    and by the clock on the wall, open files, bytes of a file, and processes (None: however many).
    """

    memory: int
    data: int
    seconds: int
    wall: int
    files: int = 0
    file: int = 0
    processes: int | None = 0


PICTURE = Limits(memory=512 * 2**20, data=512 * 2**20, seconds=2, wall=10)
FILM = Limits(memory=2**31, data=512 * 2**20, seconds=120, wall=600, files=64, file=15 * 2**20)

_NOBODY = 65534
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DEATH_SIGNAL, _DUMPABLE, _NO_NEW_PRIVILEGES = 1, 4, 38
_CREATE_RULES, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_BENEATH = 1
_RUN_FILE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""Landlock version -> how many file rights it knows (linux/landlock.h)."""


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("ports", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))


def raise_walls(readable: Iterable[str] = ()) -> tuple[str, ...]:
    """Give up everything that is never needed again; the names of the optional walls that hold.
    What lies at `readable` may still be read and run."""
    if sys.platform != "linux":
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    walls = (("user", _leave_root()), ("network", _leave_network(libc)))
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    libc.prctl(_DUMPABLE, 0, 0, 0, 0)
    die_with_parent()
    return tuple(name for name, holds in (*walls, ("files", _leave_files(libc, readable))) if holds)


def die_with_parent() -> None:
    """A fork does not inherit it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)


def limit_job(limits: Limits) -> None:
    """Bind one job, and what it starts. What took its processor time dies of SIGXCPU, what waits
    for something that never comes of SIGALRM."""
    most = {"AS": limits.memory, "DATA": limits.data, "CORE": 0, "NOFILE": limits.files}
    most |= {"FSIZE": limits.file}
    if limits.processes is not None:
        most["NPROC"] = limits.processes
    for name, value in most.items():
        _limit(name, value, value)
    _limit("CPU", limits.seconds, limits.seconds + 1)
    signal.alarm(limits.wall)


def _limit(name: str, soft: int, hard: int) -> None:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (soft, hard))


def _leave_root() -> bool:
    with contextlib.suppress(OSError):
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
    return os.geteuid() != 0


def _leave_network(libc: ctypes.CDLL) -> bool:
    return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def _leave_files(libc: ctypes.CDLL, readable: Iterable[str]) -> bool:
    version = libc.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    files = (1 << _FILE_RIGHTS[min(version, 5)]) - 1
    rules = _Rules(files, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    ruleset = libc.syscall(_CREATE_RULES, ctypes.byref(rules), ctypes.sizeof(rules), 0)
    for path in readable if ruleset >= 0 else ():
        _let_read(libc, ruleset, path)
    return bool(ruleset >= 0 and libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)


def _let_read(libc: ctypes.CDLL, ruleset: int, path: str) -> None:
    """What is not there need not be read."""
    with contextlib.suppress(OSError):
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        rights = _READ_FILE | _RUN_FILE | (_READ_FOLDER if os.path.isdir(path) else 0)
        rule = _Beneath(rights, place)
        libc.syscall(_ADD_RULE, ruleset, _BENEATH, ctypes.byref(rule), 0)
        os.close(place)
