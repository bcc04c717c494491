"""The buttons of the live card: send, wait, delete, add to the report that was sent."""

from __future__ import annotations

from math import ceil

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Act, DraftPress, OfDraft
from handlers.show import Show, Toast
from triage.additions import Additions
from triage.intake import Intake
from triage.loose_answers import LooseAnswers
from triage.model import Awaited, Conversation
from triage.slowing import Slowing


class OldCard(Filter):
    """A press on a card whose draft was sent or deleted."""

    async def __call__(
        self, press: CallbackQuery, callback_data: OfDraft, talk: Conversation
    ) -> bool:
        return talk.draft is None or talk.draft.tip != callback_data.tip


async def refuse_old(press: CallbackQuery, toast: Toast) -> None:
    toast.say("too-old")


async def send(
    press: CallbackQuery,
    callback_data: DraftPress,
    talk: Conversation,
    slowing: Slowing,
    toast: Toast,
) -> None:
    waits = await slowing.send(talk, anyway=callback_data.act is Act.ANYWAY)
    if waits is not None:
        toast.say("send-slow", alert=True, minutes=str(ceil(waits.total_seconds() / 60)))


async def wait(press: CallbackQuery, talk: Conversation, intake: Intake) -> None:
    intake.pause(talk)


async def keep_own(press: CallbackQuery, talk: Conversation, intake: Intake) -> None:
    intake.keep_own(talk)


async def hush(
    press: CallbackQuery, callback_data: DraftPress, talk: Conversation, intake: Intake
) -> None:
    intake.hush(talk, is_silent=callback_data.act is Act.HUSH)


async def delete(press: CallbackQuery, talk: Conversation, intake: Intake) -> None:
    await intake.delete(talk)


async def join(press: CallbackQuery, talk: Conversation, additions: Additions) -> None:
    await additions.join(talk)


async def answer(press: CallbackQuery, talk: Conversation, additions: Additions) -> None:
    await LooseAnswers(additions).take(talk)


async def go_back(press: CallbackQuery, talk: Conversation, intake: Intake) -> None:
    intake.leave_question(talk)


async def cancel(message: Message, talk: Conversation, intake: Intake, show: Show) -> None:
    was_asked = talk.awaited is not Awaited.NOTHING
    intake.leave_question(talk)
    show("cancel-done" if was_asked else "cancel-nothing")


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(refuse_old, DraftPress.filter(), OldCard())
    router.callback_query.register(send, DraftPress.filter(F.act.in_({Act.SEND, Act.ANYWAY})))
    router.callback_query.register(wait, DraftPress.filter(F.act == Act.WAIT))
    router.callback_query.register(hush, DraftPress.filter(F.act.in_({Act.HUSH, Act.UNHUSH})))
    router.callback_query.register(keep_own, DraftPress.filter(F.act == Act.OWN_KEEP))
    router.callback_query.register(delete, DraftPress.filter(F.act == Act.DELETE))
    router.callback_query.register(join, DraftPress.filter(F.act == Act.JOIN))
    router.callback_query.register(answer, DraftPress.filter(F.act == Act.ANSWER))
    router.callback_query.register(go_back, DraftPress.filter(F.act == Act.BACK))
    return router
