"""What an ffmpeg that was taken over can do: a shell in its place, behind the same walls."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")


def in_the_studio(deed: str, folder: Path) -> str:
    """The last thing that a shell says which does this in ffmpeg's place."""
    program = folder / "ffmpeg"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\n({deed}) > "$last" 2>&1\n')
    program.chmod(0o755)
    folder.chmod(0o755)
    script = f"""
import os
from dataclasses import replace
from evidence import studio
from evidence.recipes import FILM
from evidence.walls import FILM as LIMITS, limit_job, raise_walls
source = studio._in_memory(b"")
raise_walls((*studio.LIBRARIES, {str(folder)!r}))
limit_job(replace(LIMITS, processes=studio.THREADS))
os.write(1, studio._made({str(program)!r}, FILM, source, "video/mp4"))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
    return ran.stdout.decode()


@pytest.mark.parametrize(
    ("deed", "outcome"),
    [
        ("echo reached", "reached"),
        ("cat /etc/passwd || echo closed", "closed"),
        ("ls /home /tmp || echo closed", "closed"),
        ("touch /tmp/left-by-a-film || echo closed", "closed"),
        ("env | grep -v -e PWD -e SHLVL -e _= || echo nothing", "nothing"),
        ("cat /proc/net/route | tail -n +2; echo done", "done"),
        ("head -c 99999999 /dev/zero || echo too large", "too large"),
    ],
)
def test_a_studio_that_was_taken_over_reaches_nothing(deed: str, outcome: str) -> None:
    # Not below pytest's own folder: whoever is not its owner may not even pass through that.
    with tempfile.TemporaryDirectory() as folder:
        said = in_the_studio(deed, Path(folder))

    assert said.split("\0")[-1].splitlines()[-1:] == [outcome]
    assert len(said) < 16 * 2**20
