"""Where it happened: pins, venues, live locations, links, coordinates, words."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of

NARYN = (41.4287, 75.9911)
SKINS_SOMEWHERE = "A man sells snow leopard skins from under the counter"


async def test_a_pin_is_asked_about(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))

    assert "Did it happen exactly here?" in card_of(amina).text
    assert {"Exactly here", "Within 5 km", "Somewhere else"} <= set(card_of(amina).buttons)


async def test_exactly_here_shows_the_desk_the_point(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))
    await hotline.hears(amina.taps("Exactly here"))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Map", in_=desk))

    assert point_on(desk) == NARYN
    assert not desk.sees("within 5 km")


@pytest.mark.parametrize("answer", ["Within 5 km", ""])
async def test_a_pin_nearby_or_without_an_answer_shows_only_the_area(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, answer: str
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))
    if answer:
        await hotline.hears(amina.taps(answer))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Map", in_=desk))

    assert desk.sees("the area within 5 km of")
    assert point_on(desk) == (41.4, 76.0)
    assert not any("41.42" in card.text or "75.99" in card.text for card in desk.cards)


async def test_the_exact_point_of_a_coarse_pin_is_kept_nowhere(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))
    await hotline.hears(amina.taps("Send now"))

    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
        assert talk is not None
        tip = await unit.tips.get(talk.sent[0].tip)

    assert "41.4287" not in repr((talk, tip))


async def test_somewhere_else_asks_where_and_forgets_the_pin(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))
    await hotline.hears(amina.taps("Somewhere else"))
    assert amina.sees("Then where?")

    await hotline.hears(amina.says("Osh"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Place: Osh")
    assert not desk.sees("Naryn")


async def test_a_coarse_pin_never_crosses_the_border(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    """Beside Osh: rounded to tenths of a degree the point would lie in Uzbekistan."""
    here, rounded = (40.5690, 72.6928), (40.6, 72.7)
    atlas = hotline.workshop.atlas
    assert (atlas.at(*here).country, atlas.at(*rounded).country) == ("KG", "UZ")
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*here))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Kyrgyzstan")


async def test_a_venue_needs_no_question(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_venue(*NARYN, "Old market", "1"))
    assert "Did it happen exactly here?" not in card_of(amina).text

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Naryn")


async def test_of_a_live_location_the_first_point_counts(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    live = amina.shares_live_place(*NARYN)
    await hotline.hears(amina.says(SKINS_SOMEWHERE))
    await hotline.hears(amina.moves_live_place(live, 42.8746, 74.5698))
    await hotline.hears(amina.taps("Exactly here"))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Map", in_=desk))

    assert point_on(desk) == NARYN


@pytest.mark.parametrize(
    "words",
    [
        "41.4287, 75.9911",
        "https://maps.google.com/?q=41.4287,75.9911",
        "https://yandex.ru/maps/?ll=75.9911%2C41.4287&z=14",
        "Naryn",
        "Нарын",
    ],
)
async def test_links_coordinates_and_names_are_places(
    hotline: Hotline, amina: Person, words: str
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))
    await hotline.hears(amina.taps("Where?"))

    await hotline.hears(amina.says(words))

    assert "Where: Naryn" in card_of(amina).text or "Naryn region" in card_of(amina).text


async def test_the_place_question_offers_to_send_where_i_am(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))
    await hotline.hears(amina.taps("Where?"))
    amina.place = NARYN

    await hotline.hears(amina.taps("Send where I am"))

    assert "Did it happen exactly here?" in card_of(amina).text


async def test_words_that_name_no_place_go_along_as_they_are(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))
    await hotline.hears(amina.taps("Where?"))
    await hotline.hears(amina.says("behind the mill of my uncle"))
    assert amina.sees("I do not know this place, but I pass on your words")

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("Place in the reporter's words: behind the mill of my uncle")


async def test_words_that_name_no_place_keep_the_pin(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*NARYN))
    await hotline.hears(amina.taps("Exactly here"))
    await hotline.hears(amina.taps("Where?"))

    await hotline.hears(amina.says("behind the mill of my uncle"))

    assert "Naryn" in card_of(amina).text


async def test_a_story_told_in_place_of_a_place_stays_a_story(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Where?"))

    await hotline.hears(amina.says("It went like this. " * 20 + "He left at noon."))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("He left at noon.") or triage.sees("He left at noon.")


async def test_null_island_is_explained_and_not_kept(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))

    await hotline.hears(amina.shares_place(0, 0))

    assert amina.sees("This point is 0,0")
    assert "Did it happen exactly here?" not in card_of(amina).text


@pytest.mark.parametrize(
    ("point", "words"),
    [((-30.0, -20.0), "open water"), ((48.8566, 2.3522), "outside Kyrgyzstan")],
)
async def test_a_pin_where_we_do_not_serve_is_explained_and_goes_to_a_person(
    hotline: Hotline, amina: Person, triage: Group, point: tuple[float, float], words: str
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(*point))
    assert amina.sees(words)

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("the country is not known")


async def test_the_numbers_of_the_country_are_shown_once_it_is_known(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.taps("Send now"))

    assert amina.sees("Numbers in Kyrgyzstan")


def point_on(desk: Group) -> tuple[float, float]:
    venue = next(card for card in reversed(desk.cards) if card.kind == "venue")
    spot = venue.content.body["location"]
    return spot["latitude"], spot["longitude"]
