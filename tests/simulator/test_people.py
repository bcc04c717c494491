"""A reporter in the private chat: what the bot is told of everything they do."""

import asyncio
from typing import Any

import pytest

from simulator import Group, Message, Person, World
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire


def told(world: World) -> list[dict[str, Any]]:
    """What the bot would hear next, as {kind: body}."""
    updates = world.first_bot.updates.pending()
    world.first_bot.updates.clear()
    return [{update.kind: update.body} for update in updates]


def heard(world: World) -> dict[str, Any]:
    """The one message that the bot would hear next."""
    [update] = told(world)
    body: dict[str, Any] = update["message"]
    return body


def test_no_client_sends_more_than_telegram_takes(amina: Person) -> None:
    amina.says("a" * 4096)

    with pytest.raises(AssertionError, match="no client sends 4097 characters"):
        amina.says("a" * 4097)
    with pytest.raises(AssertionError, match="1024 at most"):
        amina.sends_photo(caption="a" * 1025)


def test_a_start_link_carries_its_payload(world: World) -> None:
    cholpon = world.person("Cholpon", language_code="ru", username="cholpon")

    cholpon.starts("region_kg")

    message = heard(world)
    assert message["text"] == "/start region_kg"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "ru"
    assert message["chat"]["username"] == "cholpon"


def test_a_language_may_be_unknown(world: World) -> None:
    world.person("Cholpon").says("салам")

    assert "language_code" not in heard(world)["from"]


def test_every_photo_differs(world: World, amina: Person) -> None:
    first, second = amina.sends_photo(), amina.sends_photo()

    assert first.media
    assert second.media
    assert first.media.main.content != second.media.main.content
    assert len({amina.new_photo() for _ in range(300)}) == 300


def test_an_album_has_one_caption_and_one_id(world: World, amina: Person) -> None:
    amina.sends_album(3, caption="near the border")

    messages = [update["message"] for update in told(world)]
    assert [message.get("caption") for message in messages] == ["near the border", None, None]
    assert len({message["media_group_id"] for message in messages}) == 1


def test_two_albums_have_two_ids(amina: Person) -> None:
    first, second = amina.sends_album(2), amina.sends_album([amina.new_photo()] * 2)

    assert first[0].album != second[0].album


def test_a_file_keeps_its_name_and_bytes(world: World, amina: Person) -> None:
    sent = amina.sends_file(b"\xff\xd8with gps", "IMG_1.jpg", "image/jpeg", "as a file")

    document = heard(world)["document"]
    assert (document["file_name"], document["mime_type"]) == ("IMG_1.jpg", "image/jpeg")
    assert sent.media
    assert sent.media.main.content == b"\xff\xd8with gps"


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ("sends_video", "video"),
        ("sends_voice", "voice"),
        ("sends_audio", "audio"),
        ("sends_animation", "animation"),
        ("sends_video_note", "video_note"),
        ("sends_sticker", "sticker"),
        ("sends_poll", "poll"),
        ("sends_contact", "contact"),
        ("sends_dice", "dice"),
    ],
)
def test_anything_can_be_sent(world: World, amina: Person, act: str, kind: str) -> None:
    message = getattr(amina, act)()

    assert kind in heard(world)
    assert message.kind == kind


def test_a_place_is_a_location(world: World, amina: Person) -> None:
    amina.shares_place(42.5, 74.5, accuracy=12)

    assert heard(world)["location"] == {
        "latitude": 42.5,
        "longitude": 74.5,
        "horizontal_accuracy": 12,
    }


def test_a_venue_is_a_location_too(world: World, amina: Person) -> None:
    amina.shares_venue(42.5, 74.5, "Dordoi", "Bishkek")

    message = heard(world)
    assert message["venue"]["title"] == "Dordoi"
    assert message["location"] == message["venue"]["location"]


def test_a_live_place_moves_by_edits(world: World, amina: Person, clock: HandClock) -> None:
    message = amina.shares_live_place(42.5, 74.5)
    clock.forward(minutes=1)

    amina.moves_live_place(message, 42.6, 74.6)

    _, moved = told(world)
    location = moved["edited_message"]["location"]
    assert location == {"latitude": 42.6, "longitude": 74.6, "live_period": 3600}
    assert moved["edited_message"]["edit_date"] == int(clock.now.timestamp())


def test_an_edit_is_told_with_the_new_words(world: World, amina: Person) -> None:
    message = amina.says("two horns")

    edited = amina.edits(message, "three horns")

    _, update = told(world)
    assert update["edited_message"]["text"] == "three horns"
    assert update["edited_message"]["message_id"] == message.id
    assert amina.last == edited


def test_an_edit_of_a_photo_changes_its_caption(world: World, amina: Person) -> None:
    amina.edits(amina.sends_photo(caption="old"), "new")

    assert told(world)[-1]["edited_message"]["caption"] == "new"


async def test_nobody_edits_anothers_words(wire: Wire, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="from the bot")

    with pytest.raises(AssertionError, match="Amina cannot edit"):
        amina.edits(amina.screen, "mine now")


def test_a_deletion_is_never_told(world: World, amina: Person) -> None:
    message = amina.says("oh no")
    told(world)

    amina.deletes(message)

    assert told(world) == []
    assert message.id not in [one.id for one in amina.messages]


def test_blocking_and_unblocking_are_told(world: World, amina: Person) -> None:
    amina.blocks()
    amina.unblocks()
    amina.unblocks()

    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in told(world)]
    assert statuses == ["kicked", "member"]


def test_who_blocks_cannot_write_but_can_start_again(world: World, amina: Person) -> None:
    amina.blocks()

    with pytest.raises(AssertionError, match="has blocked the bot"):
        amina.says("hello?")
    amina.starts()
    assert told(world)[-1]["message"]["text"] == "/start"


def test_a_forward_names_where_it_came_from(
    world: World, amina: Person, bakyt: Person, desk: Group
) -> None:
    channel = world.channel("Wild market", username="wild_market")

    amina.forwards("horns for sale", channel)
    amina.forwards("seen today", bakyt)
    amina.forwards("quietly", "Someone")
    amina.forwards("in the group", desk)

    origins = [update["message"]["forward_origin"] for update in told(world)]
    assert [origin["type"] for origin in origins] == ["channel", "user", "hidden_user", "chat"]
    assert origins[0]["chat"]["username"] == "wild_market"
    assert origins[2]["sender_user_name"] == "Someone"


def test_a_forwarded_photo_is_the_same_file(world: World, amina: Person) -> None:
    photo = amina.sends_photo()

    amina.forwards(photo)

    first, second = (update["message"]["photo"][-1] for update in told(world))
    assert first["file_unique_id"] == second["file_unique_id"]


async def test_protected_words_cannot_be_forwarded(wire: Wire, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="code", protect_content=True)

    with pytest.raises(AssertionError, match="is protected"):
        amina.forwards(amina.screen)


def test_words_without_a_source_cannot_be_forwarded(amina: Person) -> None:
    with pytest.raises(AssertionError, match="need a source"):
        amina.forwards("from nowhere")


def test_a_reply_carries_the_message(world: World, amina: Person) -> None:
    question = amina.says("Anyone?")
    told(world)

    amina.says("Hello?", reply_to=question)

    assert heard(world)["reply_to_message"]["text"] == "Anyone?"


async def test_what_is_not_seen_shows_the_screen(wire: Wire, amina: Person) -> None:
    assert "(an empty chat)" in repr(amina.sees("Where"))
    await wire.sendMessage(chat_id=amina.id, text="Where was it?")

    sight = amina.sees("When")

    assert not sight
    assert "Where was it?" in repr(sight)
    assert "stands in" in repr(amina.sees("Where"))


def test_an_empty_chat_has_no_newest_message(world: World) -> None:
    with pytest.raises(AssertionError, match="no message yet"):
        _ = world.person("Cholpon").last


async def test_waiting_ends_when_the_words_come(wire: Wire, amina: Person) -> None:
    async def answer() -> None:
        await wire.sendMessage(chat_id=amina.id, text="Noted")

    async with asyncio.TaskGroup() as group:
        group.create_task(answer())
        message = await amina.waits_for("Noted")

    assert isinstance(message, Message)
    with pytest.raises(AssertionError, match="is not on the screen"):
        await amina.waits_for("Never", timeout=0.01)


async def test_a_world_rests_when_all_is_read(wire: Wire, world: World, amina: Person) -> None:
    amina.says("one")

    assert not await world.rests(timeout=0.01)
    await wire.updates()
    assert await world.rests(quiet=0.01)


def test_reactions_are_told_on_request(world: World, amina: Person) -> None:
    message = amina.says("thanks")
    told(world)
    amina.reacts(message, "👍")
    assert told(world) == []

    world.first_bot.updates.choose(["message_reaction"])
    amina.reacts(message, "")

    [update] = told(world)
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update["message_reaction"]["new_reaction"] == []
