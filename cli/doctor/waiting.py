"""Work that nobody does: the line is down, or one of its roles is."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.process_roles import BY_WORKER, EVERY_JOB
from bot.settings import Settings
from cli.beside import database_files, open_beside
from cli.doctor.findings import Finding, warn
from triage.errors import HotlineError

PART = "work"
PATIENCE = timedelta(minutes=5)


async def waiting_findings(settings: Settings, now: datetime) -> list[Finding]:
    """Empty where nothing waits, or where others say why nothing can be asked."""
    if not all(file.exists() for file in database_files(settings)):
        return []
    try:
        async with open_beside(settings) as store:
            overdue = await store.due_jobs(now - PATIENCE, limit=1, but=EVERY_JOB - BY_WORKER)
    except (HotlineError, OSError):
        return []
    if not overdue:
        return []
    what = "Reports wait for more than five minutes to be read."
    return [warn(PART, what, "ilbirs run; beside --role bot also: ilbirs run --role worker")]
