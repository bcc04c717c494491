"""From Telegram's messages to the pieces of a draft."""

from __future__ import annotations

from aiogram.types import (
    Contact,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Venue,
)

from triage.keeping import Gift
from triage.model import EvidenceKind, Forward, Piece
from triage.receipts import without_codes

LONGEST_NAME = 200
"""Code points, more than Telegram's own names have. Threat: a changed client names a contact or a
venue by so much that no card has room for it."""


def piece_of(message: Message) -> Piece:
    """A caption is text, and so is what it quotes from another chat. A code that opens a report is
    left out, wherever it stands."""
    quoted = message.quote.text if message.quote and message.external_reply else ""
    words = "\n".join(filter(None, (quoted, message.text or message.caption)))
    return Piece(
        message=message.message_id,
        words=without_codes(words).strip(),
        album=message.media_group_id or "",
        forward=forward_of(message),
    )


def gift_of(message: Message) -> Gift:
    kind, file = _file_of(message)
    return Gift(
        kind=kind,
        file_id=file.file_id,
        size=file.file_size or 0,
        mime=getattr(file, "mime_type", None) or "",
        album=message.media_group_id or "",
        is_mute=message.animation is not None,
    )


def forward_of(message: Message) -> Forward | None:
    """Where a channel's or public group's words come from, with the link that shows them."""
    origin = message.forward_origin or (message.external_reply and message.external_reply.origin)
    if isinstance(origin, MessageOriginChannel):
        link = f"https://t.me/{origin.chat.username}/{origin.message_id}"
        has_link = origin.chat.username is not None
        return Forward(_name(origin.chat.title), link if has_link else "", origin.date)
    if isinstance(origin, MessageOriginChat) and origin.sender_chat.username:
        chat = origin.sender_chat
        return Forward(_name(chat.title), f"https://t.me/{chat.username}", origin.date)
    return None


def origin_of(message: Message) -> str:
    """The name of the person whose words were forwarded."""
    origin = message.forward_origin
    if isinstance(origin, MessageOriginUser):
        handle = f" @{origin.sender_user.username}" if origin.sender_user.username else ""
        return _name(origin.sender_user.full_name + handle)
    if isinstance(origin, MessageOriginHiddenUser):
        return _name(origin.sender_user_name)
    if isinstance(origin, MessageOriginChat):
        return _name(origin.sender_chat.title)
    return ""


def contact_of(contact: Contact) -> str:
    return f"{_name(contact.phone_number)} {_name(contact.first_name)}".strip()


def title_of(venue: Venue) -> str:
    return ", ".join(filter(None, (_name(venue.title), _name(venue.address))))


def _name(given: str | None) -> str:
    return (given or "")[:LONGEST_NAME]


def _file_of(message: Message):  # type: ignore[no-untyped-def]
    if message.photo:
        return EvidenceKind.PHOTO, message.photo[-1]
    if film := message.video or message.video_note or message.animation:
        return EvidenceKind.VIDEO, film
    if message.voice:
        return EvidenceKind.VOICE, message.voice
    if message.audio:
        return EvidenceKind.AUDIO, message.audio
    return EvidenceKind.FILE, message.document
