"""Five hundred open cases at one desk, at the pace that Telegram allows a group."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.line import assemble
from bot.pace import Pace
from simulator import Group, Person
from tests.bot import materials
from tests.hotline import Hotline
from tests.storage.samples import a_dispatch, a_tip
from triage import intentions
from triage.model import AgencyKey, CaseId, Dispatch, DispatchId, TipId

pytestmark = pytest.mark.slow

MANY = 500
FORUM = 80
SETS = AgencyKey("kg_sets")
SALE = materials.case(offence="market_sale", offences={"market_sale": 0.9})
MINUTE = timedelta(minutes=1)
SENT = ("sendMessage", "editMessageText", "editMessageReplyMarkup")


def paced(hotline: Hotline) -> None:
    """The real pace from now on."""
    hotline.parts = replace(hotline.parts, pace=Pace())
    hotline.line = assemble(hotline.parts)


async def opens(hotline: Hotline, number: str, priority: int) -> Dispatch:
    """A case handed over at this moment."""
    tip, case = TipId(f"tip-{number}"), CaseId(f"case-{number}")
    given = a_dispatch(
        DispatchId(f"dispatch-{number}"), case=case, agency=SETS, number=number, reasons=(),
        since=hotline.clock.now(),
    )  # fmt: skip
    async with hotline.store.unit() as unit:
        await unit.tips.open_key(tip)
        unit.tips.add(a_tip(tip))
        unit.cases.add(replace(SALE, id=case, tip=tip, priority=priority))
        unit.dispatches.add(given)
        unit.outbox.add(intentions.card(given, priority=priority))
        await unit.commit()
    return given


async def runs(hotline: Hotline, until: timedelta) -> None:
    """As the loops do: whatever is due, then on to the next moment at which something is."""
    end = hotline.clock.now() + until
    while hotline.clock.now() < end:
        await hotline.line.settle()
        due = await hotline.store.next_intention()
        if due is None or due > end:
            return
        hotline.clock.advance(max(due - hotline.clock.now(), timedelta(milliseconds=200)))


def fullest_minute(moments: Iterator[datetime]) -> int:
    within: deque[datetime] = deque()
    most = 0
    for moment in moments:
        within.append(moment)
        while moment - within[0] >= MINUTE:
            within.popleft()
        most = max(most, len(within))
    return most


def sent_to(hotline: Hotline, desk: Group) -> list[datetime]:
    calls = (one for one in hotline.world.journal.calls() if one.method in SENT and one.ok)
    return [one.at for one in calls if one.chat == desk.id]


async def test_five_hundred_cases_come_within_the_limits_and_the_urgent_at_once(
    hotline: Hotline, desk: Group
) -> None:
    paced(hotline)
    hotline.world.limits.enforced = True
    hotline.world.limits.forget()
    for at in range(MANY - 1):
        await opens(hotline, f"AA-{at:03}", priority=2)
    await runs(hotline, timedelta(minutes=5))
    assert len(desk.cards) < MANY / 2

    began = hotline.clock.now()
    await opens(hotline, "UR-005", priority=5)
    await runs(hotline, timedelta(seconds=6))
    assert desk.sees("UR-005")
    assert hotline.clock.now() - began <= timedelta(seconds=6)

    await runs(hotline, timedelta(hours=1))
    shown = {one.text.split("\n")[0] for one in desk.cards if "Priority" in one.text}
    assert len(shown) == MANY
    assert fullest_minute(iter(sent_to(hotline, desk))) <= 20
    assert hotline.world.limits.violations == 0
    overview = next(one for one in desk.cards if one.id == desk.chat.pinned[-1])
    assert overview.text.startswith(f"Open cases: {MANY}")
    assert "UR-005" in overview.text[:200], overview.text[:400]


async def test_topics_come_within_the_limits_and_each_card_in_its_own(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    desk.promotes(bakyt)
    desk.gets_topics(bakyt)
    await hotline.hears(bakyt.says("/officers", in_=desk))
    paced(hotline)
    hotline.world.limits.enforced = True
    hotline.world.limits.forget()
    for at in range(FORUM):
        await opens(hotline, f"AA-{at:03}", priority=2)

    await runs(hotline, timedelta(hours=1))

    cards = [one for one in desk.cards if "Priority" in one.text]
    topics = {topic.id: topic.name for topic in desk.topics}
    assert len({one.sending.thread for one in cards}) == FORUM
    for card in cards:
        number = topics[card.sending.thread or 0].partition(" ")[0]
        assert number in card.text
    assert fullest_minute(iter(sent_to(hotline, desk))) <= 20
    assert hotline.world.limits.violations == 0
