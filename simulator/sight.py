"""What can be seen on a screen: messages, buttons, toasts, and waiting for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.chats import Chat
from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.world import World


class Sight:
    """The answer to "do they see these words?"; in a failed assert it shows the screen."""

    def __init__(self, words: str, found: Message | None, screen: list[Message]) -> None:
        self.words = words
        self.message = found
        self._screen = screen

    def __bool__(self) -> bool:
        return self.message is not None

    def __repr__(self) -> str:
        if self.message is not None:
            return f"<{self.words!r} stands in {self.message!r}>"
        shown = "\n".join(f"  {message!r}" for message in self._screen) or "  (an empty chat)"
        return f"<{self.words!r} is not on the screen:\n{shown}>"


class Onlooker:
    """Anyone who looks at one chat: a person at the private chat, a group at its own."""

    world: "World"

    @property
    def chat(self) -> Chat:
        raise NotImplementedError

    @property
    def messages(self) -> list[Message]:
        """What the chat shows now, oldest first: edits applied, deletions gone."""
        return sorted(self.chat.messages.values(), key=lambda message: message.id)

    @property
    def cards(self) -> list[Message]:
        """The messages that a bot has sent, without service messages."""
        return [
            message
            for message in self.messages
            if message.sender
            and message.sender.is_bot
            and message.kind != "service"
            and message.sender_chat is None
        ]

    @property
    def last(self) -> Message:
        """The newest message of anyone."""
        return self._newest(self.messages)

    @property
    def screen(self) -> Message:
        """The newest message of a bot."""
        return self._newest(self.cards)

    @property
    def buttons(self) -> list[str]:
        """Labels within reach: of the reply keyboard, then of inline buttons, newest last."""
        keyboard = (self.chat.reply_keyboard or {}).get("keyboard", [])
        labels = [button["text"] for row in keyboard for button in row]
        return labels + [label for message in self.cards for label in message.buttons]

    def sees(self, words: str) -> Sight:
        """Whether any message of a bot in this chat has these words now."""
        cards = self.cards
        found = next((card for card in reversed(cards) if words in card.text), None)
        return Sight(words, found, cards)

    async def waits_for(self, words: str, timeout: float = 5.0) -> Message:
        """The message with these words as soon as it is there; AssertionError after `timeout`."""
        await self.waits_until(lambda: self.sees(words), timeout)
        sight = self.sees(words)
        if sight.message is None:
            raise AssertionError(repr(sight))
        return sight.message

    async def waits_until(self, claim: Callable[[], object], timeout: float = 5.0) -> bool:
        return await self.world.bell.until(claim, timeout)

    def _newest(self, messages: list[Message]) -> Message:
        if not messages:
            raise AssertionError(f"there is no message yet in {self.chat.title or 'the chat'}")
        return messages[-1]
