"""Whether films and voices can be made clean here, and what to do where they cannot."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from cli.doctor.films import film_finding
from cli.doctor.findings import Level
from cli.doctor.machine import WALLS
from evidence.cleaning import Cleaner
from tests.evidence.filming import FFMPEG, needs_ffmpeg

ENCODERS = "V..... libx264 x\\nA..... aac x\\nA..... libopus x"


async def told_of(script: str) -> tuple[Level, str]:
    """What is found of an ffmpeg that does this."""
    with tempfile.TemporaryDirectory() as folder:
        finding = await film_finding(play(script, Path(folder)))
    return finding.level, finding.what


def play(script: str, folder: Path) -> str:
    """The path of a program that does this, which anybody may run."""
    program = folder / "ffmpeg"
    program.write_text(f"#!/bin/sh\n{script}\n")
    for place in (folder, program):
        place.chmod(0o755)
    return str(program)


async def test_without_ffmpeg_it_is_said_what_to_install() -> None:
    finding = await film_finding("")

    assert finding.level is Level.WARN
    assert "apt-get install ffmpeg" in finding.mend


async def test_an_ffmpeg_that_cannot_write_what_we_need_is_a_warning() -> None:
    level, what = await told_of('echo " A....D aac  AAC"')

    assert (level, what) == (Level.WARN, "This ffmpeg lacks libx264, libopus.")


@pytest.mark.slow
async def test_an_ffmpeg_that_fails_behind_the_walls_is_wrong() -> None:
    level, what = await told_of(f"[ $# = 2 ] && printf '{ENCODERS}' || exit 1")

    assert (level, what) == (Level.WRONG, "ffmpeg does not work behind the walls.")


@needs_ffmpeg
@pytest.mark.slow
async def test_it_is_right_only_behind_every_wall() -> None:
    cleaner = Cleaner.start(ffmpeg=FFMPEG)
    held = await cleaner.studio_walls()
    await cleaner.stop()

    finding = await film_finding()

    assert (finding.level is Level.OK) is (set(held or ()) == set(WALLS))
