"""Letters at a reporter: shown, answered or not, objected to; from any account with the receipt."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.buttons import MailAct, MailPress
from handlers.conditions import When
from handlers.pieces import gift_of, piece_of, title_of
from handlers.show import Show, Toast
from triage.model import Awaited, Conversation, LetterId, Piece, Pin, PinMeaning
from triage.replies import Replies
from triage.statements import Statement, Statements

FILES = When(F.photo | F.video | F.voice | F.audio | F.document | F.video_note | F.animation)
WORDS = When(F.text & ~F.text.startswith("/"))
WITHIN_ANSWER = frozenset({MailAct.DONE, MailAct.CUT, MailAct.KEEP, MailAct.HERE, MailAct.NEAR})
"""Said of the answer that is being given."""
MEANINGS = {MailAct.HERE: PinMeaning.HERE, MailAct.NEAR: PinMeaning.NEAR}


class IsAnswering(Filter):
    """The next words are the answer to a letter: until the hour is over, something else was asked
    since, or the letter is there no more."""

    async def __call__(self, event: TelegramObject, talk: Conversation, replies: Replies) -> bool:
        return talk.awaited is Awaited.NOTHING and await replies.is_answering(talk)


class IsPartOfAnswer(Filter):
    """An edit of a message that is part of the answer, or waits to be."""

    async def __call__(self, message: Message, talk: Conversation, replies: Replies) -> bool:
        answering = talk.answering
        if answering is None or not await replies.is_answering(talk):
            return False
        held = answering.held.message if answering.held else 0
        return message.message_id in (*answering.pieces, held)


class IsOfAnother(Filter):
    """A press about a letter that is not the one being answered."""

    async def __call__(
        self, press: CallbackQuery, callback_data: MailPress, talk: Conversation
    ) -> bool:
        return talk.answering is None or talk.answering.letter != callback_data.letter


def shown_by(press: CallbackQuery) -> int:
    return press.message.message_id if press.message else 0


async def show_letter(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, replies: Replies
) -> None:
    """Where the push stood; below a list it comes as a message of its own."""
    is_push = callback_data.act is MailAct.SHOW
    key = LetterId(callback_data.letter)
    await replies.show(talk, key, edit=shown_by(press) if is_push else 0)


async def begin_answer(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, replies: Replies
) -> None:
    await replies.begin(talk, LetterId(callback_data.letter), shown_by(press))


async def begin_objection(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, replies: Replies
) -> None:
    await replies.begin_objection(talk, LetterId(callback_data.letter), shown_by(press))


async def put_off(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, replies: Replies
) -> None:
    await replies.put_off(talk, LetterId(callback_data.letter), shown_by(press))


async def refuse(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, replies: Replies
) -> None:
    await replies.refuse(talk, LetterId(callback_data.letter), shown_by(press))


async def cancel(message: Message, talk: Conversation, replies: Replies) -> None:
    replies.cancel(talk)


async def refuse_other(press: CallbackQuery, toast: Toast) -> None:
    toast.say("too-old")


async def finish(press: CallbackQuery, talk: Conversation, replies: Replies) -> None:
    replies.finish(talk, shown_by(press))


async def settle_own(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, statements: Statements
) -> None:
    keep = callback_data.act is MailAct.KEEP
    await statements.settle_own(talk, shown_by(press), keep=keep)


async def settle_pin(
    press: CallbackQuery, callback_data: MailPress, talk: Conversation, statements: Statements
) -> None:
    await statements.settle_pin(talk, MEANINGS[callback_data.act])


async def receive_words(message: Message, talk: Conversation, statements: Statements) -> None:
    await statements.note(talk, Statement(piece_of(message)))


async def receive_edit(message: Message, talk: Conversation, statements: Statements) -> None:
    await statements.note_edit(talk, piece_of(message))


async def receive_file(message: Message, talk: Conversation, statements: Statements) -> None:
    await statements.note(talk, Statement(piece_of(message), gift_of(message)))


async def receive_pin(message: Message, talk: Conversation, statements: Statements) -> None:
    spot = message.location
    assert spot is not None
    pin = Pin(spot.latitude, spot.longitude, "point")
    if message.venue is not None:
        title = title_of(message.venue)
        pin = replace(pin, source="venue", title=title, meaning=PinMeaning.HERE)
    await statements.note(talk, Statement(Piece(message.message_id, ""), pin=pin))


async def refuse_contact(message: Message, show: Show) -> None:
    """Whose number it is nobody can tell; a suspect's can be written in words."""
    show("answer-no-contact")


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(show_letter, MailPress.filter(F.act.in_({MailAct.SHOW, MailAct.OPEN})))
    presses.register(begin_answer, MailPress.filter(F.act == MailAct.ANSWER))
    presses.register(begin_objection, MailPress.filter(F.act == MailAct.OBJECT))
    presses.register(put_off, MailPress.filter(F.act == MailAct.LATER))
    presses.register(refuse, MailPress.filter(F.act == MailAct.NEVER))
    presses.register(refuse_other, MailPress.filter(F.act.in_(WITHIN_ANSWER)), IsOfAnother())
    presses.register(finish, MailPress.filter(F.act == MailAct.DONE))
    presses.register(settle_own, MailPress.filter(F.act.in_({MailAct.CUT, MailAct.KEEP})))
    presses.register(settle_pin, MailPress.filter(F.act.in_(set(MEANINGS))))
    router.message.register(cancel, Command("cancel"), IsAnswering())
    router.message.register(refuse_contact, When(F.contact), IsAnswering())
    router.message.register(receive_pin, When(F.location), IsAnswering())
    router.message.register(receive_file, FILES, IsAnswering())
    router.message.register(receive_words, WORDS, IsAnswering())
    router.edited_message.register(receive_edit, When(F.text | F.caption), IsPartOfAnswer())
    return router
