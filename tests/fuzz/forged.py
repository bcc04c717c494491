"""Updates from nothing, and real ones bent: what only a stranger could send."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.strange import COMMANDS, ODD, POINTS, TIPS, numbers, texts, values

Json = dict[str, Any]
KINDS = ("private", "group", "supergroup", "channel", "secret")
CONTENTS = (
    "text", "caption", "photo", "video", "voice", "audio", "document", "animation", "sticker",
    "video_note", "location", "venue", "contact", "poll", "dice", "game", "story", "invoice",
    "forward_origin", "reply_to_message", "entities", "media_group_id", "new_chat_members",
    "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created",
    "message_thread_id", "is_topic_message", "sender_chat", "via_bot", "web_app_data", "giveaway",
    "paid_media", "checklist", "quote", "external_reply", "successful_payment", "pinned_message",
    "users_shared", "chat_shared", "passport_data", "reply_markup", "from", "chat", "date",
)  # fmt: skip
EVENTS = (
    "message", "edited_message", "callback_query", "my_chat_member", "chat_member",
    "channel_post", "poll_answer", "message_reaction", "inline_query", "chat_join_request",
    "business_message", "nonsense",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53, 2**63, 10**30, -(2**63) - 1, 0.5, 1e308, [], {}, "",
    [[[[]]]], {"id": 1}, [None], "private", "supergroup", "x" * 70, *TIPS, *COMMANDS, *POINTS, *ODD,
)  # fmt: skip
STATES = ("member", "administrator", "creator", "left", "kicked", "restricted", "owner")

FORGED_PEOPLE = (6_000_000_001, 6_000_000_002, 6_000_000_003)
FORGED_GROUPS = (-1_009_000_000_001, -1_009_000_000_002)

ids = st.sampled_from(FORGED_PEOPLE)
groups = st.sampled_from(FORGED_GROUPS)
accounts = st.fixed_dictionaries(
    {"id": ids, "is_bot": st.booleans(), "first_name": texts},
    optional={"last_name": texts, "username": texts, "language_code": st.sampled_from(
        ("ky", "kk", "ru", "uz", "tg", "tk", "en", "", "xx-YY", "zh-hans"))},
)  # fmt: skip
chats = st.one_of(
    st.builds(lambda one: {"id": one, "type": "private", "first_name": "X"}, ids),
    st.builds(lambda one, kind: {"id": one, "type": kind, "title": "X"}, groups,
              st.sampled_from(KINDS)),
)  # fmt: skip
sizes = st.fixed_dictionaries(
    {"file_id": texts, "file_unique_id": texts, "width": numbers, "height": numbers},
    optional={"file_size": numbers, "mime_type": texts, "file_name": texts, "duration": numbers},
)
points = st.fixed_dictionaries(
    {"latitude": st.floats(), "longitude": st.floats()},
    optional={"live_period": numbers, "horizontal_accuracy": numbers},
)
origins = st.fixed_dictionaries(
    {"type": st.sampled_from(("user", "hidden_user", "chat", "channel", "x")), "date": numbers},
    optional={"sender_user": accounts, "sender_user_name": texts, "sender_chat": chats,
              "chat": chats, "message_id": numbers, "author_signature": texts},
)  # fmt: skip
known: Mapping[str, st.SearchStrategy[Any]] = {
    "text": texts, "caption": texts, "photo": st.lists(sizes, max_size=3), "video": sizes,
    "voice": sizes, "audio": sizes, "document": sizes, "animation": sizes, "video_note": sizes,
    "location": points, "contact": st.fixed_dictionaries(
        {"phone_number": texts, "first_name": texts}, optional={"user_id": ids, "vcard": texts}),
    "venue": st.fixed_dictionaries({"location": points, "title": texts, "address": texts}),
    "forward_origin": origins, "media_group_id": texts, "from": accounts, "chat": chats,
    "new_chat_members": st.lists(accounts, max_size=3), "left_chat_member": accounts,
}  # fmt: skip


@st.composite
def messages(draw: st.DrawFn) -> Json:
    """Mostly of the right shape, so that it comes past the types."""
    chat = draw(chats)
    body: Json = {"message_id": draw(st.integers(1, 50)), "date": 1_790_000_000, "chat": chat}
    if chat["type"] == "private":
        body["from"] = {"id": chat["id"], "is_bot": False, "first_name": "X"}
    else:
        body["from"] = draw(accounts)
    for name in draw(st.lists(st.sampled_from(CONTENTS), min_size=1, max_size=3)):
        body[name] = draw(st.one_of(known.get(name, values), values))
    return body


@st.composite
def events(draw: st.DrawFn) -> Json:
    """One update from nothing, without its number."""
    kind = draw(st.sampled_from(EVENTS))
    if kind == "callback_query":
        body = {"id": draw(texts), "from": draw(accounts), "chat_instance": "1",
                "data": draw(st.text(max_size=64)), "message": draw(messages())}  # fmt: skip
    elif kind in ("my_chat_member", "chat_member"):
        member = st.fixed_dictionaries({"status": st.sampled_from(STATES), "user": accounts})
        body = {"chat": draw(chats), "from": draw(accounts), "date": draw(numbers),
                "old_chat_member": draw(member), "new_chat_member": draw(member)}  # fmt: skip
    elif "message" in kind or kind == "channel_post":
        body = draw(messages())
    else:
        body = draw(st.dictionaries(st.text(max_size=8), values, max_size=4))
    return {kind: draw(st.one_of(st.just(body), values)) if draw(st.booleans()) else body}


ACTS = ("drop", "drop", "put", "put", "text", "copy", "rename")


def bent(update: Json, chance: Random) -> Json:
    """A copy of a real update with one to three fields dropped, replaced, doubled or renamed."""
    update = copy.deepcopy(update)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if fields := list(_fields(update)):
            _bend(*chance.choice(fields), chance.choice(ACTS), copy.deepcopy(chance.choice(VALUES)))
    return update


def _bend(owner: Any, key: Any, act: str, value: Any) -> None:
    if act == "drop" and isinstance(owner, dict):
        del owner[key]
    elif act == "text":
        owner[key] = value if not isinstance(owner[key], str) else owner[key][::-1]
    elif act == "copy" and isinstance(owner[key], list):
        owner[key] = owner[key] * 20
    elif act == "rename" and isinstance(owner, dict):
        owner[f"{key}x"] = owner.pop(key)
    else:
        owner[key] = value


def _fields(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value: its owner and the key there."""
    if isinstance(value, dict):
        for key in list(value):
            yield value, key
            yield from _fields(value[key])
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield value, at
            yield from _fields(inner)
