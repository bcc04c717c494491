"""One chat floods the line: it hears a kind word, and everybody else is heard as before."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

import pytest

from reference.limits import load_limits
from simulator import Group, Person
from storage.vault import SealedVault
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, card_of, reports

pytestmark = pytest.mark.slow

LIMITS = load_limits()
FULL = "There is no room for files just now."


@dataclass(frozen=True, slots=True)
class NearlyFull(SealedVault):
    """A vault on a disk that has no room left."""

    def free(self) -> int:
        return LIMITS.free_bytes // 2


def fill_the_disk(hotline: Hotline) -> None:
    vault = hotline.workshop.vault
    assert isinstance(vault, SealedVault)
    full = replace(hotline.workshop, vault=NearlyFull(vault.vault, vault.keys))
    vars(hotline.line.updates.commit)["workshop"] = full


def said(person: Person, words: str) -> int:
    return sum(words in card.text for card in person.cards)


async def test_more_than_a_report_can_hold_is_refused_with_a_word_and_what_is_there_goes(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(*[amina.says(f"He wears hat {at}") for at in range(LIMITS.pieces + 20)])

    assert f"Words: {LIMITS.pieces} messages" in card_of(amina).text
    assert said(amina, "This report is long enough.") == 1
    await hotline.hears(amina.taps("Send now"))
    assert desk.sees("snow leopard")


async def test_commands_by_the_hundred_are_answered_like_a_few(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(*[amina.says("/help") for _ in range(40)])

    assert said(amina, "You write faster than I can read.") == 1
    assert len(amina.cards) == LIMITS.commands.most + 1
    await hotline.after(minutes=1)
    await hotline.hears(amina.says("/status"))
    assert len(amina.cards) == LIMITS.commands.most + 2


async def test_on_a_full_disk_words_still_go_and_our_own_desk_is_told(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    fill_the_disk(hotline)

    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.sends_photo(), amina.sends_photo())
    await hotline.hears(amina.taps("Send now"))

    assert said(amina, FULL) == 1
    assert desk.sees("snow leopard")
    assert sum("No room for files" in card.text for card in triage.cards) == 1


async def test_files_beyond_a_day_s_number_leave_their_words(
    hotline: Hotline, amina: Person
) -> None:
    gauge, now = hotline.workshop.gauge, hotline.clock.now()
    gauge.take(("file", amina.id), LIMITS.files, now, LIMITS.files.most)

    await hotline.hears(amina.sends_photo(caption=SKINS))

    assert said(amina, "as many files as I can take") == 1
    assert "snow leopard" in card_of(amina).text
    assert "Photos and files" not in card_of(amina).text


async def test_presses_by_the_hundred_change_nothing_more(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    gauge, now = hotline.workshop.gauge, hotline.clock.now()
    gauge.take(("act", amina.id), LIMITS.acts, now, LIMITS.acts.most - 1)

    await hotline.hears(amina.taps("Send now"))

    assert amina.alerts[-1].startswith("You write faster than I can read.")
    assert card_of(amina)


async def test_two_thousand_messages_of_one_chat_delay_nobody_s_urgent_report(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    ermek, line = hotline.person("Ermek", phone="en"), hotline.line
    for at in range(2_000):
        amina.says(f"Flood number {at}")
    ermek.says(SHOTS)
    while await line.poller.poll(timeout=0):
        pass

    handled = 0
    while not ermek.sees("Your report, not sent yet"):
        handled += await one_look(hotline)

    assert handled <= 200, "one look at the inbox, not ten"
    await hotline.hears(ermek.taps("Send now"))
    assert desk.sees("ibex")


async def one_look(hotline: Hotline) -> int:
    async with asyncio.TaskGroup() as group:
        started = await hotline.line.updates.take(group)
    async with asyncio.TaskGroup() as group:
        await hotline.line.sender.take(group)
    return started


async def test_a_flooded_line_keeps_little_of_the_flood(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(*[amina.says(f"Flood number {at}") for at in range(400)])

    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.id)  # type: ignore[arg-type]
    assert talk is not None
    assert talk.draft is not None
    assert len(talk.draft.pieces) == LIMITS.pieces
    assert await hotline.line.updates.is_worked_off()
    assert len(hotline.workshop.gauge) < 10


async def test_a_village_that_shares_one_phone_notices_nothing(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    for _ in range(4):
        await reports(hotline, amina, SKINS)
        await hotline.hears(amina.says("/status"))
        await hotline.after(minutes=20)

    assert said(amina, "Sent.") == 4


async def test_an_officer_who_presses_like_a_machine_waits_and_the_desk_is_not_flooded(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    before = len(desk.cards)

    await hotline.hears(*[bakyt.taps("Map", in_=desk) for _ in range(LIMITS.presses.most + 20)])

    assert bakyt.alerts == ["Too many presses at once. Please wait a minute."] * 20
    assert len(desk.cards) <= before + LIMITS.presses.most


async def test_commands_in_any_group_are_answered_like_a_few(
    hotline: Hotline, bakyt: Person
) -> None:
    group = hotline.world.group("a crowd", members=[bakyt])
    bakyt.adds_bot(group)

    await hotline.hears(*[bakyt.says("/help", in_=group) for _ in range(LIMITS.commands.most * 2)])

    assert len(group.cards) <= LIMITS.commands.most
