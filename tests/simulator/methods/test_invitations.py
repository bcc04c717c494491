"""Invitation links: how often, how long, and for whom they open."""

import pytest

from simulator import Group, Person, World
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


async def test_an_invitation_opens_as_often_as_it_says(
    wire: Wire, world: World, desk: Group
) -> None:
    link = await wire.createChatInviteLink(chat_id=desk.id, name="for Cholpon", member_limit=1)

    desk.admits(world.person("Cholpon"), link["invite_link"])

    assert (link["name"], link["member_limit"]) == ("for Cholpon", 1)
    with pytest.raises(AssertionError, match="does not open"):
        desk.admits(world.person("Daniyar"), link["invite_link"])


async def test_the_newcomers_link_is_told(wire: Wire, world: World, desk: Group) -> None:
    await wire.getUpdates(allowed_updates=["chat_member"])
    link = await wire.createChatInviteLink(chat_id=desk.id)

    desk.admits(world.person("Cholpon"), link["invite_link"])

    [update] = await wire.updates()
    assert update["chat_member"]["invite_link"]["invite_link"] == link["invite_link"]


async def test_an_expired_or_revoked_link_is_shut(
    wire: Wire, world: World, desk: Group, clock: HandClock
) -> None:
    expires = int(clock.now.timestamp()) + 60
    short = await wire.createChatInviteLink(chat_id=desk.id, expire_date=expires)
    taken = await wire.createChatInviteLink(chat_id=desk.id)
    revoked = await wire.revokeChatInviteLink(chat_id=desk.id, invite_link=taken["invite_link"])
    clock.forward(minutes=2)

    assert revoked["is_revoked"] is True
    for link in (short, taken):
        with pytest.raises(AssertionError, match="does not open"):
            desk.admits(world.person("Cholpon"), link["invite_link"])


async def test_exporting_shuts_the_link_before(wire: Wire, world: World, desk: Group) -> None:
    first = await wire.exportChatInviteLink(chat_id=desk.id)
    second = await wire.exportChatInviteLink(chat_id=desk.id)

    with pytest.raises(AssertionError, match="does not open"):
        desk.admits(world.person("Cholpon"), first)
    desk.admits(world.person("Daniyar"), second)


async def test_links_need_the_right(wire: Wire, desk: Group, bakyt: Person, amina: Person) -> None:
    with refused("can't invite members to a private chat"):
        await wire.exportChatInviteLink(chat_id=amina.id)
    bakyt.demotes_bot(desk)
    with refused("not enough rights to manage chat invite link"):
        await wire.createChatInviteLink(chat_id=desk.id)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"member_limit": 100_000}, "member limit must be from 0 to 99999"),
        ({"name": "a" * 33}, "invite link name is too long"),
    ],
)
async def test_a_bad_link_is_refused(
    wire: Wire, desk: Group, args: dict[str, object], words: str
) -> None:
    with refused(words):
        await wire.call("createChatInviteLink", {"chat_id": desk.id} | args)


async def test_an_unknown_link_cannot_be_revoked(wire: Wire, desk: Group) -> None:
    with refused("INVITE_HASH_EXPIRED"):
        await wire.revokeChatInviteLink(chat_id=desk.id, invite_link="https://t.me/+abc")
