"""Forwards and contacts: a channel's name is evidence, a person's is theirs."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.content import Content, Sending
from simulator.wire import chat_json
from tests.hotline import Hotline
from tests.stories import SKINS, card_of

pytestmark = pytest.mark.slow

FALCON = "In Osh I sell a falcon, a live saker, write to me"


async def test_a_channel_is_named_on_both_cards(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    market = hotline.world.channel("Bird market", username="birdmarket")

    await hotline.hears(amina.says(SKINS), amina.forwards(FALCON, market))
    assert "From the channel: Bird market" in card_of(amina).text
    desk = await hotline.desk("kg_sets", hotline.person("Bakyt"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Forwarded from: Bird market https://t.me/birdmarket/7")


async def test_what_is_quoted_from_a_channel_is_told_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    market = chat_json(hotline.world.channel("Bird market", username="birdmarket"))
    origin = {"type": "channel", "date": 1, "chat": market, "message_id": 7}
    body = {"quote": {"text": FALCON, "position": 0}, "external_reply": {"origin": origin}}

    await hotline.hears(amina.puts(Content("text", "He wrote it today", body=body)))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees(f"{FALCON}\nHe wrote it today")
    assert desk.sees("Forwarded from: Bird market https://t.me/birdmarket/7")


async def test_a_public_group_is_evidence(hotline: Hotline, amina: Person, desk: Group) -> None:
    group = hotline.world.group("Hunters", username="hunters_chat")

    await hotline.hears(amina.says(SKINS), amina.forwards(FALCON, group))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Forwarded from: Hunters https://t.me/hunters_chat")


async def test_a_forwarded_picture_without_words_keeps_its_channel(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    market = hotline.world.channel("Bird market", username="birdmarket")
    photo = hotline.person("Chyngyz").sends_photo()
    origin = {"type": "channel", "date": 1, "chat": chat_json(market), "message_id": 9}
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.puts(photo.content, Sending(origin=origin)))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Forwarded from: Bird market")


@pytest.mark.parametrize(
    ("answer", "is_told"), [("Keep the name", True), ("Leave it out", False), ("", False)]
)
async def test_a_persons_name_goes_along_only_when_the_reporter_keeps_it(
    hotline: Hotline, amina: Person, desk: Group, answer: str, is_told: bool
) -> None:
    seller = hotline.world.person("Ermek", username="ermek_sells")
    await hotline.hears(amina.says(SKINS), amina.forwards(FALCON, seller))
    assert amina.sees("I keep the words and dropped the name")
    if answer:
        await hotline.hears(amina.taps(answer))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("a live saker")
    assert bool(desk.sees("Ermek @ermek_sells")) is is_told


async def test_a_person_who_hides_is_asked_about_too(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS), amina.forwards(FALCON, "Somebody"))

    await hotline.hears(amina.taps("Keep the name"))

    assert "Somebody" in card_of(amina).text


async def test_a_private_group_is_asked_about(hotline: Hotline, amina: Person) -> None:
    family = hotline.world.group("Our family")

    await hotline.hears(amina.says(SKINS), amina.forwards(FALCON, family))

    assert amina.sees("Is the name evidence?")
    assert "Our family" not in card_of(amina).text


@pytest.mark.parametrize(("answer", "is_told"), [("The suspect's", True), ("Mine", False)])
async def test_a_contact_goes_along_only_as_the_suspects(
    hotline: Hotline, amina: Person, desk: Group, answer: str, is_told: bool
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_contact("Ermek", "+996700123456"))
    assert amina.sees("Whose number is this?")
    await hotline.hears(amina.taps(answer))

    await hotline.hears(amina.taps("Send now"))

    assert bool(desk.sees("+996700123456")) is is_told


async def test_the_reporters_own_number_is_kept_nowhere(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_contact())

    assert not amina.sees("Whose number is this?")
    assert amina.sees("We never need your number")
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
    assert amina.phone not in repr(talk)


async def test_a_suspects_number_alone_is_a_report_too(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.sends_contact("Ermek", "+996700123456"))
    await hotline.hears(amina.taps("The suspect's"))

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("+996700123456")


async def test_a_contact_nobody_explained_is_forgotten_after_a_day(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.sends_contact("Ermek", "+996700123456"))

    await hotline.after(hours=25)

    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
    assert talk is not None
    assert talk.draft is None


async def test_fifty_forwards_still_fit_on_a_card(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    markets = [hotline.world.channel(f"Bird market {'x' * 90} {n}") for n in range(50)]
    await hotline.hears(amina.says(SKINS), *[amina.forwards("Falcon", one) for one in markets])

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("snow leopard")
    assert triage.sees(f"{'x' * 90} 0")
    assert triage.sees(f"{'x' * 90} 49")
