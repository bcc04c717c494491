"""What a process can still do behind the walls."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def behind_the_walls(deed: str) -> str:
    """What comes of a deed after the walls went up: its outcome, or the name of its error."""
    script = f"""
import os, resource, socket, sys, threading
from evidence.walls import PICTURE, limit_job, raise_walls
walls = raise_walls()
limit_job(PICTURE)
try:
    outcome = {deed}
except BaseException as error:
    outcome = type(error).__name__
os.write(1, str(outcome).encode())
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
    return ran.stdout.decode()


@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd').read()",
        "os.listdir('/')",
        "socket.socket()",
        "os.fork()",
        "threading.Thread(target=print).start()",
        "os.kill(os.getppid(), 0)",
        "len(bytearray(2 ** 31))",
    ],
)
def test_behind_the_walls_nothing_is_in_reach(deed: str) -> None:
    assert behind_the_walls(deed).endswith("Error")


def test_a_picture_has_two_seconds_and_half_a_gigabyte() -> None:
    names = ("CPU", "AS", "DATA", "NOFILE", "FSIZE", "NPROC", "CORE")
    deed = f"[resource.getrlimit(getattr(resource, 'RLIMIT_' + one))[0] for one in {names}]"

    assert behind_the_walls(deed) == str([2, 2**29, 2**29, 0, 0, 0, 0])


def test_what_sleeps_for_ever_is_woken_once_and_for_all() -> None:
    script = """
import time
from dataclasses import replace
from evidence.walls import PICTURE, limit_job
limit_job(replace(PICTURE, wall=1))
time.sleep(3600)
"""
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)

    assert ran.returncode == -signal.SIGALRM


def test_behind_the_walls_arithmetic_goes_on() -> None:
    assert behind_the_walls("6 * 7") == "42"


def test_where_landlock_holds_no_folder_is_made() -> None:
    deed = "os.mkdir('/tmp/made-behind-the-walls') if 'files' in walls else 'no Landlock'"

    assert behind_the_walls(deed) in {"PermissionError", "no Landlock"}
