"""Words that try to break a screen: very long, invisible, right-to-left, full of markup."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of

pytestmark = pytest.mark.slow

LONG = {
    "emoji": "🐆" * 4096,
    "zero width": "\u200b\u200d\ufeff" * 1365,
    "right to left": "\u202eسلام \u2066" * 585,
    "markup": "<b>&amp;</b>" * 341,
    "combining": "e\u0301\u0323" * 1365,
    "one word": "a" * 4096,
    "flags": "🇰🇬" * 2048,
    "skin tones": "👩🏽‍🌾" * 1024,
}


@pytest.mark.parametrize("kind", LONG)
async def test_four_thousand_strange_signs_arrive_whole(
    hotline: Hotline, amina: Person, triage: Group, kind: str
) -> None:
    words = LONG[kind][:4096]
    message = amina.says(words)
    await hotline.settle()

    await hotline.hears(amina.taps("Send"))

    shown = "".join(card.text for card in triage.cards if "desk of" not in card.text)
    sent = message.text.strip()
    assert amina.sees("Sent.")
    assert sent[:1000] in shown
    assert sent[-1000:] in shown


@pytest.mark.parametrize("button", ["Who?", "Where?", "When?"])
async def test_four_thousand_signs_in_answer_to_a_question_arrive_whole(
    hotline: Hotline, amina: Person, triage: Group, button: str
) -> None:
    await hotline.hears(amina.says("A man sells snow leopard skins from under the counter"))
    await hotline.hears(amina.taps(button))
    await hotline.hears(amina.says("у" * 4000 + " the end"))

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("the end")


async def test_markup_is_shown_as_it_was_written(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    words = SKINS + " <b>bold</b> & <a href='x'>link</a> {$count}"
    await hotline.hears(amina.says(words))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees(words)


async def test_markup_in_a_place_and_a_time_is_shown_as_it_was_written(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))
    await hotline.hears(amina.says("<i>noon</i> & later"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("<i>noon</i> & later")


async def test_no_answer_adds_a_line_that_we_seem_to_have_said(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says("A man sells snow leopard skins from under the counter"))
    for button, answer in (("Where?", "Osh bazaar"), ("When?", "noon")):
        await hotline.hears(amina.taps(button))
        await hotline.hears(amina.says(f"{answer}\u2028\u202e!\n✅ Seen by Bakyt"))
    await hotline.hears(amina.sends_contact("Ermek\n✅ Seen by Bakyt", "+996700123456"))
    await hotline.hears(amina.taps("The suspect's"))

    await hotline.hears(amina.taps("Send now"))

    card = desk.sees("You lead this case").message
    assert card is not None
    assert card.text.count("✅ Seen by Bakyt") == 3
    assert "\u202e" not in card.text
    assert not any(line.startswith("✅") for line in card.text.splitlines())


async def test_six_long_messages_arrive_whole(
    hotline: Hotline, amina: Person, triage: Group, desk: Group
) -> None:
    parts = [f"{SKINS} Part {number}. " + "шкуры " * 600 for number in range(6)]
    await hotline.hears(*[amina.says(part) for part in parts])

    await hotline.hears(amina.taps("Send now"))

    shown = "".join(card.text for card in (*triage.cards, *desk.cards))
    assert all(f"Part {number}." in shown for number in range(6))


async def test_a_strange_first_name_is_kept_nowhere(
    hotline: Hotline, triage: Group, desk: Group
) -> None:
    person = hotline.person("Aизада‮<b>", phone="en")
    await hotline.hears(person.says(SKINS))

    await hotline.hears(person.taps("Send now"))

    assert not desk.sees("Aизада")
    assert not triage.sees("Aизада")


async def test_no_name_is_so_long_that_the_card_stays_away(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    market = hotline.world.channel("Z" * 4096, username="birdmarket")
    await hotline.hears(amina.says(SKINS), amina.forwards("Look at this", market))
    for number in range(3):
        await hotline.hears(amina.sends_contact("Ё" * 4096, f"{number}" * 4096))
        await hotline.hears(amina.taps("The suspect's"))
    await hotline.hears(amina.shares_venue(40.5283, 72.7985, "T" * 4096, "<b>" * 2000))
    await hotline.hears(amina.forwards("And at this", "Ё" * 4096))
    await hotline.hears(amina.taps("Keep"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("You lead this case")


async def test_an_invisible_message_is_a_report_that_waits(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("\u2063\u200b"))

    assert amina.cards
    assert not amina.sees("Something broke")


async def test_the_live_card_fits_whatever_was_said(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    for number in range(12):
        await hotline.hears(amina.sends_contact("Ё" * 64, f"+99670000000{number}"))
        await hotline.hears(amina.taps("The suspect's"))

    assert "snow leopard" in card_of(amina).text
