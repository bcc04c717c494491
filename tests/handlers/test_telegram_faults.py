"""Telegram refuses, breaks, doubles, delays: every report still arrives, and says so when twice."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, receipt_of, reports

pytestmark = pytest.mark.slow

AGAIN = "Sent again after a break: the same case, not a new one"


def fault(hotline: Hotline, kind: str, method: str, chat: int, **more: float) -> None:
    hotline.world.faults.add(FaultRule(kind, method, chat, count=1, **more))  # type: ignore[arg-type]


def cards(desk: Group) -> list[str]:
    return [card.text for card in desk.cards if "snow leopard" in card.text]


async def test_a_flood_wait_is_kept_and_the_card_comes_once(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    fault(hotline, "retry_after", "sendMessage", desk.id, seconds=30)
    await reports(hotline, amina)
    assert cards(desk) == []
    await hotline.after(seconds=20)
    assert cards(desk) == []

    await hotline.after(seconds=10)

    assert len(cards(desk)) == 1
    assert not desk.sees(AGAIN)


async def test_while_a_flood_wait_lasts_nothing_else_is_sent_there(
    hotline: Hotline, amina: Person
) -> None:
    fault(hotline, "retry_after", "sendMessage", amina.chat.id, seconds=30)

    await hotline.hears(amina.starts(), amina.says("/help"), amina.says("/privacy"))

    assert amina.cards == []
    assert hotline.world.journal.count("sendMessage", amina.chat.id) == 1
    await hotline.after(seconds=30)
    told = ["hotline against crimes", "How it works", "What we keep"]
    assert [words in card.text for words, card in zip(told, amina.cards, strict=True)] == [True] * 3


@pytest.mark.parametrize(
    ("kind", "more"),
    [("status", {"code": 500}), ("status", {"code": 502}), ("status", {"code": 504}), ("drop", {})],
)
async def test_a_server_error_or_a_dropped_connection_is_tried_again(
    hotline: Hotline, amina: Person, desk: Group, kind: str, more: dict[str, float]
) -> None:
    fault(hotline, kind, "sendMessage", desk.id, **more)
    await reports(hotline, amina)

    await hotline.after(seconds=2)

    assert len(cards(desk)) == 1


async def test_a_card_whose_answer_was_lost_comes_again_and_says_so(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    fault(hotline, "lost_answer", "sendMessage", desk.id)
    await reports(hotline, amina)

    await hotline.after(seconds=2)

    first, second = cards(desk)
    assert AGAIN not in first
    assert AGAIN in second


async def test_both_copies_of_a_card_act_as_one(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    fault(hotline, "lost_answer", "sendMessage", desk.id)
    await reports(hotline, amina)
    await hotline.after(seconds=2)
    first = next(card for card in desk.cards if "snow leopard" in card.text)

    await hotline.hears(bakyt.taps_data(first, first.keyboard[0][0]["callback_data"]))

    assert all("Seen by Bakyt" in text for text in cards(desk))
    assert "Acknowledge" not in desk.buttons


async def test_both_copies_lose_their_words_when_the_report_is_taken_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    fault(hotline, "lost_answer", "sendMessage", desk.id)
    await reports(hotline, amina)
    await hotline.after(seconds=2)
    first = next(card for card in desk.cards if "snow leopard" in card.text)
    await hotline.hears(bakyt.taps_data(first, first.keyboard[0][0]["callback_data"]))
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"))

    assert cards(desk) == []


@pytest.mark.parametrize("kind", ["lost_answer", "drop", "status"])
async def test_the_receipt_is_shown_once(
    hotline: Hotline, amina: Person, desk: Group, kind: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    fault(hotline, kind, "editMessageText", amina.chat.id)
    await hotline.hears(amina.taps("Send now"))

    await hotline.after(seconds=2)

    assert len([card for card in amina.cards if "Save this first" in card.text]) == 1
    assert len(receipt_of(amina)) == 26


async def test_a_live_card_whose_answer_was_lost_still_works(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    fault(hotline, "lost_answer", "sendMessage", amina.chat.id)
    await hotline.hears(amina.says(SKINS))

    await hotline.after(seconds=2)
    await hotline.hears(amina.taps("Send now"))

    assert len(cards(desk)) == 1


@pytest.mark.parametrize("kind", ["duplicate", "delay", "reorder"])
async def test_updates_that_come_twice_late_or_swapped_make_one_report(
    hotline: Hotline, amina: Person, desk: Group, kind: str
) -> None:
    hotline.world.faults.add(FaultRule(kind, "message", amina.chat.id, seconds=5))
    amina.says(SKINS)
    amina.says("He wears a grey hat")
    await hotline.settle()
    await hotline.after(seconds=10)

    await hotline.hears(amina.taps("Send now"))

    assert len(cards(desk)) == 1
    assert cards(desk)[0].count("under the counter") == 1
    assert cards(desk)[0].count("grey hat") == 1


async def test_a_press_that_is_delivered_twice_counts_once(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("duplicate", "callback_query"))
    await reports(hotline, amina)

    assert len(cards(desk)) == 1


@pytest.mark.parametrize("kind", ["slow_file", "truncated_file"])
async def test_a_slow_or_torn_file_arrives_whole(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, kind: str
) -> None:
    rule = FaultRule(kind, count=1, seconds=0.01, keep=50)
    hotline.world.faults.add(rule)
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.after(seconds=5)
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert rule.struck == 1
    assert desk.screen.kind == "photo"


async def test_a_file_that_never_comes_is_said_once_and_the_report_goes_on(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("status", "getFile"))
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))

    for _ in range(12):
        await hotline.after(minutes=5)

    assert desk.sees("under the counter")
    told = [card for card in amina.cards if "I could not fetch a file" in card.text]
    assert len(told) == 1


async def test_a_card_that_cannot_be_edited_is_sent_anew(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    amina.deletes(card_of(amina))

    await hotline.hears(amina.says("/cancel"))

    assert "snow leopard" in card_of(amina).text
