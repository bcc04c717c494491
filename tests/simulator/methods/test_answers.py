"""Callback answers, downloads and reactions."""

import aiohttp
import pytest

from simulator import Group, Person
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused

CARD = {"inline_keyboard": [[{"text": "Acknowledge", "callback_data": "ack"}]]}


async def pressed(wire: Wire, amina: Person) -> str:
    """The id of a query that Amina's press has made."""
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=CARD)
    amina.taps("Acknowledge")
    return str((await wire.updates())[-1]["callback_query"]["id"])


async def test_an_answer_is_a_toast(wire: Wire, amina: Person) -> None:
    query = await pressed(wire, amina)

    assert await wire.answerCallbackQuery(callback_query_id=query, text="Noted") is True
    assert amina.toasts == ["Noted"]
    assert amina.alerts == []


async def test_an_alert_must_be_closed(wire: Wire, amina: Person) -> None:
    query = await pressed(wire, amina)

    await wire.answerCallbackQuery(callback_query_id=query, text="Not yours", show_alert=True)

    assert amina.alerts == ["Not yours"]


async def test_a_query_is_answered_once(wire: Wire, amina: Person) -> None:
    query = await pressed(wire, amina)
    await wire.answerCallbackQuery(callback_query_id=query)

    with refused("Bad Request: query is too old and response timeout expired or query ID"):
        await wire.answerCallbackQuery(callback_query_id=query)


async def test_a_late_answer_is_refused(wire: Wire, amina: Person, clock: HandClock) -> None:
    query = await pressed(wire, amina)
    clock.forward(seconds=16)

    with refused("query is too old and response timeout expired or query ID is invalid"):
        await wire.answerCallbackQuery(callback_query_id=query)


@pytest.mark.parametrize("query", ["", "1", "abc"])
async def test_an_invented_query_is_refused(wire: Wire, amina: Person, query: str) -> None:
    with refused("query is too old and response timeout expired or query ID is invalid"):
        await wire.answerCallbackQuery(callback_query_id=query)


async def test_a_toast_has_200_characters(wire: Wire, amina: Person) -> None:
    query = await pressed(wire, amina)

    with refused("MESSAGE_TOO_LONG"):
        await wire.answerCallbackQuery(callback_query_id=query, text="a" * 201)


async def test_a_photo_is_downloaded_as_it_was_sent(wire: Wire, amina: Person) -> None:
    picture = amina.new_photo()
    amina.sends_photo(picture)
    [update] = await wire.updates()

    found = await wire.getFile(file_id=update["message"]["photo"][-1]["file_id"])

    assert found["file_size"] == len(picture)
    assert await wire.download(found["file_path"]) == picture


async def test_over_20_megabytes_there_is_no_download(wire: Wire, amina: Person) -> None:
    amina.sends_video(size=20 * 1024 * 1024 + 1)
    [update] = await wire.updates()
    video = update["message"]["video"]

    assert video["file_size"] == 20 * 1024 * 1024 + 1
    with refused("Bad Request: file is too big"):
        await wire.getFile(file_id=video["file_id"])


async def test_a_path_opens_only_after_get_file(wire: Wire, amina: Person) -> None:
    stored = amina.sends_photo().media
    assert stored

    with pytest.raises(aiohttp.ClientResponseError, match="404"):
        await wire.download(stored.main.path)


async def test_a_path_closes_after_an_hour(wire: Wire, amina: Person, clock: HandClock) -> None:
    amina.sends_photo()
    [update] = await wire.updates()
    found = await wire.getFile(file_id=update["message"]["photo"][-1]["file_id"])
    clock.forward(hours=1, seconds=1)

    with pytest.raises(aiohttp.ClientResponseError, match="404"):
        await wire.download(found["file_path"])


async def test_a_bot_reacts(wire: Wire, amina: Person) -> None:
    said = amina.says("I saw it")

    assert await wire.setMessageReaction(
        chat_id=amina.id, message_id=said.id, reaction=[{"type": "emoji", "emoji": "👀"}]
    )
    assert amina.chat.reactions[said.id, 42] == [{"type": "emoji", "emoji": "👀"}]


@pytest.mark.parametrize(
    ("reaction", "words"),
    [
        ([{"type": "emoji", "emoji": "🐆"}], "REACTION_INVALID"),
        ([{"type": "wave"}], "invalid reaction type specified"),
        ([{"type": "emoji", "emoji": "👍"}] * 2, "REACTIONS_TOO_MANY"),
    ],
)
async def test_reactions_that_telegram_does_not_know(
    wire: Wire, desk: Group, bakyt: Person, reaction: object, words: str
) -> None:
    said = bakyt.says("done", in_=desk)

    with refused(words):
        await wire.setMessageReaction(chat_id=desk.id, message_id=said.id, reaction=reaction)
