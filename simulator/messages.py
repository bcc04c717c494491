"""A message as it lies in a chat, and what a person can read from it."""

from dataclasses import dataclass
from datetime import datetime

from simulator.accounts import Account
from simulator.chats import Chat
from simulator.content import Content, Media, Sending
from simulator.rendering import as_html
from simulator.shapes import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One version of a message; an edit puts a new version under the same id."""

    chat: Chat
    id: int
    sender: Account | None
    date: datetime
    content: Content
    sending: Sending
    sender_chat: Chat | None = None
    edited: datetime | None = None

    @property
    def kind(self) -> str:
        return self.content.kind

    @property
    def text(self) -> str:
        """The words of the message: its text, or the caption of its media."""
        return self.content.text

    @property
    def caption(self) -> str:
        return self.content.text if self.content.media else ""

    @property
    def html(self) -> str:
        return as_html(self.content.text, self.content.entities)

    @property
    def media(self) -> Media | None:
        return self.content.media

    @property
    def spoiler(self) -> bool:
        return self.content.spoiler

    @property
    def protected(self) -> bool:
        return self.sending.protected

    @property
    def album(self) -> str | None:
        return self.sending.album

    @property
    def reply_to(self) -> int | None:
        return self.sending.reply_to

    @property
    def keyboard(self) -> list[list[Json]]:
        """Rows of inline buttons, empty when there are none."""
        rows: list[list[Json]] = (self.sending.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]

    def __repr__(self) -> str:
        name = self.sender.first_name if self.sender else self.chat.title
        words = self.text or f"({self.kind})"
        labels = "".join(f" [{label}]" for label in self.buttons)
        return f"<{self.id} {name}: {words}{labels}>"
