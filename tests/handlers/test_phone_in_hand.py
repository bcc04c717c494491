"""The phone in the poacher's hand: nothing that the bot left there says what was told."""

from __future__ import annotations

import re

import pytest

from locales.texts import Library
from reference.species import load_species
from reference.toponyms import toponym
from simulator import Group, Person
from tests.handlers.mail_scenes import asks, closes
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports

TIPS = {
    "en": SKINS,
    "ru": "На базаре в Оше мужчина продаёт шкуру снежного барса из-под прилавка",
    "ky": "Ош базарында бир киши илбирстин терисин сатып жатат",
    "kk": "Ош базарында бір адам қар барысының терісін сатып тұр",
    "uz": "Oʻsh bozorida bir kishi qor qoplonining terisini sotyapti",
    "tg": "Дар бозори Ош марде пӯсти барфпалангро мефурӯшад",
    "tk": "Oş bazarynda bir adam gar barsynyň derisini satýar",
}
OFFENCES = ("market_sale", "poaching", "possession", "trafficking")
OTHERS = pytest.mark.slow


@pytest.fixture
async def asked(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> None:
    """Amina's report was taken, and an officer asks about it."""
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")


def shown(person: Person) -> str:
    """All that the bot has left there, buttons too."""
    labels = [button["text"] for card in person.cards for row in card.keyboard for button in row]
    return "\n".join([*(card.text for card in person.cards), *labels]).casefold()


def telling(language: str, library: Library) -> list[str]:
    """Species, place, offence and words, as they are told in that language."""
    texts, leopard = library[language], load_species()["Panthera uncia"]
    said = [word for word in TIPS[language].split() if len(word) > 5]
    names = [leopard.name_in(language), toponym("Osh", "KG", language) or "Osh", "12 34 56"]
    return [one.casefold() for one in (*names, *said, *(texts(f"offence-{o}") for o in OFFENCES))]


def left_of(person: Person, language: str, library: Library) -> list[str]:
    """What of that begins a word somewhere in the chat."""
    left = shown(person)
    return [
        one for one in telling(language, library) if re.search(rf"(?<!\w){re.escape(one)}", left)
    ]


def press(person: Person, data: str) -> None:
    """By what the button carries: its label is in any of seven languages."""
    for card in reversed(person.cards):
        for row in card.keyboard:
            for button in row:
                if button["callback_data"].startswith(data):
                    person.taps_data(card, button["callback_data"])
                    return
    raise AssertionError(f"{person.name} sees no button {data}")


async def tells(hotline: Hotline, person: Person, language: str) -> None:
    """Asks and is asked about everything that can be asked about."""
    await hotline.hears(person.says("/start"), person.says(TIPS[language]))
    for act in ("where", "who", "what", "when"):
        press(person, f"d:{act}:")
        await hotline.settle()
    await hotline.hears(person.says("/cancel"), person.sends_contact("Ermek", "+996700123456"))
    press(person, "d:susp:")
    await hotline.hears(person.sends_photo(), person.shares_place(40.5283, 72.7985))
    press(person, "d:near:")
    await hotline.settle()
    press(person, "d:send:")
    await hotline.settle()


@pytest.mark.parametrize(
    "language", [one if one == "en" else pytest.param(one, marks=OTHERS) for one in TIPS]
)
async def test_after_sending_nothing_in_the_chat_says_what_was_told(
    hotline: Hotline, bakyt: Person, desk: Group, library: Library, language: str
) -> None:
    amina = hotline.person("Amina", phone=language)
    await tells(hotline, amina, language)
    assert desk.sees("Priority")

    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await closes(hotline, bakyt, desk, "Nothing found")
    await hotline.hears(amina.says("/status"))

    assert left_of(amina, language, library) == []


async def test_before_sending_the_card_says_it_so_the_story_would_notice(
    hotline: Hotline, amina: Person, library: Library
) -> None:
    await hotline.hears(amina.says(SKINS))

    assert "snow leopard" in card_of(amina).text
    assert len(left_of(amina, "en", library)) >= 2


@pytest.mark.usefixtures("asked")
async def test_a_push_says_only_that_there_is_news(hotline: Hotline, amina: Person) -> None:

    pushes = [card.text for card in amina.cards[1:]]
    assert pushes == [
        "There is news from the line. To read it: /status",
        "You have a message from the line.",
    ]


@pytest.mark.usefixtures("asked")
async def test_an_opened_letter_closes_by_itself(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.taps("Show"))
    assert amina.sees("Is it still there?")

    await hotline.after(minutes=10)

    assert not amina.sees("Is it still there?")
    await hotline.hears(amina.taps("Show"))
    assert amina.sees("Is it still there?")


@pytest.mark.usefixtures("asked")
async def test_words_that_wait_for_a_word_of_theirs_close_with_the_letter(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.taps("Show"))
    await hotline.hears(amina.taps("Answer"))
    await hotline.hears(amina.says("My number is 0700 12 34 56"))
    assert "12 34 56" in shown(amina)

    await hotline.after(minutes=50)
    assert amina.sees("Is it still there?")
    await hotline.after(minutes=11)

    assert "12 34 56" not in shown(amina)
    assert not amina.sees("Is it still there?")


@pytest.mark.usefixtures("asked")
async def test_what_was_answered_or_put_off_stays_closed(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.taps("Show"))
    await hotline.hears(amina.taps("Not now"))

    await hotline.after(hours=2)

    assert amina.sees("You find it again with /status")


async def test_a_deleted_report_takes_its_questions_along(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("What?"))
    assert amina.sees("What happened?")

    await hotline.hears(amina.taps("Delete"))

    assert [card.text for card in amina.cards] == ["Deleted. Nothing was passed on."]
