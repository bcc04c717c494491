"""The pinned overview of a desk: written once, then edited where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import PinChatMessage

from bot.desk_doors import DeskDoors, insist_on_guard
from bot.desk_records import DeskRecords
from bot.desk_views import view_of
from bot.errands import Effect, Errand, Pen
from bot.overview_lines import OpenCase, Wall, overview
from handlers.screens import Screen
from locales.texts import Library
from reference.agencies import Agency
from triage import desk_intentions
from triage.duty_rules import Duty
from triage.errors import UnknownSubjectError
from triage.lateness import late_from
from triage.model import Case, ChatId, Desk, DeskState, Dispatch, Intention, Kind, Pinned
from triage.ports import Clock, Store, Unit


@dataclass(frozen=True, slots=True)
class Terms:
    """Until when desks must answer, and in which countries they are."""

    duty: Duty
    agencies: Mapping[str, Agency]


@dataclass(frozen=True)
class OverviewErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors
    records: DeskRecords
    clock: Clock
    terms: Terms

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.OVERVIEW: self.show}

    async def show(self, intention: Intention) -> Effect | None:
        async with self.store.unit() as unit:
            desk, chat = await self.doors.address(unit, intention)
            if desk.state is not DeskState.BOUND:
                raise UnknownSubjectError("desk-unknown")
            insist_on_guard(desk)
            cases = await self._open_cases(unit, desk)
        words = overview(cases, Wall(chat, self.clock.now()), self.library[desk.language])
        await self._hang(desk, chat, Screen(words), is_new=bool(cases))
        return self._again(desk, cases)

    async def _open_cases(self, unit: Unit, desk: Desk) -> list[OpenCase]:
        """Those whose cards the desk may be shown, as it may be shown them."""
        found, every = [], await unit.dispatches.open_at(desk.agency)
        cases = await unit.cases.many([dispatch.case for dispatch in every])
        for dispatch in every:
            case = cases.get(dispatch.case)
            view = case and await view_of(unit, desk, dispatch, case)
            if view:
                found.append(self._open(desk, dispatch, view.case))
        return found

    def _open(self, desk: Desk, dispatch: Dispatch, case: Case) -> OpenCase:
        agency = self.terms.agencies.get(desk.agency)
        country = agency.country if agency else None
        late = late_from(dispatch, case.priority, country or None, self.terms.duty)
        topic = dispatch.topic if desk.has_topics else None
        return OpenCase(replace(dispatch, topic=topic), case, late)

    async def _hang(self, desk: Desk, chat: ChatId, shown: Screen, *, is_new: bool) -> None:
        """Made anew where it was deleted, or hangs in a group that was left."""
        pinned = desk.overview
        if pinned and pinned.chat == chat and await self.pen.edit(chat, pinned.message, shown):
            return
        if not is_new:
            return
        message = await self.pen.send(chat, shown, is_silent=True)
        hung = Pinned(chat, message)
        await self.records.note(desk.agency, chat, lambda now: replace(now, overview=hung))
        await self._pin(hung)

    async def _pin(self, hung: Pinned) -> None:
        """Without the right to pin it stands among the cards: better than not at all."""
        try:
            await self.pen.bot(
                PinChatMessage(
                    chat_id=hung.chat, message_id=hung.message, disable_notification=True
                )
            )
        except TelegramBadRequest:
            return

    def _again(self, desk: Desk, cases: Sequence[OpenCase]) -> Effect | None:
        """Once the next case becomes late, without anybody doing anything."""
        now = self.clock.now()
        late = [one.late for one in cases if one.late is not None and one.late > now]
        if not late:
            return None

        async def effect(unit: Unit) -> None:
            unit.outbox.add(desk_intentions.overview_when_late(desk.agency, min(late)))

        return effect
