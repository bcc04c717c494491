"""What makes films and voices clean: is ffmpeg there, does it work behind its walls."""

from __future__ import annotations

import asyncio
import struct
import subprocess

from cli.doctor.findings import Finding, ok, warn, wrong
from cli.doctor.machine import WALLS
from evidence.cleaning import Cleaner, find_ffmpeg
from evidence.recipes import ENCODERS
from triage.errors import UnavailableError
from triage.model import EvidenceKind, EvidenceState

PART = "films"
ABSENT = "No ffmpeg: films and voices stay under lock, and desks only hear that they exist."
INSTALL = "Install ffmpeg (Debian: apt-get install ffmpeg), then start the line again."
ANOTHER = "Install a build of ffmpeg that has them (Debian's has)."
RATE = 8_000


async def film_finding(ffmpeg: str | None = None) -> Finding:
    """`ffmpeg` is its path, "" for none; by default it is looked for. Cleans a voice of silence."""
    found = find_ffmpeg() if ffmpeg is None else ffmpeg
    if not found:
        return warn(PART, ABSENT, INSTALL)
    if missing := await asyncio.to_thread(_missing, found):
        return warn(PART, f"This ffmpeg lacks {', '.join(missing)}.", ANOTHER)
    return await _tried(found)


async def _tried(ffmpeg: str) -> Finding:
    cleaner = Cleaner.start(workers=1, ffmpeg=ffmpeg)
    try:
        held = await cleaner.studio_walls() or ()
        cleaned = await cleaner.clean(_silence(), EvidenceKind.VOICE, "audio/wav")
    except UnavailableError:
        return wrong(PART, "Films cannot be cleaned.", "See that Python may start itself.")
    finally:
        await cleaner.stop()
    if cleaned.state is not EvidenceState.CLEAN:
        return wrong(PART, "ffmpeg does not work behind the walls.", INSTALL)
    if missing := [name for name in WALLS if name not in held]:
        advice = " ".join(WALLS[name] for name in missing)
        return warn(PART, f"Walls around ffmpeg that do not hold: {', '.join(missing)}.", advice)
    return ok(PART, "Films and voices are made anew behind every wall.")


def _missing(ffmpeg: str) -> list[str]:
    """What our recipes need and this build does not have."""
    asked = (ffmpeg, "-hide_banner", "-encoders")
    try:
        ran = subprocess.run(  # noqa: S603  a program found by us, words of ours
            asked, capture_output=True, timeout=20, check=False, env={}
        )
    except (OSError, subprocess.TimeoutExpired):
        return list(ENCODERS)
    known = {line.split()[1] for line in ran.stdout.decode().splitlines() if len(line.split()) > 1}
    return [name for name in ENCODERS if name not in known]


def _silence() -> bytes:
    """A second of it, as WAV."""
    form = struct.pack("<HHIIHH", 1, 1, RATE, RATE, 1, 8)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form
    body += b"data" + struct.pack("<I", RATE) + bytes([128]) * RATE
    return b"RIFF" + struct.pack("<I", len(body)) + body
