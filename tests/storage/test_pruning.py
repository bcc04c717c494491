"""Rows that belong to no case go when their time is over, and not a day before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from places.cells import H3Cells
from reference.retention import load_retention
from storage.pruning import USUAL
from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import keep
from tests.storage.samples import CASE, DESK_CHAT, TIP, a_case, a_tip
from tests.storage.test_casework import AMENDMENT, PROMPT
from tests.triage.sketched import SKINS
from triage.chat_messages import REACH
from triage.drafts import PassOnPolicy
from triage.model import Clues, Neighbour
from triage.sketching import clues_of

CLUES = clues_of(SKINS, H3Cells())
TERMS = load_retention().rows


async def prune(store: SqlStore, days: int) -> None:
    kept = {name: term.kept for name, term in TERMS.items()}
    await store.prune(MORNING + timedelta(days=days), kept)


def test_the_operators_table_has_every_term_that_is_pruned_by() -> None:
    assert {name: TERMS[name].kept for name in USUAL} == USUAL
    assert PassOnPolicy().expire == TERMS["drafts"].kept
    assert TERMS["message_ids"].kept == REACH


async def test_a_question_to_an_officer_goes_once_it_can_be_answered_no_more(
    store: SqlStore,
) -> None:
    await keep(store, lambda unit: unit.prompts.add(DESK_CHAT, 7, PROMPT))

    await prune(store, 0)
    assert await store.unit().prompts.at(DESK_CHAT, 7) == PROMPT
    await prune(store, 1)

    assert await store.unit().prompts.at(DESK_CHAT, 7) is None


async def test_what_a_tip_left_for_joining_goes_after_a_month(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.traces.leave(TIP, SKINS, CLUES)
        await unit.commit()
    since = MORNING.date() - timedelta(days=99)

    await prune(store, 30)
    assert await store.unit().traces.near(CLUES, since) == [Neighbour(TIP, CASE, SKINS)]
    await prune(store, 31)

    assert await store.unit().traces.near(CLUES, since) == []
    assert await store.unit().traces.of(TIP) is None


async def test_a_sketch_without_traces_stays_while_its_tip_is_young(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.traces.leave(TIP, SKINS, Clues((), (), (), ()))
        await unit.commit()

    await prune(store, 1)

    assert await store.unit().traces.of(TIP) is not None


@pytest.mark.parametrize(("days", "left"), [(1095, 1), (1096, 0)])
async def test_corrections_are_kept_for_three_years(store: SqlStore, days: int, left: int) -> None:
    await keep(store, lambda unit: unit.amendments.add(AMENDMENT))

    await prune(store, days)

    assert len(await store.unit().amendments.all()) == left


async def test_counts_of_campaigns_are_kept_for_five_years(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.campaigns.add("osh", "KG-O", "2026-W19", 5))

    await prune(store, 1825)
    assert await store.unit().campaigns.counts()
    await prune(store, 1832)

    assert await store.unit().campaigns.counts() == []
