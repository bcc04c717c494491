"""After whole conversations in every language, nothing of the reporters lies anywhere in clear."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import pytest

from simulator import Group, Person
from tests.bot.traces import found, identity, told
from tests.hotline import Hotline

pytestmark = pytest.mark.slow

TIPS = {
    "ky": "Азыр Нарындын жанында үч киши илбирсти атып жатышат, кызыл Нива менен келишкен",
    "kk": "Қазір Алматы базарында бір адам тірі ителгі сатып тұр, көк шапан киген ағай",
    "ru": "На базаре в Оше мужчина в клетчатой кепке продаёт шкуру снежного барса из багажника",
    "uz": "Hozir Toshkent bozorida qalpoqli kishi tirik lochin sotyapti, yonida kulrang Neksiya",
    "tg": "Ҳозир дар бозори Душанбе марде тирпарвози зинда мефурӯшад, куртаи сабз дорад",
    "tk": "Häzir Aşgabat bazarynda gyrmyzy donly adam diri lagçyn satýar, goňşym görüpdir",
    "en": "At the bazaar in Osh a man with a squeaky barrow sells snow leopard skins",
}
SEND = ("d:send:", "d:any:")


@dataclass
class Heard:
    """Everything a person said, for the search afterwards."""

    person: Person
    secrets: list[str | int]


@pytest.fixture(autouse=True)
def every_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


async def whole_conversation(hotline: Hotline, phone: str, desk: Group, officer: Person) -> Heard:
    names = {"ky": "Ажаркүл", "ru": "Феоктиста"}
    person = hotline.world.person(
        names.get(phone, f"Zulmira-{phone}"), language_code=phone, username=f"quiet_owl_{phone}"
    )
    person.starts("c_leaflet")
    person.says(TIPS[phone])
    await hotline.settle()
    person.sends_album(
        [person.new_photo(), person.new_photo()], caption=f"Чычырканак белек {phone}"
    )
    person.shares_place(41.4287, 75.9911)
    person.sends_contact("+996555867530", "Кожобек")
    await hotline.settle()
    press(person, "d:susp:")
    await hotline.settle()
    press(person, "d:here:")
    await hotline.settle()
    press(person, *SEND)
    await hotline.settle()
    person.says("/status")
    await hotline.settle()
    return Heard(person, await everything(hotline, person))


def press(person: Person, *starts: str) -> None:
    """A button by what it carries, in whatever language it is labelled."""
    for card in reversed(person.cards):
        for row in card.keyboard:
            for button in row:
                if str(button.get("callback_data", "")).startswith(starts):
                    person.taps_data(card, button["callback_data"])
                    return
    raise AssertionError(f"no button {starts} on {person.cards}")


async def everything(hotline: Hotline, person: Person) -> list[str | int]:
    own = [message for message in person.messages if message.sender is person.account]
    receipt = next(
        word
        for card in person.cards
        for word in card.text.replace(" ", "").split("\n")
        if sum(sign.isdigit() for sign in word) >= 21
    )
    digits = "".join(sign for sign in receipt if sign.isdigit())
    files = [file.unique_id for message in own if message.media for file in message.media.files]
    return [*identity(person), *told(own), *files, digits, "996555867530", "Кожобек"]


@pytest.mark.parametrize("phone", TIPS)
async def test_a_conversation_leaves_no_trace_in_clear(
    hotline: Hotline, caplog: pytest.LogCaptureFixture, phone: str
) -> None:
    officer = hotline.person("Bakyt")
    desk = await hotline.triage_desk(officer)

    heard = await whole_conversation(hotline, phone, desk, officer)

    assert desk.sees(TIPS[phone][:20])
    assert found(hotline.folder, caplog.text, heard.secrets) == []


async def test_the_search_finds_a_planted_leak(
    hotline: Hotline, caplog: pytest.LogCaptureFixture
) -> None:
    officer = hotline.person("Bakyt")
    heard = await whole_conversation(hotline, "ky", await hotline.triage_desk(officer), officer)

    async with hotline.store.unit() as unit:
        unit.campaigns.add("leaflet", heard.person.account.username or "", "2026-W19", 5)
        await unit.commit()
    logging.getLogger("bot").warning("handling %s", heard.person.id)

    leaks = found(hotline.folder, caplog.text, heard.secrets)
    assert any("quiet_owl_ky" in leak and "ilbirs.db" in leak for leak in leaks)
    assert any(str(heard.person.id) in leak and "the logs" in leak for leak in leaks)
