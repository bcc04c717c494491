"""A sandbox that does not start, that lies, and that outlives nobody."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from evidence.answers import COST, SIZE, Answer, pack
from evidence.cleaning import Cleaner
from evidence.worker import LostWorkerError, Worker
from evidence.workshop import Workshop
from tests.evidence.camera import phone_jpeg
from triage.errors import UnavailableError
from triage.model import EvidenceKind

ROOT = Path(__file__).resolve().parents[2]

SHORT_LIFE = """
import asyncio, os
from evidence.answers import COST, SIZE, Answer, pack
from evidence.cleaning import Cleaner

async def main():
    await Cleaner.start().walls()
    os.write(1, b"ready\\n")
    await asyncio.sleep(60)

asyncio.run(main())
"""

SLEEPER = """
import time
from dataclasses import replace
from evidence.serving import serve
from evidence.walls import PICTURE, limit_job

def sleep(blob, walls):
    limit_job(replace(PICTURE, wall=1))
    time.sleep(3600)

serve(sleep, ())
"""

GREETING = b"\0\0\0\0"


def framed(body: bytes) -> bytes:
    return SIZE.pack(len(body)) + body


def program(words: bytes, *, then: str = "sys.stdin.buffer.read()") -> tuple[str, ...]:
    """A program that writes `words`, whatever it is asked, and then does something."""
    script = f"import sys, time; sys.stdout.buffer.write({words!r}); sys.stdout.flush(); {then}"
    return sys.executable, "-c", script


async def cleaned_by(liar: tuple[str, ...]) -> str:
    """The trouble with a good picture in a workshop whose sandbox is that program."""
    cleaner = Cleaner(Workshop(workers=1, seconds=5, program=liar))
    try:
        return (await cleaner.clean(phone_jpeg(), EvidenceKind.PHOTO, "image/jpeg")).trouble
    finally:
        await cleaner.stop()


def is_gone(process: psutil.Process) -> bool:
    """Ended, if only as a zombie; waits a moment first."""
    time.sleep(0.01)
    with contextlib.suppress(psutil.NoSuchProcess):
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    return True


@pytest.mark.parametrize(
    "absent",
    [("/nowhere/python",), program(b"", then="sys.exit()"), program(b"\0\0\0\2\xff\xff")],
    ids=["no program", "it ends at once", "it greets with nonsense"],
)
async def test_a_sandbox_that_cannot_start_means_try_again(absent: tuple[str, ...]) -> None:
    with pytest.raises(UnavailableError):
        await cleaned_by(absent)


async def test_a_sandbox_that_never_reports_is_given_up() -> None:
    with pytest.raises(LostWorkerError):
        await Worker.start(program(b""), seconds=0.2)


@pytest.mark.parametrize(
    "lie",
    [
        b"\xff\xff\xff\xff",
        b"\0\0\0\x04what",
        framed(bytes(200)),
        framed(bytes(COST.size) + pack(Answer(pages=(phone_jpeg(),)))),
    ],
    ids=["endless", "nonsense", "neither copy nor trouble", "a copy with metadata"],
)
async def test_a_sandbox_that_was_taken_over_is_not_believed(lie: bytes) -> None:
    assert await cleaned_by(program(GREETING + lie)) == "evidence-refused-broken"


async def test_a_job_that_sleeps_ends_as_too_large_and_the_process_lives() -> None:
    worker = await Worker.start((sys.executable, "-c", SLEEPER))
    try:
        answers = [(await worker.ask(blob)).trouble for blob in (b"one", b"another")]
    finally:
        await worker.stop()

    assert answers == ["evidence-refused-bomb", "evidence-refused-bomb"]


async def test_a_sandbox_that_hangs_up_is_not_believed() -> None:
    hanging_up = program(GREETING, then="sys.stdin.buffer.read(9)")

    assert await cleaned_by(hanging_up) == "evidence-refused-broken"


def test_a_bot_that_is_killed_takes_its_sandbox_along() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SHORT_LIFE], stdout=subprocess.PIPE, cwd=ROOT
    ) as bot:
        assert bot.stdout
        bot.stdout.readline()
        [sandbox] = psutil.Process(bot.pid).children()
        bot.kill()

    assert any(is_gone(sandbox) for _ in range(500))


def test_the_bots_own_process_never_loads_a_decoder() -> None:
    script = "import sys, evidence.cleaning; sys.exit('PIL' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
