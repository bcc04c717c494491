"""Bot API objects: what stands in them, and what is left out when it is not so."""

from simulator import Group, Person, World
from simulator.accounts import Account
from simulator.chats import ALL_RIGHTS, Membership
from simulator.content import Content, Sending
from simulator.messagewire import message_json
from simulator.origins import origin_of
from simulator.posts import Author, post
from simulator.wire import chat_json, member_json, user_json


def test_a_user_shows_only_what_is_known() -> None:
    bare = Account(7, "Amina")
    full = Account(8, "Amina", username="amina", language_code="ky", last_name="A.")

    assert user_json(bare) == {"id": 7, "is_bot": False, "first_name": "Amina"}
    assert user_json(full) | {"id": 7} == {
        "id": 7,
        "is_bot": False,
        "first_name": "Amina",
        "last_name": "A.",
        "username": "amina",
        "language_code": "ky",
    }


def test_a_bot_has_no_language() -> None:
    assert "language_code" not in user_json(Account(7, "B", is_bot=True, language_code="en"))


def test_a_forum_says_so(world: World, bakyt: Person) -> None:
    forum = world.group("Rangers", [bakyt], topics=True)

    assert chat_json(forum.chat)["is_forum"] is True


def test_a_plain_message_has_nothing_too_much(world: World, amina: Person) -> None:
    message = amina.says("hello")

    assert set(message_json(message, world.first_bot)) == {
        "message_id",
        "chat",
        "date",
        "from",
        "text",
    }


def test_replies_are_shown_one_level_deep(world: World, amina: Person) -> None:
    first = amina.says("one")
    second = amina.says("two", reply_to=first)
    third = amina.says("three", reply_to=second)

    shown = message_json(third, world.first_bot)

    assert shown["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in shown["reply_to_message"]


def test_a_reply_to_what_was_deleted_stands_alone(world: World, amina: Person) -> None:
    first = amina.says("one")
    second = amina.says("two", reply_to=first)

    amina.deletes(first)

    assert "reply_to_message" not in message_json(second, world.first_bot)


def test_an_administrator_shows_every_right() -> None:
    account = Account(7, "Amina")

    some = member_json(Membership(account, "administrator", frozenset({"can_pin_messages"})))
    owner = member_json(Membership(account, "creator", ALL_RIGHTS, title="Chief"))

    assert (some["can_pin_messages"], some["can_delete_messages"]) == (True, False)
    assert some["can_manage_chat"] is True
    assert (owner["custom_title"], "can_pin_messages" in owner) == ("Chief", False)


def test_only_leaders_have_rights() -> None:
    account, right = Account(7, "Amina"), frozenset({"can_pin_messages"})

    assert Membership(account, "administrator", right).may("can_pin_messages")
    assert not Membership(account, "member", right).may("can_pin_messages")
    assert Membership(account, "creator").may("can_pin_messages")
    assert not Membership(account, "kicked").present


def test_a_groups_own_words_have_the_group_as_origin(
    world: World, desk: Group, bakyt: Person
) -> None:
    said = bakyt.says("notice", in_=desk, anonymously=True)

    assert origin_of(said)["type"] == "chat"
    assert origin_of(said)["sender_chat"]["id"] == desk.id


def test_a_forward_of_a_forward_keeps_the_first_origin(world: World, amina: Person) -> None:
    first = amina.forwards("horns", world.channel("Wild market"))
    second = amina.forwards(first)

    assert second.sending.origin == first.sending.origin


def test_who_deleted_their_account_leaves_a_name(world: World, amina: Person) -> None:
    message = post(world, amina.chat, Author(None), Content("text", "a"), Sending())

    assert origin_of(message)["sender_user"]["first_name"] == "Deleted Account"
