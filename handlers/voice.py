"""Whether those who act may hear a voice: asked on the card, and of what comes later."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import Act, DraftPress, VoicePick
from handlers.show import Show, Toast
from triage.model import Conversation, EvidenceId
from triage.voices import Voices


async def settle(
    press: CallbackQuery,
    callback_data: DraftPress,
    talk: Conversation,
    voices: Voices,
    toast: Toast,
) -> None:
    goes = callback_data.act is Act.VOICE_GOES
    await voices.settle(talk, goes=goes)
    toast.say("toast-voice-goes" if goes else "toast-voice-stays")


async def settle_late(
    press: CallbackQuery, callback_data: VoicePick, talk: Conversation, voices: Voices, show: Show
) -> None:
    goes = callback_data.goes
    await voices.settle_late(talk, EvidenceId(callback_data.evidence), goes=goes)
    shown = str(press.message.message_id) if press.message else ""
    show("voice-goes" if goes else "voice-stays", edit=shown)


def setup() -> Router:
    router = Router(name=__name__)
    acts = {Act.VOICE_GOES, Act.VOICE_STAYS}
    router.callback_query.register(settle, DraftPress.filter(F.act.in_(acts)))
    router.callback_query.register(settle_late, VoicePick.filter())
    return router
