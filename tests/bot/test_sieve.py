"""The sieve: what enters the inbox, and in which lane it waits."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sieve import ALLOWED_UPDATES, chat_of, is_ours

BOT, AMINA, DESK = 42, 5_000_000_001, -1_002_000_000_001
PERSON = {"id": AMINA, "is_bot": False, "first_name": "Amina"}
KINDS = {"private": AMINA, "group": -4_000_001, "supergroup": DESK, "channel": -1_002_000_000_002}


def message(kind: str = "private", **body: Any) -> dict[str, Any]:
    chat = {"id": KINDS[kind], "type": kind}
    return {"message_id": 7, "from": PERSON, "chat": chat, "date": 1} | body


def update(key: str, body: dict[str, Any]) -> dict[str, Any]:
    return {"update_id": 1, key: body}


def said(kind: str, text: str, **body: Any) -> dict[str, Any]:
    return update("message", message(kind, text=text, **body))


@pytest.mark.parametrize("body", [{"text": "hello"}, {"photo": []}, {"location": {}}, {}])
def test_all_that_a_reporter_sends_comes_in(body: dict[str, Any]) -> None:
    assert is_ours(update("message", message(**body)), BOT)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
@given(text=st.text(max_size=30).filter(lambda words: not words.startswith("/")))
def test_officers_own_talk_never_comes_in(kind: str, text: str) -> None:
    assert not is_ours(said(kind, text), BOT)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
@pytest.mark.parametrize("body", [{"photo": [], "caption": "/look"}, {"location": {}}, {}])
def test_officers_own_files_never_come_in(kind: str, body: dict[str, Any]) -> None:
    assert not is_ours(update("message", message(kind, **body)), BOT)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
def test_a_command_at_a_desk_comes_in(kind: str) -> None:
    assert is_ours(said(kind, "/officer"), BOT)


def test_an_answer_to_us_comes_in_and_one_to_a_colleague_does_not() -> None:
    ours, theirs = ({"from": {"id": who}, "message_id": 3} for who in (BOT, AMINA))

    assert is_ours(said("supergroup", "we go", reply_to_message=ours), BOT)
    assert not is_ours(said("supergroup", "we go", reply_to_message=theirs), BOT)


def test_talk_in_a_topic_of_ours_is_no_answer_to_us() -> None:
    """Telegram calls whatever is said in a topic an answer to the message that opened it."""
    opening = {"from": {"id": BOT}, "message_id": 3, "forum_topic_created": {"name": "K7-412"}}

    assert not is_ours(said("supergroup", "we go", reply_to_message=opening), BOT)
    assert is_ours(said("supergroup", "/officers", reply_to_message=opening), BOT)


@pytest.mark.parametrize("answered", [None, {}, {"from": None}, {"sender_chat": {"id": BOT}}])
def test_an_answer_to_nobody_in_particular_does_not(answered: dict[str, Any] | None) -> None:
    assert not is_ours(said("supergroup", "we go", reply_to_message=answered), BOT)


@pytest.mark.parametrize("key", ["migrate_to_chat_id", "new_chat_members", "left_chat_member"])
def test_who_comes_and_goes_at_a_desk_comes_in(key: str) -> None:
    assert is_ours(update("message", message("supergroup", **{key: 1})), BOT)


def test_a_channel_never_comes_in() -> None:
    assert not is_ours(said("channel", "/start"), BOT)
    assert not is_ours(update("channel_post", message("channel", text="/start")), BOT)


@pytest.mark.parametrize(("kind", "comes"), [("private", True), ("group", False)])
def test_an_edit_comes_in_from_a_reporter_only(kind: str, comes: bool) -> None:
    assert is_ours(update("edited_message", message(kind, text="/x")), BOT) is comes


@pytest.mark.parametrize("key", ["callback_query", "my_chat_member", "chat_member"])
def test_presses_and_rights_come_in(key: str) -> None:
    assert is_ours(update(key, {"from": PERSON}), BOT)


@pytest.mark.parametrize("key", ["poll", "inline_query", "message_reaction", "business_message"])
def test_what_we_did_not_ask_for_never_comes_in(key: str) -> None:
    assert not is_ours(update(key, message()), BOT)
    assert chat_of(update(key, message())) is None


@pytest.mark.parametrize("key", [one for one in ALLOWED_UPDATES if one != "callback_query"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_update_waits_in_the_lane_of_its_chat(key: str, kind: str) -> None:
    assert chat_of(update(key, message(kind))) == KINDS[kind]


def test_a_press_waits_in_the_lane_of_the_card_it_is_on() -> None:
    press = {"id": "1", "from": PERSON, "message": message("supergroup"), "data": "c:ack:x"}

    assert chat_of(update("callback_query", press)) == DESK


@pytest.mark.parametrize("press", [{"from": PERSON}, {"from": PERSON, "message": None}])
def test_a_press_on_a_card_long_gone_waits_in_the_lane_of_the_person(press: dict[str, Any]) -> None:
    assert chat_of(update("callback_query", press)) == AMINA


@pytest.mark.parametrize("update", [{}, {"update_id": 1}, {"update_id": 1, "message": {}}])
def test_an_update_of_nobody_has_no_lane(update: dict[str, Any]) -> None:
    assert chat_of(update) is None
