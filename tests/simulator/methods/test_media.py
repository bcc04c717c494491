"""Files and albums that bots send."""

import io

import pytest
from PIL import Image

from simulator import Group, Person, World
from simulator.pictures import sample_photo
from tests.simulator.wiretap import Wire, refused


def album_of(number: int, kind: str = "photo") -> dict[str, object]:
    parts = [{"type": kind, "media": f"attach://file{index}"} for index in range(number)]
    return {"media": parts} | {f"file{index}": sample_photo(index) for index in range(number)}


async def test_a_photo_arrives_with_smaller_sizes(wire: Wire, amina: Person) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (800, 400)).save(picture, "JPEG")

    sent = await wire.sendPhoto(chat_id=amina.id, photo=picture.getvalue(), caption="a horn")

    shapes = [(size["width"], size["height"]) for size in sent["photo"]]
    assert shapes == [(90, 45), (320, 160), (800, 400)]
    assert len({size["file_unique_id"] for size in sent["photo"]}) == 3
    assert amina.screen.caption == "a horn"


async def test_a_spoiler_stays_on(wire: Wire, amina: Person) -> None:
    sent = await wire.sendPhoto(chat_id=amina.id, photo=sample_photo(1), has_spoiler=True)

    assert sent["has_media_spoiler"] is True
    assert amina.screen.spoiler


async def test_a_received_photo_can_be_sent_again_by_its_id(wire: Wire, amina: Person) -> None:
    amina.sends_photo()
    [update] = await wire.updates()
    size = update["message"]["photo"][-1]

    sent = await wire.sendPhoto(chat_id=amina.id, photo=size["file_id"])

    assert sent["photo"][-1]["file_unique_id"] == size["file_unique_id"]


async def test_a_document_cannot_be_sent_as_a_photo(wire: Wire, amina: Person) -> None:
    sent = await wire.sendDocument(chat_id=amina.id, document=b"%PDF-1.7")

    with refused("Bad Request: can't use file of type Document as Photo"):
        await wire.sendPhoto(chat_id=amina.id, photo=sent["document"]["file_id"])


async def test_an_unknown_file_id_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: wrong file_id or the file is temporarily unavailable"):
        await wire.sendPhoto(chat_id=amina.id, photo="AgACAgIAAxQAD")


async def test_another_bots_file_id_is_refused(wire: Wire, world: World, amina: Person) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    rival = world.person("Cholpon", bot=other)
    photo = rival.sends_photo()
    assert photo.media
    theirs = other.updates.pending()[0].body["photo"][-1]["file_id"]

    with refused("wrong file_id or the file is temporarily unavailable"):
        await wire.sendPhoto(chat_id=amina.id, photo=theirs)


async def test_a_missing_attachment_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: photo file not found in the request"):
        await wire.sendPhoto(chat_id=amina.id, photo="attach://nothing")


async def test_no_photo_at_all_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: there is no photo in the request"):
        await wire.sendPhoto(chat_id=amina.id)


async def test_an_empty_file_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: file must be non-empty"):
        await wire.sendDocument(chat_id=amina.id, document=b"")


async def test_the_simulated_world_has_no_internet(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: failed to get HTTP URL content"):
        await wire.sendPhoto(chat_id=amina.id, photo="https://cites.org/a.jpg")


async def test_a_strip_is_no_photo(wire: Wire, amina: Person) -> None:
    strip = io.BytesIO()
    Image.new("L", (2100, 100)).save(strip, "PNG")

    with refused("PHOTO_INVALID_DIMENSIONS"):
        await wire.sendPhoto(chat_id=amina.id, photo=strip.getvalue())


async def test_a_photo_over_10_megabytes_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: file is too big"):
        await wire.sendPhoto(chat_id=amina.id, photo=bytes(10 * 1024 * 1024 + 1))


async def test_a_body_over_50_megabytes_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Request Entity Too Large"):
        await wire.sendDocument(chat_id=amina.id, document=bytes(50 * 1024 * 1024 + 1))


async def test_a_caption_has_1024_code_points(wire: Wire, amina: Person) -> None:
    sent = await wire.sendPhoto(chat_id=amina.id, photo=sample_photo(1), caption="ы" * 1024)

    assert len(sent["caption"]) == 1024
    with refused("Bad Request: message caption is too long"):
        await wire.sendPhoto(chat_id=amina.id, photo=sample_photo(1), caption="ы" * 1025)


@pytest.mark.parametrize("kind", ["video", "animation", "audio", "voice", "document"])
async def test_every_kind_of_file_arrives_as_itself(wire: Wire, amina: Person, kind: str) -> None:
    method = f"send{kind.capitalize()}"

    sent = await wire.call(method, {"chat_id": amina.id, kind: b"bytes", "caption": "look"})

    assert sent[kind]["file_size"] == 5
    assert (amina.screen.kind, amina.screen.caption) == (kind, "look")


async def test_an_animation_is_a_document_too(wire: Wire, amina: Person) -> None:
    sent = await wire.sendAnimation(chat_id=amina.id, animation=b"GIF89a", width=8, height=6)

    assert sent["document"]["file_id"] == sent["animation"]["file_id"]
    assert sent["animation"]["width"] == 8


async def test_a_thumbnail_comes_along(wire: Wire, amina: Person) -> None:
    sent = await wire.sendDocument(chat_id=amina.id, document=b"%PDF", thumbnail=sample_photo(1))

    assert sent["document"]["thumbnail"]["width"] == 64


async def test_an_album_is_messages_with_one_group_id(wire: Wire, amina: Person) -> None:
    sent = await wire.call("sendMediaGroup", {"chat_id": amina.id} | album_of(3))

    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.album for message in amina.cards] == [sent[0]["media_group_id"]] * 3


@pytest.mark.parametrize("number", [1, 11])
async def test_an_album_has_two_to_ten_parts(wire: Wire, amina: Person, number: int) -> None:
    with refused("there must be from 2 to 10 items in the media group"):
        await wire.call("sendMediaGroup", {"chat_id": amina.id} | album_of(number))


async def test_documents_and_photos_do_not_mix(wire: Wire, amina: Person) -> None:
    mixed = album_of(2)
    mixed["media"][0]["type"] = "document"  # type: ignore[index]

    with refused("Can't use the media of the specified type in the album"):
        await wire.call("sendMediaGroup", {"chat_id": amina.id} | mixed)


async def test_a_broken_album_leaves_nothing_behind(wire: Wire, amina: Person) -> None:
    album = album_of(3)
    del album["file2"]

    with refused("photo file not found in the request"):
        await wire.call("sendMediaGroup", {"chat_id": amina.id} | album)
    assert amina.cards == []


async def test_a_restricted_bot_sends_only_what_it_may(
    wire: Wire, desk: Group, bakyt: Person
) -> None:
    bakyt.restricts_bot(desk, frozenset({"can_send_photos"}))

    await wire.sendPhoto(chat_id=desk.id, photo=sample_photo(1))

    with refused("Bad Request: not enough rights to send text messages to the chat"):
        await wire.sendMessage(chat_id=desk.id, text="a case")
    with refused("not enough rights to send documents to the chat"):
        await wire.call("sendMediaGroup", {"chat_id": desk.id} | album_of(2, "document"))
    with refused("not enough rights to send text messages to the chat"):
        await wire.copyMessage(
            chat_id=desk.id, from_chat_id=bakyt.id, message_id=bakyt.says("a").id
        )


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (["photo"], "can't parse InputMedia: expected an Object"),
        ({"type": "hologram", "media": "a"}, "type of the input media is invalid"),
        ({"type": "photo"}, "can't parse InputMedia: media not found"),
    ],
)
async def test_a_part_that_is_none_is_refused(
    wire: Wire, amina: Person, part: object, words: str
) -> None:
    with refused(words):
        await wire.editMessageMedia(
            chat_id=amina.id,
            message_id=(await wire.sendMessage(chat_id=amina.id, text="a"))["message_id"],
            media=part,
        )
