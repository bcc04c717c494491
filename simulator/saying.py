"""What a person says, edits, deletes and forwards."""

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from simulator.acting import Actor, Where
from simulator.chats import Chat
from simulator.content import Content, Sending
from simulator.formatting import person_text
from simulator.messages import Message
from simulator.origins import origin_of, origin_of_account, origin_of_chat
from simulator.posts import remove, revise
from simulator.shapes import Json
from simulator.wire import stamp

if TYPE_CHECKING:
    from simulator.groups import Group


class Sayer(Actor):
    """The speaking part of a person."""

    def says(self, text: str, **where: Unpack[Where]) -> Message:
        words, entities = person_text(text)
        return self.puts(Content("text", words, entities), **where)

    def edits(self, message: Message, text: str) -> Message:
        """Change the words (or caption) of an own message."""
        self._own(message)
        words, entities = person_text(text)
        current = message.chat.messages[message.id]
        content = replace(current.content, text=words, entities=entities)
        return revise(self.world, current, content, current.sending)

    def deletes(self, *messages: Message) -> None:
        """Delete for both sides; no bot ever hears of it."""
        for message in messages:
            remove(self.world, message.chat, [message.id])

    def forwards(
        self,
        what: str | Message,
        source: "Chat | Group | Actor | str | None" = None,
        **where: Unpack[Where],
    ) -> Message:
        """Forward a message, or words said by `source`: a channel, a group, a person, or the
        bare name of someone who hides their account."""
        if isinstance(what, Message):
            if what.protected:
                raise AssertionError(f"{what!r} is protected and cannot be forwarded")
            return self.puts(what.content, Sending(origin=origin_of(what)), **where)
        words, entities = person_text(what)
        origin = self._origin(source)
        return self.puts(Content("text", words, entities), Sending(origin=origin), **where)

    def _origin(self, source: "Chat | Group | Actor | str | None") -> Json:
        date = stamp(self.world.clock())
        if isinstance(source, str):
            return {"type": "hidden_user", "date": date, "sender_user_name": source}
        if isinstance(source, Chat):
            return origin_of_chat(source, date, 7)
        if isinstance(source, Actor):
            return origin_of_account(source.account, date)
        if source is None:
            raise AssertionError("words that are forwarded need a source")
        return origin_of_chat(source.chat, date, 7)

    def _own(self, message: Message) -> None:
        if message.sender is not self.account:
            raise AssertionError(f"{self.name} cannot edit {message!r}")
