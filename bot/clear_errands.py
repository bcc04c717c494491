"""Clearing: what a desk was shown of a case is taken back, a few messages a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.errands import TOGETHER, Effect, Errand, Pen
from bot.removal import Removal
from handlers.screens import Screen
from locales.texts import Library, Safe
from triage import clear_intentions
from triage.clearing import Scope, due
from triage.model import (
    AgencyKey,
    ChatId,
    Desk,
    Dispatch,
    DispatchId,
    Intention,
    Kind,
    Trail,
)
from triage.ports import Clock, Store, Unit

ALONE = 10
"""Old ones a row: each is a call or three."""
YOUNG = timedelta(days=1)
"""What was shown yesterday or today is less than 48 hours old."""
LINKS = 10


@dataclass(frozen=True, slots=True)
class Room:
    """A desk's chat, and the hand-over of which something stands there."""

    desk: Desk
    chat: ChatId
    dispatch: Dispatch

    @property
    def is_theirs(self) -> bool:
        return self.dispatch.agency == self.desk.agency


@dataclass(frozen=True)
class ClearErrands:
    store: Store
    pen: Pen
    library: Library
    clock: Clock

    @property
    def removal(self) -> Removal:
        return Removal(self.pen)

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.CLEAR: self.clear}

    async def clear(self, intention: Intention) -> Effect | None:
        """Also at a desk that has lost its guard: nothing is shown, only taken away."""
        scope = Scope.of(intention)
        async with self.store.unit() as unit:
            room = await _room(unit, intention)
            left = due(await unit.trails.of(DispatchId(intention.subject)), intention)
        if room is None:
            return None
        if scope.is_plea:
            await self._plead(room)
            return None
        if scope.takes_card and room.is_theirs and _stands(room.dispatch):
            return await self._take_card(room, intention)
        young = [one for one in left if one.day >= (self.clock.now() - YOUNG).date()][:TOGETHER]
        if young and await self.removal.many(room.chat, [one.message for one in young]):
            return _went_on(intention, young, len(young) < len(left))
        return await self._take_alone(room, intention, left)

    async def _take_card(self, room: Room, intention: Intention) -> Effect:
        """The card, after its topic: then that is gone with it. A card that will not go is one of
        the messages that stay."""
        dispatch = room.dispatch
        if dispatch.topic is not None:
            await self.removal.topic(room.chat, dispatch.topic)
        today, desk = self.clock.now().date(), room.desk.agency
        cards = [Trail(dispatch.id, desk, message, today) for message in dispatch.messages]
        staying = [one for one in cards if not await self._takes(room, one)]

        async def effect(unit: Unit) -> None:
            unit.dispatches.forget_card(dispatch.id)
            now = self.clock.now()
            unit.custody.add(dispatch.case, "removed from desk", by=desk, at=now)
            for one in staying:
                unit.trails.leave(replace(one, stays=True))
            unit.outbox.add(replace(intention, id=0))

        return effect

    async def _take_alone(
        self, room: Room, intention: Intention, left: Sequence[Trail]
    ) -> Effect | None:
        some = left[:ALONE]
        staying = [one for one in some if not await self._takes(room, one)]
        went = [one for one in some if one not in staying]
        first = _went_on(intention, went, len(some) < len(left))

        async def effect(unit: Unit) -> None:
            await first(unit)
            for one in staying:
                unit.trails.stay(one)
            stay = [*await _staying(unit, room), *staying]
            if stay and len(some) == len(left) and Scope.of(intention).says_what_stays:
                unit.outbox.add(clear_intentions.clear_by_hand(room.dispatch, room.desk.agency))

        return effect

    async def _plead(self, room: Room) -> None:
        """Numbers and links alone: whoever leads the desk deletes by hand."""
        async with self.store.unit() as unit:
            staying = await _staying(unit, room)
        if staying:
            links = _links(room.chat, [one.message for one in staying[:LINKS]])
            words = self.library[room.desk.language](
                "clear-stays", number=room.dispatch.number, count=len(staying), links=links
            )
            await self.pen.send(room.chat, Screen(words))

    async def _takes(self, room: Room, one: Trail) -> bool:
        instead = self.library[room.desk.language]("cleared")
        return await self.removal.one(room.chat, one.message, instead)


def _went_on(intention: Intention, went: Sequence[Trail], is_more: bool) -> Effect:
    async def effect(unit: Unit) -> None:
        for one in went:
            unit.trails.forget(one)
        if is_more:
            unit.outbox.add(replace(intention, id=0))

    return effect


async def _room(unit: Unit, intention: Intention) -> Room | None:
    desk = await unit.desks.get(intention.agency or AgencyKey(""))
    if desk is None or desk.chat is None:
        return None
    return Room(desk, desk.chat, await unit.dispatches.get(DispatchId(intention.subject)))


async def _staying(unit: Unit, room: Room) -> list[Trail]:
    every = await unit.trails.of(room.dispatch.id)
    return [one for one in every if one.stays and one.agency == room.desk.agency]


def _stands(dispatch: Dispatch) -> bool:
    return bool(dispatch.messages) or dispatch.topic is not None


def _links(chat: ChatId, messages: Sequence[int]) -> Safe:
    """Telegram's own links into a private supergroup: they open for its members alone."""
    group = str(chat).removeprefix("-100")
    return Safe(" ".join(f'<a href="https://t.me/c/{group}/{one}">{one}</a>' for one in messages))
