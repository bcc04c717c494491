"""This machine: the sandbox's walls, the vault's folder, the clock."""

from __future__ import annotations

import asyncio
import os
import shutil
import stat
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

from bot.settings import Settings
from cli.doctor.findings import Finding, ok, warn, wrong
from evidence.cleaning import PDF, Cleaner
from reference.limits import load_limits
from triage.errors import UnavailableError
from triage.model import EvidenceKind, EvidenceState
from triage.ports import Clock

WALLS = {
    "user": "Do not run it as root where that cannot be given up.",
    "network": "Allow user namespaces (kernel.unprivileged_userns_clone, the container's profile).",
    "files": "Use a kernel with Landlock (5.13 or newer, lsm=landlock).",
}
SCARCE = 4
"""So many times the room at which no files are taken any more: time to look for more."""
GIGABYTE = 2**30
BLANK_PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"
)
MOST_SKEW = 60.0


async def sandbox_finding() -> Finding:
    cleaner = Cleaner.start(workers=1, ffmpeg="")
    try:
        held = await cleaner.walls()
        page = await cleaner.clean(BLANK_PAGE, EvidenceKind.FILE, PDF)
    except UnavailableError:
        return wrong("sandbox", "Pictures cannot be cleaned.", "See that Python may start itself.")
    finally:
        await cleaner.stop()
    if page.state is not EvidenceState.CLEAN:
        return wrong("sandbox", "Papers cannot be painted.", "Install requirements/run.txt anew.")
    if missing := [name for name in WALLS if name not in held]:
        advice = " ".join(WALLS[name] for name in missing)
        return warn("sandbox", f"Walls that do not hold: {', '.join(missing)}.", advice)
    return ok("sandbox", "Strangers' pictures and papers are opened behind every wall.")


def vault_findings(settings: Settings) -> Iterator[Finding]:
    """Only looks: a vault that is opened sweeps up what a running bot is just writing."""
    folder = settings.vault_dir
    if not folder.exists():
        yield from _absent(folder)
        return
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        yield wrong("vault", "The vault cannot be written.", "See owner and mode of the folder.")
    elif stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield warn("vault", "Others may look into the vault.", "chmod 700 the folder.")
    else:
        yield room_finding(shutil.disk_usage(folder).free)


def room_finding(free: int) -> Finding:
    """`free` are bytes."""
    least, left = load_limits().free_bytes, f"{free / GIGABYTE:.1f} GB is free"
    if free < least:
        mend = "Make room now: words are still taken, and the hotline's own desk was told."
        return wrong("vault", f"{left}: no files of reporters are taken.", mend)
    if free < SCARCE * least:
        return warn("vault", f"{left}.", "Make room: with less, no files are taken any more.")
    return ok("vault", "Writable, and closed to others.")


def _absent(folder: Path) -> Iterator[Finding]:
    above = next(parent for parent in folder.resolve().parents if parent.exists())
    if os.access(above, os.W_OK | os.X_OK):
        yield ok("vault", "Not there yet: the first start makes it.")
    else:
        yield wrong("vault", "The vault cannot be made.", "See ILBIRS_VAULT_DIR and its owner.")


async def clock_finding(settings: Settings, clock: Clock) -> Finding:
    """Beside the Bot API's own: pass-on clocks and deletions hang on it."""
    try:
        theirs = await asyncio.to_thread(_time_at, settings.api_base)
    except (OSError, HTTPException, ValueError, TypeError):
        return warn("clock", "Nobody to compare it with.", "See the line about Telegram.")
    skew = abs((clock.now() - theirs).total_seconds())
    if skew > MOST_SKEW:
        return wrong("clock", f"It is {skew:.0f} s off.", "Switch on time synchronisation (NTP).")
    return ok("clock", "It agrees with the Bot API's.")


def _time_at(address: str) -> datetime:
    """What the Date header says. Never the token: only the bare host is asked."""
    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request("HEAD", "/")
        return parsedate_to_datetime(connection.getresponse().headers["Date"])
    finally:
        connection.close()
