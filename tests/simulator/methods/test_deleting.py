"""Deletion: 48 hours, both sides of a private chat, and rights in groups."""

import pytest

from simulator import Group, Person
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


async def test_a_deleted_message_is_gone(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="secret")

    assert await wire.deleteMessage(chat_id=amina.id, message_id=sent["message_id"]) is True
    assert not amina.sees("secret")


async def test_what_is_gone_cannot_be_deleted(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: message to delete not found"):
        await wire.deleteMessage(chat_id=amina.id, message_id=999)


async def test_a_bot_deletes_incoming_messages_of_a_private_chat(wire: Wire, amina: Person) -> None:
    said = amina.says("my name is")

    await wire.deleteMessage(chat_id=amina.id, message_id=said.id)

    assert said.id not in [message.id for message in amina.messages]


async def test_after_48_hours_nothing_is_deleted(
    wire: Wire, amina: Person, clock: HandClock
) -> None:
    said = amina.says("long ago")
    clock.forward(hours=48, seconds=1)

    with refused("Bad Request: message can't be deleted for everyone"):
        await wire.deleteMessage(chat_id=amina.id, message_id=said.id)


async def test_many_are_deleted_at_once_and_the_missing_skipped(wire: Wire, amina: Person) -> None:
    ids = [amina.says(str(number)).id for number in range(3)]

    assert await wire.deleteMessages(chat_id=amina.id, message_ids=[*ids, 999]) is True
    assert not set(ids) & {message.id for message in amina.messages}


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        ([], "message identifiers are not specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
        (["one"], "invalid message identifier specified"),
    ],
)
async def test_a_bad_list_of_ids_is_refused(
    wire: Wire, amina: Person, ids: list[object], words: str
) -> None:
    with refused(f"Bad Request: {words}"):
        await wire.deleteMessages(chat_id=amina.id, message_ids=ids)


async def test_old_messages_are_left_by_a_mass_deletion(
    wire: Wire, amina: Person, clock: HandClock
) -> None:
    old = amina.says("old")
    clock.forward(hours=49)
    new = amina.says("new")

    await wire.deleteMessages(chat_id=amina.id, message_ids=[old.id, new.id])

    assert [message.id for message in amina.messages][-1] == old.id


async def test_an_administrator_deletes_what_members_said(
    wire: Wire, desk: Group, bakyt: Person
) -> None:
    said = bakyt.says("wrong chat", in_=desk)

    assert await wire.deleteMessage(chat_id=desk.id, message_id=said.id) is True


async def test_a_plain_member_deletes_only_its_own(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.demotes_bot(desk)
    said = bakyt.says("wrong chat", in_=desk)

    with refused("Bad Request: message can't be deleted"):
        await wire.deleteMessage(chat_id=desk.id, message_id=said.id)


async def test_after_48_hours_an_administrator_bot_may_delete_no_more_than_any_other(
    wire: Wire, desk: Group, bakyt: Person, clock: HandClock
) -> None:
    own = await wire.sendMessage(chat_id=desk.id, text="old card")
    said = bakyt.says("old talk", in_=desk)
    clock.forward(hours=48, seconds=1)

    for number in (own["message_id"], said.id):
        with refused("Bad Request: message can't be deleted for everyone"):
            await wire.deleteMessage(chat_id=desk.id, message_id=number)


async def test_a_topic_goes_with_all_that_was_said_in_it_however_old(
    wire: Wire, desk: Group, bakyt: Person, clock: HandClock
) -> None:
    desk.gets_topics(bakyt)
    topic = await wire.createForumTopic(chat_id=desk.id, name="Case 12")
    await wire.sendMessage(
        chat_id=desk.id, text="old card", message_thread_id=topic["message_thread_id"]
    )
    clock.forward(hours=300)

    await wire.deleteForumTopic(chat_id=desk.id, message_thread_id=topic["message_thread_id"])

    assert not desk.sees("old card")
