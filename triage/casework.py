"""Casework: what officers do with a dispatch. Every press checks right and state again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import clear_intentions, intentions, letter_intentions
from triage.model import (
    WORKED,
    Case,
    Dispatch,
    DispatchState,
    Job,
    JobKind,
    LetterState,
    Officer,
    TipId,
    TipState,
)
from triage.ports import Clock, Unit
from triage.presses import Press, checked, note_act
from triage.questions import hand_over
from triage.shredding import Shredding
from triage.sight import Sight
from triage.watches import watch_anew

NOTICE = timedelta(days=7)
"""How long a card asks to stop, where the operator's table is not asked."""


ASKED = ("asked", "yes")
"""Beside pictures that an officer pressed for: the press stands in the log."""


@dataclass(frozen=True, slots=True)
class Casework:
    unit: Unit
    clock: Clock

    async def acknowledge(self, press: Press) -> Dispatch:
        """Seen by this officer: logged, shown on every copy of the card, told to the reporter.
        The first press wins; a later one gets the dispatch as the first left it, unless a tip
        joined since: then its reporter is told."""
        dispatch, officer = await self.check(press)
        is_news = await self.see(dispatch, officer)
        return replace(dispatch, state=DispatchState.SHOWN) if is_news else dispatch

    async def see(self, dispatch: Dispatch, officer: Officer) -> bool:
        """The same for a press that was checked and means more. False: all of it was seen."""
        now = self.clock.now()
        if not await note_seen(self.unit, dispatch, officer.name, now):
            return False
        if dispatch.state not in WORKED:
            watch_anew(self.unit, replace(dispatch, state=DispatchState.SEEN), now)
        note_act(self.unit, self.clock, dispatch, officer, "seen")
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
        return True

    async def show_pictures(self, press: Press) -> bool:
        dispatch, officer = await self.check(press)
        sight = await self._sight(dispatch)
        tips = await self._tips(dispatch)
        every = [one for tip in tips for one in await self.unit.evidence.of_tip(tip)]
        shown = [piece for piece in sight.evidence(every) if piece.shown]
        if shown:
            note_act(self.unit, self.clock, dispatch, officer, "pictures shown")
            self.unit.outbox.add(replace(intentions.pictures(dispatch), values=(ASKED,)))
        return bool(shown)

    async def show_point(self, press: Press) -> None:
        dispatch, officer = await self.check(press)
        note_act(self.unit, self.clock, dispatch, officer, "map shown")
        self.unit.outbox.add(intentions.point(dispatch))

    async def check(self, press: Press) -> tuple[Dispatch, Officer]:
        return await checked(self.unit, press)

    async def stop(self, tip: TipId, notice: timedelta = NOTICE) -> None:
        """The reporter took the tip back: the desks that have it are asked to stop, by a card that
        stays so long and by nothing else. A case that others opened goes on without it; of the
        case it opened, which is sealed with its key, the other tips are worked on anew."""
        case = await self.unit.cases.of_tip(tip)
        if case is None:
            return
        others = [one for one in await self.unit.cases.tips_of(case.id) if one != tip]
        if case.tip != tip:
            return await self._leave(tip, case, others)
        for dispatch in await self.unit.dispatches.of_case(case.id):
            await self._stop_at(dispatch, notice)
        self.unit.custody.add(case.id, "withdrawn", at=self.clock.now(), detail=f"tip:{tip}")
        for other in others:
            self.unit.cases.release(other)
            self.unit.jobs.put(Job(JobKind.WORK, other, due=self.clock.now()))
        return None

    async def _stop_at(self, dispatch: Dispatch, notice: timedelta) -> None:
        shredding, later = Shredding(self.unit, self.clock), self.clock.now() + notice
        self.unit.dispatches.note_state(dispatch.id, DispatchState.STOPPED)
        shredding.reduce(dispatch)
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
        for desk in await shredding.desks_of(dispatch):
            self.unit.outbox.add(clear_intentions.clear_shown(dispatch, desk))
            whole = clear_intentions.clear(dispatch, desk)
            self.unit.outbox.add(replace(whole, not_before=later))

    async def _leave(self, tip: TipId, case: Case, others: Sequence[TipId]) -> None:
        fewer = case.sources - await self.unit.conversations.are_independent(tip, others)
        self.unit.cases.release(tip)
        self.unit.cases.corroborate(replace(case, sources=max(1, min(fewer, len(others)))))
        for dispatch in await self.unit.dispatches.of_case(case.id):
            if not Sight.of(case, dispatch.agency).knows(tip):
                continue
            self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
            self.unit.outbox.add(intentions.joined(dispatch, tip, priority=4))
            for desk in await Shredding(self.unit, self.clock).desks_of(dispatch):
                self.unit.outbox.add(clear_intentions.clear_shown(dispatch, desk, tip))
        for one in await hand_over(self.unit, tip):
            if one.state is LetterState.HELD:
                self.unit.outbox.add(letter_intentions.held(one))
        said, detail = "one tip withdrawn", f"tip:{tip}"
        self.unit.custody.add(case.id, said, at=self.clock.now(), detail=detail)

    async def _tips(self, dispatch: Dispatch) -> list[TipId]:
        """Those that the agency knows of."""
        sight = await self._sight(dispatch)
        return sight.tips(await self.unit.cases.tips_of(dispatch.case))

    async def _sight(self, dispatch: Dispatch) -> Sight:
        return Sight.of(await self.unit.cases.get(dispatch.case), dispatch.agency)


async def note_seen(unit: Unit, dispatch: Dispatch, by: str, at: datetime) -> bool:
    """Whose tips nobody had acknowledged, hears of it. False: all were."""
    case = await unit.cases.get(dispatch.case)
    tips = Sight.of(case, dispatch.agency).tips(await unit.cases.tips_of(case.id))
    if dispatch.state in WORKED:
        tips = await unseen(unit, tips)
        if not tips:
            return False
    unit.dispatches.note_seen(dispatch.id, by, at)
    for tip in tips:
        await _tell_seen(unit, tip)
    return True


async def unseen(unit: Unit, tips: Sequence[TipId]) -> list[TipId]:
    """Those that no officer has acknowledged."""
    seen = await unit.tips.seen(tips)
    return [tip for tip in tips if tip not in seen]


async def _tell_seen(unit: Unit, tip: TipId) -> None:
    """The same words whoever has seen it: they tell nothing of the agency."""
    unit.tips.note_state(tip, TipState.SEEN)
    chat = await unit.conversations.return_address(tip)
    if chat is not None:
        unit.outbox.add(intentions.seen(chat, tip))
