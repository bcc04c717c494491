"""What lies on paper: does it wait too long, and does anybody in Telegram know."""

from __future__ import annotations

from collections.abc import Iterator

from bot.clock import SystemClock
from bot.settings import Settings
from bot.sheet_terms import load_terms
from cli.beside import open_beside
from cli.doctor.findings import Finding, ok, warn, wrong
from cli.sheets.listing import untold
from triage.model import SheetState
from triage.papers import Paper
from triage.sheets import Sheets

PART = "sheets"


async def sheet_findings(settings: Settings) -> list[Finding]:
    """Nothing where no database can be asked: that was said in its own line."""
    clock = SystemClock()
    try:
        async with open_beside(settings) as store, store.unit() as unit:
            papers = await Sheets(unit, clock).unanswered()
            silent = untold(papers, await unit.desks.all())
    except Exception:
        return []
    late = [one for one in papers if one.is_late(clock.now(), load_terms())]
    found = [*_untold(silent), *_late(late)]
    return found or [ok(PART, f"{len(papers)} on paper, none too late.")]


def _untold(papers: list[Paper]) -> Iterator[Finding]:
    if papers:
        what = f"{len(papers)} wait to be handed over, and no desk of ours may be told."
        yield wrong(PART, what, "ilbirs sheets, every day; bind a desk that may see them.")


def _late(papers: list[Paper]) -> Iterator[Finding]:
    waiting = sum(one.sheet.state is SheetState.WAITING for one in papers)
    if waiting:
        what = f"{waiting} should have been handed over by now."
        yield wrong(PART, what, "ilbirs sheets, then print and hand them over.")
    if len(papers) > waiting:
        what = f"{len(papers) - waiting} have had no answer for too long."
        yield warn(PART, what, "Ask the body, then: ilbirs sheets answered")
