"""Trails at rest: where a case was shown, until it is taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import keep
from tests.storage.samples import CUSTOMS, DISPATCH, TIP, a_case, a_dispatch, a_tip
from triage.errors import BrokenPromiseError
from triage.model import TRIAGE_DESK, DispatchId, Trail

SHOWN = Trail(DISPATCH, CUSTOMS, 41, MORNING.date())
LATER, ELSEWHERE = replace(SHOWN, message=42, tip=TIP), replace(SHOWN, agency=TRIAGE_DESK)


@pytest.fixture
async def shown(store: SqlStore) -> SqlStore:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch())
        for trail in (SHOWN, ELSEWHERE, LATER, SHOWN):
            unit.trails.leave(trail)
        await unit.commit()
    return store


async def test_each_message_at_each_desk_is_known_once(shown: SqlStore) -> None:
    assert await shown.unit().trails.of(DISPATCH) == [SHOWN, LATER, ELSEWHERE]
    assert await shown.unit().trails.of(DispatchId("another")) == []


async def test_what_was_taken_back_is_forgotten_and_what_stays_is_listed(shown: SqlStore) -> None:
    await keep(shown, lambda unit: unit.trails.forget(SHOWN))
    await keep(shown, lambda unit: unit.trails.stay(LATER))

    stays = replace(LATER, stays=True)
    assert await shown.unit().trails.of(DISPATCH) == [stays, ELSEWHERE]
    assert await shown.unit().trails.staying() == [stays]


async def test_in_another_group_the_numbers_would_mean_other_messages(shown: SqlStore) -> None:
    async with shown.unit() as unit:
        await unit.dispatches.forget_messages(CUSTOMS)
        await unit.commit()

    assert await shown.unit().trails.of(DISPATCH) == [ELSEWHERE]


async def test_of_no_known_case_nothing_was_shown(shown: SqlStore) -> None:
    with pytest.raises(BrokenPromiseError):
        await keep(shown, lambda unit: unit.trails.leave(replace(SHOWN, dispatch=DispatchId("x"))))
