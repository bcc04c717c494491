"""What the `ilbirs sheets` commands do, beside a running bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.judging import agency_names
from bot.settings import Settings
from bot.sheet_terms import language_of
from cli.beside import open_beside
from cli.sheets.page import Print, page
from locales.texts import Library
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from triage.errors import HotlineError, RefusedError
from triage.model import LANGUAGES, Evidence, EvidenceId
from triage.papers import Paper
from triage.ports import Clock, Sealed, Unit
from triage.sheets import SheetError, Sheets, Trouble

MOST_PICTURES = 40
"""More than that no registry takes."""

ADVICE = {
    Trouble.UNKNOWN: "There is no such sheet. See: ilbirs sheets --all",
    Trouble.SEVERAL: "Two sheets have this number. Name the body: --agency kg_...",
    Trouble.TAKEN_BACK: "This was taken back, or its body gets it at a desk now: do not hand it "
    "over. Whoever holds what was taken back must be asked to stop and to destroy it.",
    Trouble.ACCUSED: "What came since accuses this body: nothing of the case goes there any more.",
    Trouble.NOT_PRINTED: "It was never printed. First: ilbirs sheets print",
    Trouble.NOT_HANDED: "Nobody has it yet. First: ilbirs sheets handed",
    Trouble.NO_NAME: "Say who handed it over and who took it: --by NAME --to NAME",
    Trouble.NO_WORDS: 'Say what came back: --words "..."',
}


class SheetsError(HotlineError):
    """What is wrong with a sheet command, in words for the operator."""


@dataclass(frozen=True, slots=True)
class Which:
    """A sheet as the operator names it."""

    number: str
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """From whose hand into whose, under which number there."""

    by: str
    to: str
    registered: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """The store beside the bot, as the commands use it."""

    settings: Settings
    store: SqlStore
    unit: Unit
    sheets: Sheets
    clock: Clock


@asynccontextmanager
async def office(settings: Settings) -> AsyncIterator[Office]:
    clock = SystemClock()
    async with open_beside(settings) as store, store.unit() as unit:
        try:
            yield Office(settings, store, unit, Sheets(unit, clock), clock)
        except SheetError as error:
            raise SheetsError(ADVICE[error.trouble]) from None


async def printed(settings: Settings, which: Which, language: str = "") -> str:
    """The page. That it was printed stands in the log before anybody sees it."""
    if language and language not in LANGUAGES:
        raise SheetsError(f"{language!r} is none of {', '.join(LANGUAGES)}")
    async with office(settings) as here:
        paper = await here.sheets.find(which.number, which.agency)
        here.sheets.note_print(paper)
        shown = page(await _print(here, paper, language or await _language(here.unit, paper)))
        await here.unit.commit()
    return shown


async def note_handed(settings: Settings, which: Which, taken: Receiver) -> str:
    async with office(settings) as here:
        paper = await here.sheets.find(which.number, which.agency)
        await here.sheets.hand_over(paper, by=taken.by, to=taken.to, registered=taken.registered)
        await here.unit.commit()
    return f"{paper.sheet.number} is with {paper.dispatch.agency}. The reporter hears it was seen."


async def note_answered(settings: Settings, which: Which, words: str) -> str:
    async with office(settings) as here:
        paper = await here.sheets.find(which.number, which.agency)
        here.sheets.answer(paper, words)
        await here.unit.commit()
    return f"The answer to {paper.sheet.number} is kept, sealed."


async def _language(unit: Unit, paper: Paper) -> str:
    desk = await unit.desks.get(paper.dispatch.agency)
    return desk.language if desk else language_of(paper.dispatch.agency)


async def _print(here: Office, paper: Paper, language: str) -> Print:
    # Only read: opened as its owner the vault would sweep up what the bot is just writing.
    folder = LocalVault(here.settings.vault_dir, is_alone=False)
    pictures = await _pictures(paper, SealedVault(folder, here.store.data_keys))
    return Print(
        paper=paper,
        pictures=pictures,
        left_out=len(_copies(paper)) - sum(map(len, pictures.values())),
        now=here.clock.now(),
        agencies=agency_names()[language],
        texts=Library.load()[language],
    )


async def _pictures(paper: Paper, vault: Sealed) -> dict[EvidenceId, list[bytes]]:
    found: dict[EvidenceId, list[bytes]] = {}
    try:
        for one, name in _copies(paper)[:MOST_PICTURES]:
            found.setdefault(one.id, []).append(await vault.get(one.tip, name))
    except RefusedError:
        raise SheetsError("A picture of it is not in the vault. See: ilbirs doctor") from None
    return found


def _copies(paper: Paper) -> list[tuple[Evidence, str]]:
    """Every picture and painted page, by its name in the vault, in the order of the list."""
    return [(one, name) for one in paper.pictures for name in (one.copy, *one.pages)]
