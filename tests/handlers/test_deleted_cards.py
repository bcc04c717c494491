"""An administrator may delete what the bot wrote: a case does not vanish with its card."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.messages import Message
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow


def cards_of(desk: Group) -> list[Message]:
    return [card for card in desk.cards if card.keyboard]


@pytest.fixture
async def deleted(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> Group:
    """The desk at which nothing of Amina's report stands any more."""
    await reports(hotline, amina)
    desk.promotes(bakyt)
    await hotline.settle()
    bakyt.deletes(*cards_of(desk))
    assert not desk.sees("under the counter")
    return desk


async def test_a_card_that_somebody_deleted_comes_again_with_the_next_report(
    hotline: Hotline, deleted: Group
) -> None:
    await reports(hotline, hotline.person("Aigul", phone="en"), SKINS)
    await hotline.after(minutes=1)

    (card,) = cards_of(deleted)
    assert "under the counter" in card.text
    assert "Reports: 2" in card.text


async def test_it_comes_again_when_its_time_is_over(
    hotline: Hotline, bakyt: Person, deleted: Group
) -> None:
    for _ in range(8):
        await hotline.after(days=1)

    assert len(cards_of(deleted)) == 1
    await hotline.hears(bakyt.taps("Take it", in_=deleted))
    assert deleted.sees("With Bakyt since")


async def test_what_is_over_stays_away(hotline: Hotline, amina: Person, deleted: Group) -> None:
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))
    await hotline.after(days=1)

    assert cards_of(deleted) == []
