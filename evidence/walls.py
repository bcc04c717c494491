"""The walls around the sandbox: what its process gives up before it meets a stranger's bytes.

Always: no more memory, processor time, open files, sockets or file writes than a picture needs,
no core dump, no new privileges. Where the kernel allows: not root, a user and network namespace of
its own (no route anywhere, no tracing the bot), and Landlock (no path opens at all, no signals to
others). No system-call filter: a hole in the kernel itself is not kept out.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys

MEMORY = 2**30
SECONDS = 15
HEIF_THREADS = 16

_NOBODY = 65534
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DEATH_SIGNAL, _DUMPABLE, _NO_NEW_PRIVILEGES = 1, 4, 38
_CREATE_RULES, _RESTRICT_SELF = 444, 446
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""Landlock version -> how many file rights it knows (linux/landlock.h)."""


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("ports", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


def raise_walls() -> tuple[str, ...]:
    """Give up everything that is never needed again; the names of the optional walls that hold."""
    if sys.platform != "linux":
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    walls = (("user", _leave_root()), ("network", _leave_network(libc)))
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    libc.prctl(_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    return tuple(name for name, holds in (*walls, ("files", _leave_files(libc))) if holds)


def limit_job(processes: int | None) -> None:
    """Bind one job. `processes` None leaves their number free."""
    limits = {"AS": MEMORY, "CPU": SECONDS, "NOFILE": 0, "FSIZE": 0, "CORE": 0, "NPROC": processes}
    for name, most in limits.items():
        if most is not None:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def _leave_root() -> bool:
    with contextlib.suppress(OSError):
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
    return os.geteuid() != 0


def _leave_network(libc: ctypes.CDLL) -> bool:
    return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def _leave_files(libc: ctypes.CDLL) -> bool:
    version = libc.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    files = (1 << _FILE_RIGHTS[min(version, 5)]) - 1
    rules = _Rules(files, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    ruleset = libc.syscall(_CREATE_RULES, ctypes.byref(rules), ctypes.sizeof(rules), 0)
    return bool(ruleset >= 0 and libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
