"""The custody log: is its end held fast each day, and can a case be taken out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from cli.doctor.findings import Finding, ok, warn, wrong
from storage.signing import SETTING, read_signer
from triage.errors import HotlineError
from triage.model import Anchor

PART = "custody"
STALE = timedelta(days=2)


async def custody_findings(settings: Settings) -> list[Finding]:
    """Nothing of anchors where no database can be asked: that was said in its own line. To prove
    every line takes long: `ilbirs custody verify` does."""
    found = [_signing(settings)]
    try:
        async with open_beside(settings) as store, store.unit() as unit:
            newest = await unit.anchors.newest()
    except Exception:
        return found
    return [*_anchors(newest, SystemClock().now().date()), *found]


def _anchors(newest: Anchor | None, today: date) -> Iterator[Finding]:
    if newest is None:
        yield ok(PART, "No log is anchored yet: the line does so each day.")
    elif today - newest.day > STALE:
        what = f"The newest anchor is of {newest.day}: since then logs can be cut off unseen."
        yield wrong(PART, what, "Is the line running? Then: ilbirs custody verify")
    else:
        yield ok(PART, f"The logs are anchored, the last time for {newest.day}.")


def _signing(settings: Settings) -> Finding:
    if settings.signing_key is None:
        mend = f"ilbirs custody key --new FILE, and set {SETTING}: without it no case leaves."
        return warn(PART, "No key signs exported cases.", mend)
    try:
        read_signer(settings.signing_key)
    except HotlineError as error:
        return wrong(PART, str(error), "ilbirs custody key --new FILE, or chmod 600.")
    return ok(PART, "The key that signs exported cases is there.")
