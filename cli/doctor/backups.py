"""The backups: are there any, are they apart, and do they forget in time."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.settings import Settings
from cli.beside import places_of
from cli.doctor.findings import Finding, ok, warn, wrong
from storage.backup import folders
from storage.backup.folders import What
from storage.backup.safekeeping import prove_apart, prove_unmixed
from triage.errors import HotlineError

PART = "backups"
FRESH = timedelta(days=2)
DAILY = "Run `ilbirs backup` every day: each run deletes the keys' backups of a week ago."


def backup_findings(settings: Settings, now: datetime) -> Iterator[Finding]:
    homes = {What.DATA: settings.backup_data_dir, What.KEYS: settings.backup_keys_dir}
    chosen = {what: home for what, home in homes.items() if home is not None}
    if not chosen:
        yield warn(
            PART,
            "Nothing is known of any backup.",
            "Set ILBIRS_BACKUP_DATA_DIR and ILBIRS_BACKUP_KEYS_DIR, on two disks. " + DAILY,
        )
        return
    troubles = [*_mixed(chosen, settings), *_readable(chosen), *_aged(chosen, now)]
    yield from troubles or [ok(PART, "Data and keys are backed up, apart and of late.")]


def _mixed(chosen: dict[What, Path], settings: Settings) -> Iterator[Finding]:
    """Threat: one stolen backup with what was sealed and what opens it."""
    mend = "Give data, keys and the key file disks of their own; destroy what lay together."
    try:
        prove_apart([*chosen.values()], places_of(settings))
        for what, home in chosen.items():
            prove_unmixed(home, what)
    except HotlineError as error:
        yield wrong(PART, str(error), mend)


def _readable(chosen: dict[What, Path]) -> Iterator[Finding]:
    for home in chosen.values():
        if home.exists() and stat.S_IMODE(home.stat().st_mode) & 0o077:
            yield wrong(PART, f"Others may read {home.name}.", f"chmod 700 {home.name}")


def _aged(chosen: dict[What, Path], now: datetime) -> Iterator[Finding]:
    for what, home in chosen.items():
        known = folders.every(home, what) if home.exists() else []
        if any(one.is_too_old(now) for one in known):
            yield wrong(PART, "Backups of the keys are older than the 7 days we promise.", DAILY)
        if not known or now - known[-1].made > FRESH:
            yield warn(PART, f"No backup of the {what} of the last two days.", DAILY)
