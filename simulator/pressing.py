"""Pressing buttons: inline ones make a callback query, reply ones send a message."""

from typing import Unpack

from simulator.acting import Where
from simulator.attaching import Attacher
from simulator.bots import Bot
from simulator.chats import Chat
from simulator.delivery import deliver
from simulator.messages import Message
from simulator.messagewire import message_json
from simulator.placing import Placer
from simulator.presses import Toast
from simulator.saying import Sayer
from simulator.shapes import Json
from simulator.wire import chat_json, user_json


class Presser(Sayer, Attacher, Placer):
    """The half of a person that presses."""

    def taps(self, label: str, **where: Unpack[Where]) -> Message:
        """Press the newest visible button whose label begins so (leading signs aside).

        Returns the message pressed, or the one that a reply button sent.
        """
        chat = self._enter(where)
        for message in sorted(chat.messages.values(), key=lambda said: -said.id):
            for button in (button for row in message.keyboard for button in row):
                if _fits(button["text"], label):
                    return self._tap_inline(message, button, where)
        for button in _reply_buttons(chat):
            if _fits(button["text"], label):
                return self._tap_reply(button, where)
        raise AssertionError(f"{self.name} sees no button {label!r}, only: {_visible(chat)}")

    def taps_data(self, message: Message, data: str, *, anonymously: bool = False) -> str:
        """A press with any data on any message, also a gone one; returns the query's id."""
        chat, account = message.chat, self.world.anonymous if anonymously else self.account
        bot = self._bot_of(message)
        press = self.world.presses.add(bot, account, chat)
        shown = chat.messages.get(message.id)
        body: Json = {
            "id": press.id,
            "from": user_json(account),
            "message": message_json(shown, bot) if shown else _inaccessible(message),
            "chat_instance": str(7_000_000_000_000 + abs(chat.id)),
            "data": data,
        }
        deliver(self.world, bot, "callback_query", body)
        return press.id

    @property
    def toasts(self) -> list[str]:
        """Words of the callback answers this person was shown, oldest first."""
        return [toast.text for toast in self._answers() if toast.text]

    @property
    def alerts(self) -> list[str]:
        return [toast.text for toast in self._answers() if toast.alert]

    def _answers(self) -> list[Toast]:
        return [toast for toast in self.world.toasts if toast.account is self.account]

    def _tap_inline(self, message: Message, button: Json, where: Where) -> Message:
        if "callback_data" in button:
            anonymously = where.get("anonymously", False)
            self.taps_data(message, button["callback_data"], anonymously=anonymously)
        return message

    def _tap_reply(self, button: Json, where: Where) -> Message:
        chat = self._enter(where)
        if (chat.reply_keyboard or {}).get("one_time_keyboard"):
            chat.reply_keyboard = None
            self.world.announce("chat", {"chat": chat})
        if button.get("request_location"):
            return self.shares_place(*self.place, **where)
        if button.get("request_contact"):
            return self.sends_contact(**where)
        return self.says(button["text"], **where)

    def _bot_of(self, message: Message) -> Bot:
        sender = message.sender
        for bot in self.world.bots.values():
            if sender is bot.account:
                return bot
        raise AssertionError(f"{message!r} is not from a bot, it has no buttons")


def _inaccessible(message: Message) -> Json:
    return {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}


def _fits(text: str, label: str) -> bool:
    return text.startswith(label) or _bare(text).startswith(label)


def _bare(text: str) -> str:
    """The label without the signs before its first letter."""
    start = next((index for index, sign in enumerate(text) if sign.isalnum()), 0)
    return text[start:]


def _reply_buttons(chat: Chat) -> list[Json]:
    rows: list[list[Json]] = (chat.reply_keyboard or {}).get("keyboard", [])
    return [button for row in rows for button in row]


def _visible(chat: Chat) -> str:
    labels = [button["text"] for button in _reply_buttons(chat)]
    for message in chat.messages.values():
        labels += message.buttons
    shown = ", ".join(f"[{label}]" for label in labels) or "no buttons at all"
    return f"{shown}; last messages: {list(chat.messages.values())[-3:]}"
