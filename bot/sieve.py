"""What never enters the inbox: officers' own talk, channels, whatever we do not act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ALLOWED_UPDATES = (
    "message", "edited_message", "callback_query", "my_chat_member", "chat_member",
)  # fmt: skip
GROUPS = frozenset({"group", "supergroup"})
SERVICE = ("migrate_to_chat_id", "new_chat_members", "left_chat_member")

Json = Mapping[str, Any]


def chat_of(update: Json) -> int | None:
    """The chat an update belongs to: its lane."""
    for key in ALLOWED_UPDATES:
        if key in update:
            body = update[key]
            chat = body.get("chat") or (body.get("message") or {}).get("chat") or {}
            return chat.get("id") or (body.get("from") or {}).get("id")
    return None


def is_ours(update: Json, bot: int) -> bool:
    """In groups only commands, presses, replies to the bot and membership count."""
    message = update.get("message")
    if message is None:
        edited = update.get("edited_message")
        if edited is not None:
            return bool(edited["chat"]["type"] == "private")
        return any(key in update for key in ALLOWED_UPDATES)
    kind = message["chat"]["type"]
    if kind == "private":
        return True
    return kind in GROUPS and _speaks_to_us(message, bot)


def _speaks_to_us(message: Json, bot: int) -> bool:
    if any(key in message for key in SERVICE):
        return True
    if str(message.get("text", "")).startswith("/"):
        return True
    answered = message.get("reply_to_message") or {}
    if "forum_topic_created" in answered:
        # Telegram says so of all talk in a topic, and the topics of cases are of our making.
        return False
    return bool((answered.get("from") or {}).get("id") == bot)
