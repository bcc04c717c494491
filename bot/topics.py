"""Topics of a desk's group: one a case, opened before its card, closed and reopened with it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    CloseForumTopic,
    CreateForumTopic,
    EditForumTopic,
    ReopenForumTopic,
)

from bot.brief_words import what, where
from bot.card_lines import Material
from bot.desk_doors import DeskDoors
from bot.desk_records import DeskRecords
from bot.errands import Effect, Errand, Pen
from bot.group_kinds import kind_now
from bot.portions import cut
from locales.texts import Library, Texts
from reference.outcomes import load_outcomes
from triage import intentions
from triage.model import (
    OVER,
    ChatId,
    Desk,
    Dispatch,
    DispatchId,
    DispatchState,
    Intention,
    Kind,
)
from triage.ports import Clock, Unit

GONE = "message thread not found"
NO_TOPICS = "the chat is not a forum"
NAME_ROOM = 128
OPEN = "open"
COLOURS = {5: 16478047, 4: 16749490, 3: 16766590, 2: 7322096, 1: 9367192}
"""Telegram's own icons, by priority: red, pink, yellow, blue, green."""
WITH_CARD = frozenset({Kind.CARD, Kind.CARD_EDIT, Kind.ADDED, Kind.PART, Kind.JOINED})
"""What a card shown anew brings along."""
AFTER_CARD = timedelta(seconds=10)


@dataclass(frozen=True)
class Topics:
    pen: Pen
    library: Library
    doors: DeskDoors
    records: DeskRecords
    clock: Clock
    said: dict[DispatchId, str] = field(default_factory=dict)
    """What Telegram was told last of a topic: to say it twice costs a message of the pace."""

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.TOPIC: self.follow}

    async def before(self, card: Intention, desk: Desk, material: Material) -> Effect | None:
        """The topic of a card to come. A row a call: what Telegram took is not asked for again.
        None: the card goes into the group itself."""
        dispatch = material.dispatch
        if not desk.has_topics or dispatch.topic is not None or desk.chat is None:
            return None
        number = await self._open(desk, desk.chat, material)
        if number is None:
            return None

        async def effect(unit: Unit) -> None:
            unit.dispatches.note_topic(dispatch.id, number)
            unit.outbox.add(replace(card, id=0, not_before=None))

        return effect

    async def _open(self, desk: Desk, chat: ChatId, material: Material) -> int | None:
        name = topic_name(material, self.library[desk.language])
        colour = COLOURS[material.case.priority]
        try:
            topic = await self.pen.bot(CreateForumTopic(chat_id=chat, name=name, icon_color=colour))
        except TelegramBadRequest as error:
            if NO_TOPICS in error.message:
                await self._note_none(desk, chat)
            return None
        return topic.message_thread_id

    def lags(self, dispatch: Dispatch) -> bool:
        """Whether Telegram still has to hear how its topic stands."""
        was_closed = dispatch.state in OVER or bool(dispatch.progress.closings)
        if dispatch.topic is None or not was_closed:
            return False
        return self.said.get(dispatch.id) != _stand(dispatch)

    async def follow(self, intention: Intention) -> Effect | None:
        """One whose tip was taken back keeps its number and loses its name."""
        _, chat, material = await self.doors.open(intention)
        if material is None or material.dispatch.topic is None:
            return None
        dispatch, topic = material.dispatch, material.dispatch.topic
        try:
            if material.tip is None:
                await self.pen.bot(
                    EditForumTopic(chat_id=chat, message_thread_id=topic, name=dispatch.number)
                )
            turn = ReopenForumTopic if _stand(dispatch) == OPEN else CloseForumTopic
            await self.pen.bot(turn(chat_id=chat, message_thread_id=topic))
        except TelegramBadRequest:
            # It stands so already, or is gone, or we lack the right: the case goes on.
            pass
        self.said[dispatch.id] = _stand(dispatch)
        return None

    async def lets_reply(self, dispatch: Dispatch, chat: ChatId) -> None:
        """In a closed topic only administrators write. It is closed again with what follows on the
        reply."""
        if dispatch.topic is None or dispatch.state not in OVER:
            return
        with suppress(TelegramBadRequest):
            await self.pen.bot(ReopenForumTopic(chat_id=chat, message_thread_id=dispatch.topic))
        self.said[dispatch.id] = OPEN

    def kept(self, errand: Errand) -> Errand:
        """The errand; when the topic it wanted to write into is gone, what was there comes
        again."""

        async def run(intention: Intention) -> Effect | None:
            try:
                return await errand(intention)
            except TelegramBadRequest as error:
                if GONE not in error.message or intention.agency is None:
                    raise
            return await self._lost(intention)

        return run

    async def _lost(self, intention: Intention) -> Effect | None:
        """Somebody deleted the topic, and its card with it; or topics were switched off, which
        leaves every message where it was."""
        desk, chat, material = await self.doors.open(intention)
        if material is None:
            return None
        kind = await kind_now(self.pen.bot, chat)
        if kind is None or kind.has_topics:
            return self.anew(material, intention)
        await self._note_none(desk, chat)

        async def effect(unit: Unit) -> None:
            unit.outbox.add(replace(intention, id=0))

        return effect

    def anew(self, material: Material, lost: Intention) -> Effect:
        """The card again, where there are topics in one of its own, then what could not be said."""
        dispatch, after = material.dispatch, self.clock.now() + AFTER_CARD

        async def effect(unit: Unit) -> None:
            unit.dispatches.forget_card(dispatch.id)
            unit.outbox.add(intentions.card(dispatch, priority=material.case.priority))
            if lost.kind not in WITH_CARD:
                unit.outbox.add(replace(lost, id=0, not_before=after))

        return effect

    async def _note_none(self, desk: Desk, chat: ChatId) -> None:
        await self.records.note(desk.agency, chat, lambda now: replace(now, has_topics=False))


def topic_name(material: Material, texts: Texts) -> str:
    words = (material.dispatch.number, what(material.case, texts), where(material.case, texts))
    return cut(" · ".join(words), NAME_ROOM)[0]


def _stand(dispatch: Dispatch) -> str:
    is_over = dispatch.state in OVER and not _awaits_words(dispatch)
    return dispatch.state.value if is_over else OPEN


def _awaits_words(dispatch: Dispatch) -> bool:
    """Its officer was asked what was seized, or why it ended so, and has not written it."""
    closing = dispatch.progress.closing
    outcome = load_outcomes().get(closing.outcome) if closing else None
    if closing is None or outcome is None or dispatch.state is not DispatchState.CLOSED:
        return False
    return (outcome.needs_seizure and not closing.seized) or (
        outcome.needs_reason and not closing.reason
    )
