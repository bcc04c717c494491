"""Telling: words, photos, albums, videos, voices and files, in any order."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import Message

from handlers.conditions import When
from handlers.pieces import forward_of, gift_of, origin_of, piece_of
from triage.additions import Additions
from triage.answers import Answers
from triage.contacts import Contacts
from triage.intake import Intake
from triage.model import Conversation


async def receive_words(
    message: Message, talk: Conversation, intake: Intake, contacts: Contacts
) -> None:
    talk = intake.note_words(talk, piece_of(message))
    keep_origin(message, talk, contacts)


async def receive_file(
    message: Message,
    talk: Conversation,
    intake: Intake,
    contacts: Contacts,
    additions: Additions,
) -> None:
    gift, piece = gift_of(message), piece_of(message)
    if await additions.note_late_part(talk, gift, piece):
        return
    talk = await intake.note_gift(talk, gift, piece)
    keep_origin(message, talk, contacts)


async def receive_edit(
    message: Message, talk: Conversation, intake: Intake, answers: Answers, additions: Additions
) -> None:
    piece = piece_of(message)
    if not await additions.note_late_edit(talk, piece) and not answers.correct(talk, piece):
        intake.note_edit(talk, piece)


def keep_origin(message: Message, talk: Conversation, contacts: Contacts) -> None:
    """A channel's name is evidence; a person's is held back until the reporter keeps it."""
    name = origin_of(message)
    if name and forward_of(message) is None:
        contacts.ask_about_origin(talk, name)


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(
        receive_file,
        When(F.photo | F.video | F.voice | F.audio | F.document | F.video_note | F.animation),
    )
    router.message.register(receive_words, When(F.text & ~F.text.startswith("/")))
    router.edited_message.register(receive_edit, When(F.text | F.caption))
    return router
