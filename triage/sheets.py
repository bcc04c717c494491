"""Sheets: printed, handed over by a person, answered; each step stands in the custody log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from triage import intentions
from triage.casework import note_seen
from triage.errors import HotlineError
from triage.model import HandedOver, Sheet, SheetAnswer, SheetState
from triage.offers import Offers
from triage.papers import Paper, paper_of
from triage.ports import Clock, Unit
from triage.presses import signed


class Trouble(StrEnum):
    UNKNOWN = "unknown"
    SEVERAL = "several"
    TAKEN_BACK = "taken_back"
    ACCUSED = "accused"
    NOT_PRINTED = "not_printed"
    NOT_HANDED = "not_handed"
    NO_NAME = "no_name"
    NO_WORDS = "no_words"


class SheetError(HotlineError):
    """What was asked of a sheet cannot be."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Sheets:
    unit: Unit
    clock: Clock

    async def unanswered(self) -> list[Paper]:
        return await self._papers(await self.unit.sheets.unanswered())

    async def all(self) -> list[Paper]:
        return await self._papers(await self.unit.sheets.all())

    async def find(self, number: str, agency: str = "") -> Paper:
        """Numbers are short and drawn by lot: two bodies may have the same. Raises SheetError."""
        found = await self._papers(await self.unit.sheets.numbered(number.strip().upper()))
        meant = [one for one in found if agency in ("", one.dispatch.agency)]
        if len(meant) != 1:
            raise SheetError(Trouble.SEVERAL if meant else Trouble.UNKNOWN)
        return meant[0]

    def note_print(self, paper: Paper) -> None:
        """Whoever holds a print holds the words: it is logged before it is given out."""
        _insist_on_open(paper)
        self._save(replace(paper.sheet, printed=paper.volume))
        self._log(paper, "sheet printed")

    async def hand_over(self, paper: Paper, *, by: str, to: str, registered: str = "") -> None:
        """From hand to hand. It counts as seen by who took it, and the reporter hears the words
        that they hear of any agency. A fuller print may be handed over again."""
        _insist_on_open(paper)
        if not (by.strip() and to.strip()):
            raise SheetError(Trouble.NO_NAME)
        if paper.sheet.printed is None:
            raise SheetError(Trouble.NOT_PRINTED)
        now, printed = self.clock.now(), paper.sheet.printed
        handed = HandedOver(now, by.strip(), to.strip(), registered.strip(), printed)
        grown = (*paper.sheet.handed, handed)
        self._save(replace(paper.sheet, state=SheetState.HANDED, handed=grown))
        self._log(paper, f"handed over by {handed.by}", by=handed.to)
        self.unit.outbox.add(intentions.sheet(paper.dispatch, priority=2))
        await self._note_seen(paper, handed)

    def answer(self, paper: Paper, words: str) -> None:
        """What the body wrote or said back, also where the reporter took the tip back since."""
        if not paper.sheet.handed:
            raise SheetError(Trouble.NOT_HANDED)
        if not words.strip():
            raise SheetError(Trouble.NO_WORDS)
        answer = SheetAnswer(self.clock.now(), words.strip())
        answers = (*paper.sheet.answers, answer)
        self._save(replace(paper.sheet, state=SheetState.ANSWERED, answers=answers))
        self._log(paper, "answered")
        self.unit.outbox.drop(f"sheet:{paper.dispatch.id}")

    async def _note_seen(self, paper: Paper, handed: HandedOver) -> None:
        await note_seen(self.unit, paper.dispatch, handed.to, handed.at)
        await Offers(self.unit, self.clock).take_by_hand(paper.dispatch)

    async def _papers(self, sheets: Iterable[Sheet]) -> list[Paper]:
        return [await paper_of(self.unit, sheet) for sheet in sheets]

    def _save(self, sheet: Sheet) -> None:
        self.unit.sheets.save(sheet)

    def _log(self, paper: Paper, event: str, *, by: str = "") -> None:
        who = signed(paper.dispatch.agency, by) if by else paper.dispatch.agency
        self.unit.custody.add(paper.case.id, event, by=who, at=self.clock.now())


def _insist_on_open(paper: Paper) -> None:
    if paper.is_taken_back:
        raise SheetError(Trouble.TAKEN_BACK)
    if paper.is_accused:
        raise SheetError(Trouble.ACCUSED)
