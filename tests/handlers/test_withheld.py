"""Not to the accused: an accused body, and all under its roof, never gets the words."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, reports

RANGERS = (
    "A ranger of the forest service takes money and lets poachers shoot ibex near Naryn",
    "Егери заповедника сами стреляют архаров под Нарыном и продают мясо",
    "Токойчулар өздөрү Нарында аркар атып жатышат, пара алышат",
)
CUSTOMS = (
    "The customs men in Osh took a bribe to let the saiga horns pass",
    "Таможенники на посту в Оше за взятку пропускают сайгачьи рога",
    "Бажы кызматкерлери пара алып, Ош аркылуу сайгак мүйүзүн өткөрүп жатышат",
)
POLICE = (
    "The police in Osh took a bribe and gave the falcons back to the smuggler",
    "Милиция в Оше взяла взятку и отдала соколов контрабандисту",
)
ACCUSED = [
    *((words, "kg_sets") for words in RANGERS),
    *((words, "kg_customs") for words in CUSTOMS),
    *((words, "kg_police") for words in POLICE),
]


async def sends(hotline: Hotline, person: Person, words: str) -> None:
    await hotline.hears(person.says(words))
    await hotline.hears(person.taps("Send"))


@pytest.mark.parametrize(("words", "accused"), ACCUSED)
async def test_the_accused_never_see_what_accuses_them(
    hotline: Hotline,
    amina: Person,
    bakyt: Person,
    nurlan: Person,
    triage: Group,
    words: str,
    accused: str,
) -> None:
    shut_out = await hotline.desk(accused, bakyt)
    oversight = await hotline.desk("kg_scns", nurlan)

    await sends(hotline, amina, words)

    assert not shut_out.sees(words)
    assert oversight.sees(words) or triage.sees(words)


async def test_nor_do_those_under_the_same_roof(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person
) -> None:
    ministry = await hotline.desk("kg_mnrets", bakyt)
    parks = await hotline.desk("kg_biodiversity_dept", bakyt)
    oversight = await hotline.desk("kg_scns", nurlan)

    await sends(hotline, amina, RANGERS[0])

    assert oversight.sees("ranger")
    assert not ministry.sees("ranger")
    assert not parks.sees("ranger")


async def test_with_only_the_accused_at_home_a_person_decides(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group
) -> None:
    accused = await hotline.desk("kg_customs", bakyt)

    await sends(hotline, amina, CUSTOMS[1])

    assert triage.sees(CUSTOMS[1])
    assert not accused.sees(CUSTOMS[1])


async def test_with_the_accused_alone_at_home_it_waits(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    accused = await hotline.desk("kg_customs", bakyt)

    await sends(hotline, amina, CUSTOMS[1])
    await hotline.after(hours=2)

    assert amina.sees("Nobody has read it yet")
    assert not accused.sees(CUSTOMS[1])


async def test_thrown_out_of_oversight_it_still_does_not_go_to_the_accused(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, triage: Group
) -> None:
    accused = await hotline.desk("kg_customs", bakyt)
    oversight = await hotline.desk("kg_scns", nurlan)
    nurlan.removes_bot(oversight)

    await sends(hotline, amina, CUSTOMS[1])
    await hotline.after(minutes=30)

    assert triage.sees(CUSTOMS[1])
    assert not accused.sees(CUSTOMS[1])


@pytest.mark.slow
@pytest.mark.parametrize("way", ["added", "edited", "captioned"])
async def test_what_comes_later_and_accuses_does_not_reach_the_accused(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, way: str
) -> None:
    album = amina.new_album()
    message = amina.sends_photo(None, SKINS, album)
    await hotline.settle()
    await hotline.hears(amina.taps("Send now"))

    if way == "edited":
        await hotline.hears(amina.edits(message, RANGERS[1]))
    elif way == "captioned":
        await hotline.hears(amina.sends_photo(None, RANGERS[1], album))
    else:
        await hotline.hears(amina.says(RANGERS[1]))
        await hotline.hears(amina.taps("Add to it"))
    await hotline.after(minutes=11)

    assert not desk.sees(RANGERS[1])
    assert triage.sees(RANGERS[1])


async def test_a_name_of_the_accused_in_a_plain_report_shuts_nobody_out(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS + ", two hundred metres from the customs house")

    assert desk.sees("customs house")


async def test_an_answer_about_the_place_is_read_for_accusations_too(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group
) -> None:
    environment = await hotline.desk("kg_sets", bakyt)
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Where?"))
    words = "Osh bazaar, the ranger of the reserve himself takes a bribe and sells them there"

    await hotline.hears(amina.says(words))
    await hotline.hears(amina.taps("Send"))

    assert not environment.sees("snow leopard")


@pytest.mark.slow
async def test_an_accusation_behind_a_very_long_story_still_counts(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group
) -> None:
    environment = await hotline.desk("kg_sets", bakyt)
    await hotline.hears(amina.says(SKINS))
    for _ in range(6):
        await hotline.hears(amina.says("We saw it again and again at the same stall. " * 85))

    await hotline.hears(amina.says("Rangers of the reserve take a bribe and sell the ibex meat"))
    await hotline.hears(amina.taps("Send"))

    assert not environment.sees("same stall")
