"""The list of sheets: what waits, since when, and who could be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from bot.card_lines import local_time
from bot.settings import Settings
from bot.sheet_terms import load_terms
from cli.sheets.recording import office
from triage.model import Desk, SheetState
from triage.papers import Paper, Terms
from triage.sheets import Sheets
from triage.triage_desks import triage_desk_for

UNTOLD = "No desk of the hotline may be told of some of these: look here every day."


async def table(settings: Settings, *, every: bool = False) -> str:
    terms = load_terms()
    async with office(settings) as here:
        papers = await (here.sheets.all() if every else _open(here.sheets))
        lines = [_line(one, here.clock.now(), terms) for one in papers]
        if untold(papers, await here.unit.desks.all()):
            lines += ["", UNTOLD]
    return "\n".join(lines) or "Nothing waits to be handed over on paper."


async def _open(sheets: Sheets) -> list[Paper]:
    """What was taken back before anybody held a print is over."""
    return [one for one in await sheets.unanswered() if not one.is_void or one.sheet.printed]


def _line(paper: Paper, now: datetime, terms: Terms) -> str:
    marks = " ".join(_marks(paper, now, terms))
    words = f"{paper.sheet.number}  {paper.dispatch.agency:18}  {_state(paper)}"
    return f"{words}  {marks}".rstrip()


def _state(paper: Paper) -> str:
    sheet = paper.sheet
    if sheet.state is SheetState.WAITING:
        return f"waits since {_time(sheet.since, paper)}"
    handed = sheet.handed[-1]
    number = f", No {handed.registered}" if handed.registered else ""
    words = f"handed over {_time(handed.at, paper)} to {handed.to} by {handed.by}{number}"
    if sheet.state is SheetState.ANSWERED:
        answer = sheet.answers[-1]
        words += f"; answered {_time(answer.at, paper)}: {answer.words}"
    return words


def _marks(paper: Paper, now: datetime, terms: Terms) -> Iterator[str]:
    if paper.is_taken_back:
        yield "TAKEN BACK by the reporter"
    elif paper.is_accused:
        yield "ACCUSED since: nothing more goes there"
    elif paper.is_late(now, terms):
        yield "OVERDUE"
    if paper.has_grown and not paper.is_void:
        yield "CHANGED since: print it anew"


def _time(moment: datetime, paper: Paper) -> str:
    return local_time(moment, paper.case.country)


def untold(papers: Iterable[Paper], desks: Collection[Desk]) -> list[Paper]:
    """What waits and what nobody in Telegram may hear of."""
    waiting = (one for one in papers if one.sheet.state is SheetState.WAITING and not one.is_void)
    return [one for one in waiting if not triage_desk_for(desks, one.case.facts.withheld)]
