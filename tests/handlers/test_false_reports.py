"""Who told what was false again and again is read by a person first; a life never waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reference.limits import load_limits
from simulator import Group, Person
from tests.handlers.mail_scenes import closes
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, card_of, reports
from triage.model import TRIAGE_DESK, ChatId, Falsehood, TipId

pytestmark = pytest.mark.slow

RULE = load_limits().false_reports
DANGER = "Men with rifles are shooting at the rangers near Naryn right now, one man is wounded"
PRIORITY = 2


async def is_known_for(hotline: Hotline, amina: Person, times: int = RULE.most) -> None:
    """So many of her reports were called false of late."""
    await hotline.hears(amina.starts())
    now = hotline.clock.now()
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(amina.id))
        assert talk is not None
        told = tuple(Falsehood(TipId(f"old-{at}"), TRIAGE_DESK, now) for at in range(times))
        unit.conversations.save(replace(talk, falsehoods=told))
        await unit.commit()


async def test_send_takes_a_pause_and_a_person_reads_it_first(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)

    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Send now"))
    assert amina.alerts == [
        "A person of the line reads this report first. I pass it on in 30 minutes."
    ]
    assert "I pass this on in 30 minutes" in card_of(amina).text
    assert not triage.sees("snow leopard")

    await hotline.after(minutes=30)
    assert triage.sees(f"Priority {PRIORITY}")
    assert triage.sees("snow leopard")
    assert not desk.sees("snow leopard")
    assert amina.sees("Save this first")


async def test_nothing_goes_by_itself_any_more(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)

    await hotline.hears(amina.says(SKINS))
    await hotline.after(hours=3)

    assert not triage.sees("snow leopard")
    assert not desk.sees("snow leopard")


async def test_a_person_can_send_it_on(
    hotline: Hotline, amina: Person, nurlan: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)
    await reports(hotline, amina)
    await hotline.after(minutes=30)

    await hotline.hears(nurlan.taps("Send to", in_=triage))
    await hotline.hears(nurlan.taps("★ Environmental", in_=triage))

    assert desk.sees("snow leopard")


async def test_a_life_in_danger_never_waits(
    hotline: Hotline, amina: Person, triage: Group, nurlan: Person
) -> None:
    daniyar = hotline.person("Daniyar")
    police = await hotline.desk("kg_police", daniyar)
    await is_known_for(hotline, amina)

    await reports(hotline, amina, DANGER)

    assert police.sees("Priority 5")


async def test_what_is_only_urgent_waits_for_a_person(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)

    await reports(hotline, amina, SHOTS)
    await hotline.after(minutes=30)

    assert triage.sees("ibex")
    assert not desk.sees("ibex")


async def test_it_joins_no_case_that_desks_work_on(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    gulnara = hotline.person("Gulnara", phone="en")
    await reports(hotline, gulnara, SKINS)
    await is_known_for(hotline, amina)

    await reports(hotline, amina, SKINS)
    await hotline.after(minutes=31)

    assert await tips_beside(hotline, gulnara) == 1
    assert triage.sees("snow leopard")


async def test_two_mistakes_are_human(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina, RULE.most - 1)

    await reports(hotline, amina)

    assert desk.sees("snow leopard")


async def test_a_season_later_it_is_forgotten(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)
    hotline.clock.advance(RULE.within)

    await reports(hotline, amina)

    assert desk.sees("snow leopard")


async def test_more_in_a_day_than_a_village_has_to_tell_goes_to_a_person(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    tips = load_limits().tips
    hotline.workshop.gauge.take(("tip", amina.id), tips, hotline.clock.now(), tips.most)

    await reports(hotline, amina)
    assert not desk.sees("snow leopard")
    await hotline.after(minutes=30)

    assert triage.sees("snow leopard")
    assert not desk.sees("snow leopard")


async def test_wait_takes_the_press_back(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)
    await reports(hotline, amina)

    await hotline.hears(amina.taps("Wait, more to come"))
    await hotline.after(minutes=45)

    assert not triage.sees("snow leopard")


async def test_a_restart_forgets_no_pause(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await is_known_for(hotline, amina)
    await reports(hotline, amina)

    await hotline.restarts()
    await hotline.after(minutes=30)

    assert triage.sees("snow leopard")


async def tips_beside(hotline: Hotline, person: Person) -> int:
    """How many speak of the case that the person told of."""
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
        assert talk is not None
        case = await unit.cases.of_tip(talk.sent[0].tip)
        assert case is not None
        return len(await unit.cases.tips_of(case.id))


LIES = (
    "A man sells snow leopard skins at the bazaar in Osh",
    "In Naryn they sell live falcons from a garage",
    "Near Talas somebody caught forty marmots with traps",
)


async def test_three_that_the_hotline_calls_false_are_enough(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group
) -> None:
    for words in LIES:
        await reports(hotline, amina, words)
        await hotline.hears(nurlan.taps("Deliberately false", in_=triage))
        await hotline.after(hours=3)

    await reports(hotline, amina)
    assert amina.alerts[-1].startswith("A person of the line reads this report first.")
    assert not triage.sees("he was told")


async def test_a_desk_that_opens_its_case_again_takes_its_word_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await closes(hotline, bakyt, desk, "Not true")
    assert len(await falsehoods(hotline, amina)) == 1

    await hotline.hears(bakyt.taps("Open again", in_=desk))
    await hotline.after(minutes=3)

    assert await falsehoods(hotline, amina) == []


async def falsehoods(hotline: Hotline, person: Person) -> list[str]:
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
    assert talk is not None
    return [one.by for one in talk.falsehoods]


async def test_what_was_told_silently_counts_for_nobody(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Never write to me"))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(nurlan.taps("Deliberately false", in_=triage))
    await hotline.after(minutes=10)

    assert await falsehoods(hotline, amina) == []


async def test_no_desk_sees_whose_word_is_doubted(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    """Its card is that of any report that the machine is unsure of."""
    await is_known_for(hotline, amina)
    await reports(hotline, amina)
    await hotline.after(minutes=30)

    card = triage.sees("snow leopard").message
    assert card is not None
    assert "the machine is not sure what happened" in card.text
    assert not [word for word in ("false", "doubt", "slow") if word in card.text.lower()]
