"""What a desk is shown while it works a case: prompts to reply to, what happened, short answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from aiogram.types import ForceReply

from bot.card_lines import escaped
from bot.desk_doors import DeskDoors
from bot.errands import Effect, Errand, Pen
from bot.history_lines import history_lines
from bot.portions import cut
from bot.topics import Topics
from handlers.screens import Screen
from locales.texts import Library, Safe
from triage.model import CaseId, DispatchId, Intention, Kind, Prompt, Purpose
from triage.ports import Clock, Store, Unit

REPLY_WITHIN = timedelta(days=1)
LIMIT = 4_000
"""UTF-16 code units of one message, with room for its heading."""


@dataclass(frozen=True)
class WorkErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors
    clock: Clock
    topics: Topics

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.PROMPT: self.ask, Kind.HISTORY: self.show_history}

    async def ask(self, intention: Intention) -> Effect | None:
        """Only a reply to this message is taken for an answer: officers' own talk is not ours."""
        entered = await self.doors.enter(intention)
        if entered is None:
            return None
        desk, chat, material = entered
        texts, values = self.library[desk.language], dict(intention.values)
        words = texts(f"prompt-{values['purpose']}", officer=_mention(values))
        field = ForceReply(selective=True, input_field_placeholder=texts("prompt-hint"))
        under, topic = material.dispatch.card, material.dispatch.topic
        await self.topics.lets_reply(material.dispatch, chat)
        message = await self.pen.send(chat, Screen(words, field), under=under, topic=topic)
        prompt = Prompt(
            dispatch=DispatchId(intention.subject),
            purpose=Purpose(values["purpose"]),
            person=int(values["person"]),
            until=self.clock.now() + REPLY_WITHIN,
            value=values["value"],
        )

        async def effect(unit: Unit) -> None:
            unit.prompts.add(chat, message, prompt)

        return effect

    async def show_history(self, intention: Intention) -> Effect | None:
        entered = await self.doors.enter(intention)
        if entered is None:
            return None
        desk, chat, material = entered
        async with self.store.unit() as unit:
            log = await unit.custody.of(CaseId(material.dispatch.case))
            notes = await unit.notes.of(material.dispatch.id)
        lines = history_lines(material, log, notes, self.library[desk.language])
        # The newest last: what has no room is the oldest.
        shown = "\n".join(lines)
        await self.pen.below(chat, material.dispatch, cut(shown, LIMIT)[0])
        return None


def _mention(values: Mapping[str, str]) -> Safe:
    """Telegram opens the field to reply only for those whom a selective message mentions: the card
    that it stands under is our own. Nobody else's phone is disturbed."""
    return Safe(f'<a href="tg://user?id={values["person"]}">{escaped(values["officer"])}</a>')
