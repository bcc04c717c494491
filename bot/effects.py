"""What a reporter's errand leaves in the conversation, as that is once Telegram has accepted:
nothing where the person was forgotten meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.errands import Effect
from triage.folding import Folding, closed
from triage.model import ChatId, Conversation, Intention, LetterId, SentTip, TipId, UnshownCode
from triage.ports import Clock, Unit

MOST_QUESTIONS = 100
Change = Callable[[Conversation], Conversation]


def chat_of(intention: Intention) -> ChatId:
    """Of an intention for a reporter, which always has one."""
    assert intention.chat is not None
    return intention.chat


def changed(chat: ChatId, change: Change) -> Effect:
    async def effect(unit: Unit) -> None:
        talk = await unit.conversations.get(chat)
        if talk is not None:
            unit.conversations.save(change(talk))

    return effect


def opened(chat: ChatId, letter: LetterId, message: int, clock: Clock) -> Effect:
    """That message shows something of the letter, until it folds."""

    async def effect(unit: Unit) -> None:
        talk = await unit.conversations.get(chat)
        if talk is not None:
            Folding(clock).opened(unit, talk, letter, message)

    return effect


def folded(message: int) -> Change:
    """It says something else now."""
    return lambda talk: closed(talk, message)


def asked(message: int) -> Change:
    """A question about the draft: it goes with the card."""

    def change(talk: Conversation) -> Conversation:
        if talk.draft is None:
            return talk
        questions = (*talk.draft.questions, message)[-MOST_QUESTIONS:]
        return replace(talk, draft=replace(talk.draft, questions=questions))

    return change


def card_stands(tip: TipId, message: int) -> Change:
    """The draft may have been sent since."""

    def change(talk: Conversation) -> Conversation:
        if talk.draft and talk.draft.tip == tip:
            return replace(talk, draft=replace(talk.draft, card=message))
        return _of_sent(talk, tip, lambda one: replace(one, card=message))

    return change


def receipt_shown(tip: TipId, message: int) -> Change:
    """The code was delivered: from here on only its keyed hash is kept."""

    def shown(one: SentTip) -> SentTip:
        return replace(one, receipt=None, card=message, questions=())

    return lambda talk: _of_sent(talk, tip, shown)


def code_shown(code: UnshownCode) -> Change:
    return lambda talk: replace(
        talk, codes=tuple(one for one in talk.codes if one.name != code.name)
    )


def _of_sent(talk: Conversation, tip: TipId, shown: Callable[[SentTip], SentTip]) -> Conversation:
    sent = tuple(shown(one) if one.tip == tip else one for one in talk.sent)
    return replace(talk, sent=sent)
