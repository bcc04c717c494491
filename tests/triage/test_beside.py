"""Words added to what accuses somebody stay away from all of whom either text speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.freezing_room import BRIBED, CUSTOMS, FreezingRoom
from tests.triage.gathering_room import LEOPARD
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, Reading

AMINA, BAKYT = 7, 8
DOUBTFUL = replace(CUSTOMS, sure=False)
"""A person reads it: which triage desk may?"""
BOUGHT = replace(LEOPARD, offence="corruption")
"""A bribe, and nobody named."""


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> FreezingRoom:
    """The ministry of the environment runs the first triage desk."""
    room = FreezingRoom(store, clock)
    await room.opens("kg_sets", "kg_scns", TRIAGE_DESK, SECOND_TRIAGE_DESK)
    await room.is_run_by(TRIAGE_DESK, "kg_mnrets")
    return room


@pytest.mark.parametrize("before", [BRIBED, BOUGHT])
async def test_who_was_accused_before_does_not_read_what_accuses_another(
    room: FreezingRoom, before: Reading
) -> None:
    first = await room.tells(AMINA, before)

    more = await room.adds(first, DOUBTFUL)

    assert set(await room.told_about(more)) == {"kg_scns", SECOND_TRIAGE_DESK}
    withheld = (await room.case_of(more)).facts.withheld
    assert {"kg_sets", "kg_mnrets", "kg_customs", TRIAGE_DESK} <= set(withheld)


async def test_nor_does_who_was_accused_by_somebody_else_since(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.tells(BAKYT, BRIBED)

    more = await room.adds(first, DOUBTFUL)

    assert TRIAGE_DESK not in await room.told_about(more)
    assert not (await room.sight("kg_sets", more)).is_open


async def test_a_bribe_that_names_nobody_takes_nothing_back(room: FreezingRoom) -> None:
    first = await room.tells(AMINA, CUSTOMS)

    more = await room.adds(first, replace(BOUGHT, sure=False))

    withheld = (await room.case_of(more)).facts.withheld
    assert {"kg_sets", "kg_customs", TRIAGE_DESK} <= set(withheld)
