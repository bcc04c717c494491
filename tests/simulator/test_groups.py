"""Groups: joining and leaving, what a bot may read there, and what it is told."""

from typing import Any

import pytest

from simulator import Group, Person, World
from tests.simulator.wiretap import Wire


async def kinds(wire: Wire) -> list[str]:
    """Kinds of the updates that wait, in order."""
    return [next(key for key in one if key != "update_id") for one in await wire.updates()]


async def texts(wire: Wire) -> list[str]:
    found: list[dict[str, Any]] = await wire.updates()
    return [one["message"].get("text", "") for one in found if "message" in one]


async def test_a_bot_added_by_its_link_hears_the_start(
    wire: Wire, world: World, bakyt: Person
) -> None:
    desk = world.group("KG customs desk", members=[bakyt])

    bakyt.adds_bot(desk, startgroup="tok_1")

    member, service, start = await wire.updates()
    assert member["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert service["message"]["new_chat_members"][0]["id"] == 42
    assert start["message"]["text"] == "/start@ilbirs_bot tok_1"
    assert start["message"]["from"]["id"] == bakyt.id


async def test_promotion_tells_the_rights(wire: Wire, world: World, bakyt: Person) -> None:
    desk = world.group("KG customs desk", members=[bakyt])
    bakyt.adds_bot(desk, rights=frozenset({"can_delete_messages"}))

    promoted = (await wire.updates())[-1]["my_chat_member"]

    assert promoted["old_chat_member"]["status"] == "member"
    assert promoted["new_chat_member"]["can_delete_messages"] is True
    assert promoted["new_chat_member"]["can_restrict_members"] is False


async def test_a_removed_bot_hears_it_last(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.removes_bot(desk)
    bakyt.says("/status", in_=desk)

    [update] = await wire.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert desk.messages[-2].content.body["left_chat_member"]["id"] == 42


async def test_privacy_mode_hides_ordinary_talk(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.demotes_bot(desk)
    sent = await wire.sendMessage(chat_id=desk.id, text="a card")
    await wire.updates()

    bakyt.says("lunch?", in_=desk)
    bakyt.says("/mine", in_=desk)
    bakyt.says("/mine@ilbirs_bot", in_=desk)
    bakyt.says("/mine@other_bot", in_=desk)
    bakyt.says("hey @ilbirs_bot", in_=desk)
    bakyt.says("taken", in_=desk, reply_to=desk.chat.messages[sent["message_id"]])

    assert await texts(wire) == ["/mine", "/mine@ilbirs_bot", "hey @ilbirs_bot", "taken"]


async def test_an_administrator_hears_everything(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.says("lunch?", in_=desk)

    assert await texts(wire) == ["lunch?"]


async def test_bots_do_not_hear_each_other(wire: Wire, world: World, desk: Group) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    daniyar = world.person("Daniyar", bot=other)
    desk.adds(daniyar)
    daniyar.adds_bot(desk)
    other.updates.clear()

    await wire.sendMessage(chat_id=desk.id, text="/mine")

    assert other.updates.pending() == []


async def test_outsiders_cannot_speak(desk: Group, amina: Person) -> None:
    with pytest.raises(AssertionError, match="Amina is no member of KG customs desk"):
        amina.says("let me in", in_=desk)


async def test_joining_and_leaving_are_told(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    await wire.getUpdates(allowed_updates=["message", "chat_member"])
    cholpon = world.person("Cholpon")

    desk.adds(cholpon, by=bakyt)
    desk.adds(cholpon, by=bakyt)
    desk.removes(cholpon)

    assert await kinds(wire) == ["chat_member", "message", "message", "chat_member"]
    assert not desk.has(cholpon)


async def test_a_plain_member_bot_hears_no_chat_member(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    bakyt.demotes_bot(desk)
    await wire.getUpdates(allowed_updates=["message", "chat_member"])
    await wire.updates()

    desk.adds(world.person("Cholpon"), by=bakyt)

    assert await kinds(wire) == ["message"]


async def test_who_was_removed_needs_more_than_a_link(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    link = (await wire.createChatInviteLink(chat_id=desk.id))["invite_link"]
    cholpon = world.person("Cholpon")
    desk.admits(cholpon, link)
    desk.removes(cholpon, by=bakyt)

    with pytest.raises(AssertionError, match="was removed from"):
        desk.admits(cholpon, link)


async def test_promotion_of_a_person_is_told(wire: Wire, world: World, desk: Group) -> None:
    await wire.getUpdates(allowed_updates=["chat_member"])
    cholpon = world.person("Cholpon")
    desk.adds(cholpon)

    desk.promotes(cholpon, anonymous=True, title="Duty")
    desk.demotes(cholpon)

    _, up, down = await wire.updates()
    new = up["chat_member"]["new_chat_member"]
    assert (new["status"], new["is_anonymous"], new["custom_title"]) == (
        "administrator",
        True,
        "Duty",
    )
    assert down["chat_member"]["new_chat_member"]["status"] == "member"


async def test_a_migration_is_told_on_both_sides(wire: Wire, world: World, bakyt: Person) -> None:
    old = world.group("Rangers", members=[bakyt], kind="group")
    bakyt.adds_bot(old)
    await wire.updates()

    new = old.migrates()

    there, here = [one["message"] for one in await wire.updates()]
    assert (there["chat"]["id"], there["migrate_to_chat_id"]) == (old.id, new.id)
    assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (new.id, old.id)
    assert new.has(bakyt)
    assert str(new.id).startswith("-100")


async def test_a_channels_post_comes_by_automatic_forward(
    wire: Wire, world: World, desk: Group
) -> None:
    desk.hears_channel(world.channel("News"), "/start everyone")

    [update] = await wire.updates()
    assert update["message"]["is_automatic_forward"] is True
    assert update["message"]["sender_chat"]["type"] == "channel"
    assert update["message"]["from"]["id"] == 777000


async def test_someone_may_speak_as_their_channel(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    bakyt.says("/mine", in_=desk, as_channel=world.channel("My garden"))

    [update] = await wire.updates()
    assert update["message"]["from"]["username"] == "Channel_Bot"
    assert update["message"]["sender_chat"]["title"] == "My garden"


async def test_a_new_title_is_told(wire: Wire, desk: Group) -> None:
    desk.renames("KG customs, night shift")

    [update] = await wire.updates()
    assert update["message"]["new_chat_title"] == "KG customs, night shift"
    assert (await wire.getChat(chat_id=desk.id))["title"] == "KG customs, night shift"


async def test_cards_are_what_the_bot_has_sent(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.says("lunch?", in_=desk)
    await wire.sendMessage(chat_id=desk.id, text="a case")

    assert [card.text for card in desk.cards] == ["a case"]
    assert desk.screen.text == "a case"
    assert desk.sees("a case")
