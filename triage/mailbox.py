"""The mailbox of a tip: letters and outcomes that its reporter may read, on whichever account."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.errors import UnknownSubjectError
from triage.intentions import SECOND_THOUGHTS
from triage.model import (
    Closing,
    Conversation,
    Dispatch,
    DispatchState,
    Letter,
    LetterId,
    LetterState,
    Role,
    TipId,
)
from triage.open_tips import open_tip
from triage.ports import Clock, Unit
from triage.sight import Sight

VISIT = timedelta(hours=1)
"""How long a letter stays open that was found with a receipt."""
STOPPED = frozenset({DispatchState.STOPPED})
UNREAD = frozenset({LetterState.WAITING, LetterState.SHOWN})


@dataclass(frozen=True, slots=True)
class Mailbox:
    unit: Unit
    clock: Clock

    async def of_tip(self, tip: TipId) -> list[Letter]:
        """The oldest first. Nothing of a desk that is accused by now: its letters would lead a
        reporter to speak to those they speak of."""
        return await self._letters(await self._free(tip), tip)

    async def waiting(self, tip: TipId) -> list[Letter]:
        """Those that were not read, and questions that were not answered. Of a case that is over
        nothing is asked any more."""
        free = await self._free(tip)
        letters = await self._letters(free, tip)
        over = {one.id for one in free if one.state is DispatchState.CLOSED}
        return [one for one in letters if _waits(one, is_over=one.dispatch in over)]

    async def is_over(self, tip: TipId) -> bool:
        """All who lead its case have ended it, and the time to think again is over."""
        free, sent = await self._free(tip), await self._sent(tip)
        leads = [one for one in free if one.role is not Role.COPY and one.state not in STOPPED]
        return bool(leads) and all(self._is_told(one, sent) for one in leads)

    async def find(self, talk: Conversation, key: LetterId) -> Letter:
        """A letter of this conversation's tips, or one that it has opened with a receipt within
        the hour. Raises UnknownSubjectError: a changed client may ask for any."""
        tips = [sent.tip for sent in talk.sent]
        if any(one.letter == key and one.until > self.clock.now() for one in talk.visits):
            tips.append((await self._letter(key)).tip)
        for tip in tips:
            for letter in await self.of_tip(tip):
                if letter.id == key:
                    return letter
        raise UnknownSubjectError("mail-gone")

    async def _letter(self, key: LetterId) -> Letter:
        try:
            return await self.unit.letters.get(key)
        except UnknownSubjectError:
            raise UnknownSubjectError("mail-gone") from None

    async def _free(self, tip: TipId) -> list[Dispatch]:
        """Of desks from which nothing of the case is withheld."""
        case = await self.unit.cases.of_tip(tip)
        every = await self.unit.dispatches.of_case(case.id) if case else ()
        return [one for one in every if case and Sight.of(case, one.agency).is_open]

    async def _sent(self, tip: TipId) -> datetime:
        """What was taken back is told no end any more."""
        kept = await open_tip(self.unit, tip)
        return kept.sent if kept else self.clock.now()

    async def _letters(self, free: Sequence[Dispatch], tip: TipId) -> list[Letter]:
        stored = await self.unit.letters.of_tip(tip)
        known = {one.id: one for one in stored}
        told = [known.get(one.id, one) for one in self._told(free, tip, await self._sent(tip))]
        keys = {one.id for one in free}
        asked = [one for one in stored if one.dispatch in keys and _is_sent(one)]
        return sorted((*asked, *told), key=lambda one: (one.at, one.id))

    def _told(self, dispatches: Sequence[Dispatch], tip: TipId, sent: datetime) -> Iterator[Letter]:
        """How it ended at the desks that lead, once the time to think again is over."""
        for dispatch in dispatches:
            closing = dispatch.progress.closing
            if closing and dispatch.role is not Role.COPY and self._is_told(dispatch, sent):
                yield outcome_letter(dispatch, tip, closing)

    def _is_told(self, dispatch: Dispatch, sent: datetime) -> bool:
        """Threat: by an end that was there before their report, whoever reports themselves would
        learn that somebody else had."""
        closing = dispatch.progress.closing
        if closing is None or dispatch.state is not DispatchState.CLOSED or closing.at < sent:
            return False
        return closing.at + SECOND_THOUGHTS <= self.clock.now()


def outcome_letter(dispatch: Dispatch, tip: TipId, closing: Closing) -> Letter:
    """The same whenever it is asked for: it is only stored once somebody read it."""
    told = f"{dispatch.id}|{tip}|{closing.at.isoformat()}".encode()
    key = LetterId(hashlib.sha256(told).hexdigest()[:22])
    state, outcome = LetterState.WAITING, closing.outcome
    return Letter(key, dispatch.id, tip, state, "", closing.at, outcome=outcome)


def _is_sent(letter: Letter) -> bool:
    return letter.is_question and letter.state in (*UNREAD, LetterState.ANSWERED)


def _waits(letter: Letter, *, is_over: bool) -> bool:
    if letter.is_question:
        return letter.state in UNREAD and not is_over
    return letter.state is LetterState.WAITING
