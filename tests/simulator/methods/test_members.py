"""Who is in a group, and what an administrator may do about it."""

import pytest

from simulator import Group, Person, World
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


@pytest.fixture
def stranger(world: World, desk: Group) -> Person:
    """Someone in the desk's group whom nobody has registered."""
    stranger = world.person("Cholpon")
    desk.adds(stranger)
    world.first_bot.updates.clear()
    return stranger


async def test_a_chat_tells_what_it_is(wire: Wire, desk: Group) -> None:
    desk.gets_username("kg_customs")

    found = await wire.getChat(chat_id=desk.id)

    assert (found["type"], found["title"]) == ("supergroup", "KG customs desk")
    assert found["active_usernames"] == ["kg_customs"]


async def test_a_private_chat_tells_whose_it_is(wire: Wire, amina: Person) -> None:
    found = await wire.getChat(chat_id=amina.id)

    assert (found["type"], found["first_name"]) == ("private", "Amina")


async def test_who_never_wrote_is_not_found_but_cannot_be_written_to(
    wire: Wire, world: World
) -> None:
    silent = world.person("Cholpon", bot=world.add_bot("43:OTHER", "other_bot"))

    with refused("Bad Request: chat not found"):
        await wire.getChat(chat_id=silent.id)
    with refused("Forbidden: bot can't initiate conversation with a user"):
        await wire.sendMessage(chat_id=silent.id, text="hello")


async def test_a_member_has_a_status(
    wire: Wire, desk: Group, bakyt: Person, stranger: Person, amina: Person
) -> None:
    people = {"creator": bakyt, "member": stranger, "left": amina}

    for status, person in people.items():
        found = await wire.getChatMember(chat_id=desk.id, user_id=person.id)
        assert found["status"] == status


async def test_nobody_is_not_found(wire: Wire, desk: Group) -> None:
    with refused("Bad Request: member not found"):
        await wire.getChatMember(chat_id=desk.id, user_id=12345)


async def test_a_third_person_is_no_member_of_a_private_chat(
    wire: Wire, amina: Person, bakyt: Person
) -> None:
    assert (await wire.getChatMember(chat_id=amina.id, user_id=amina.id))["status"] == "member"
    with refused("Bad Request: member not found"):
        await wire.getChatMember(chat_id=amina.id, user_id=bakyt.id)


async def test_administrators_are_listed_without_other_bots(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    daniyar = world.person("Daniyar", bot=other)
    desk.adds(daniyar)
    daniyar.promotes_bot(desk)

    found = await wire.getChatAdministrators(chat_id=desk.id)
    everyone = await wire.getChatAdministrators(chat_id=desk.id, return_bots=True)

    assert {member["user"]["id"] for member in found} == {bakyt.id, 42}
    assert {member["user"]["id"] for member in everyone} == {bakyt.id, 42, other.id}


async def test_a_private_chat_has_no_administrators(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: there are no administrators in the private chat"):
        await wire.getChatAdministrators(chat_id=amina.id)


async def test_members_are_counted(
    wire: Wire, desk: Group, stranger: Person, amina: Person
) -> None:
    assert await wire.getChatMemberCount(chat_id=desk.id) == 3
    assert await wire.getChatMemberCount(chat_id=amina.id) == 2


async def test_a_banned_member_is_out(wire: Wire, desk: Group, stranger: Person) -> None:
    assert await wire.banChatMember(chat_id=desk.id, user_id=stranger.id) is True

    assert not desk.has(stranger)
    found = await wire.getChatMember(chat_id=desk.id, user_id=stranger.id)
    assert (found["status"], found["until_date"]) == ("kicked", 0)


async def test_a_ban_may_take_the_words_along(wire: Wire, desk: Group, stranger: Person) -> None:
    stranger.says("spam", in_=desk)

    await wire.banChatMember(chat_id=desk.id, user_id=stranger.id, revoke_messages=True)

    assert all(message.text != "spam" for message in desk.messages)


async def test_a_short_ban_lasts_until_its_date(
    wire: Wire, desk: Group, stranger: Person, clock: HandClock
) -> None:
    until = int(clock.now.timestamp()) + 3600

    await wire.banChatMember(chat_id=desk.id, user_id=stranger.id, until_date=until)

    found = await wire.getChatMember(chat_id=desk.id, user_id=stranger.id)
    assert found["until_date"] == until


async def test_owner_and_administrators_cannot_be_banned(
    wire: Wire, desk: Group, bakyt: Person, stranger: Person
) -> None:
    desk.promotes(stranger)

    with refused("Bad Request: can't remove chat owner"):
        await wire.banChatMember(chat_id=desk.id, user_id=bakyt.id)
    with refused("Bad Request: user is an administrator of the chat"):
        await wire.banChatMember(chat_id=desk.id, user_id=stranger.id)


async def test_without_the_right_nobody_is_banned(
    wire: Wire, desk: Group, bakyt: Person, stranger: Person
) -> None:
    bakyt.promotes_bot(desk, frozenset({"can_pin_messages"}))

    with refused("Bad Request: not enough rights to restrict/unrestrict chat member"):
        await wire.banChatMember(chat_id=desk.id, user_id=stranger.id)
    assert desk.has(stranger)


async def test_who_is_unknown_cannot_be_banned(wire: Wire, desk: Group, amina: Person) -> None:
    with refused("PARTICIPANT_ID_INVALID"):
        await wire.banChatMember(chat_id=desk.id, user_id=999)
    with refused("can't remove members from private chats"):
        await wire.banChatMember(chat_id=amina.id, user_id=amina.id)


async def test_unbanning_lets_someone_come_back(wire: Wire, desk: Group, stranger: Person) -> None:
    await wire.banChatMember(chat_id=desk.id, user_id=stranger.id)

    await wire.unbanChatMember(chat_id=desk.id, user_id=stranger.id, only_if_banned=True)

    found = await wire.getChatMember(chat_id=desk.id, user_id=stranger.id)
    assert found["status"] == "left"


async def test_unbanning_a_member_removes_them_unless_told_otherwise(
    wire: Wire, desk: Group, stranger: Person
) -> None:
    await wire.unbanChatMember(chat_id=desk.id, user_id=stranger.id, only_if_banned=True)
    assert desk.has(stranger)

    await wire.unbanChatMember(chat_id=desk.id, user_id=stranger.id)
    assert not desk.has(stranger)


async def test_a_bot_cannot_leave_a_private_chat(wire: Wire, amina: Person) -> None:
    with refused("chat member status can't be changed in private chats"):
        await wire.leaveChat(chat_id=amina.id)
