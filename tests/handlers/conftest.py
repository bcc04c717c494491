"""The cast of the conversations: a reporter, an officer, and the desks they meet at."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, reports


@pytest.fixture
def amina(hotline: Hotline) -> Person:
    """A reporter whose phone speaks English."""
    return hotline.person("Amina", phone="en")


@pytest.fixture
def bakyt(hotline: Hotline) -> Person:
    """The officer who leads every agency's desk of a story."""
    return hotline.person("Bakyt")


@pytest.fixture
def nurlan(hotline: Hotline) -> Person:
    """Who sits at the triage desk, or at oversight, and at no desk that may be accused."""
    return hotline.person("Nurlan")


@pytest.fixture
async def desk(hotline: Hotline, bakyt: Person) -> Group:
    """The environmental inspection of Kyrgyzstan: it leads what happens at a bazaar."""
    return await hotline.desk("kg_sets", bakyt)


@pytest.fixture
async def triage(hotline: Hotline, nurlan: Person) -> Group:
    return await hotline.triage_desk(nurlan)


@pytest.fixture
async def forum(hotline: Hotline, bakyt: Person, desk: Group) -> Group:
    """The desk's group, split into topics; an officer says something to us, and so we know."""
    desk.promotes(bakyt)
    desk.gets_topics(bakyt)
    await hotline.hears(bakyt.says("/officers", in_=desk))
    return desk


@pytest.fixture
async def taken(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> None:
    """A report that an officer works on."""
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
