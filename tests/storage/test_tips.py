"""Tips: sealed with a key of their own, which can be destroyed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.storage.homes import Home, keep, keep_tip
from tests.storage.samples import CASE, TIP, a_case, a_tip
from triage.errors import UnknownSubjectError
from triage.model import TipId, TipState


async def test_a_tip_comes_back_as_it_was_added(store: SqlStore) -> None:
    await keep_tip(store)

    assert await store.unit().tips.get(TIP) == a_tip()


async def test_a_tip_outlives_the_process(home: Home) -> None:
    async with home.opened() as store:
        await keep_tip(store)

    async with home.opened() as store:
        assert await store.unit().tips.get(TIP) == a_tip()


async def test_an_unknown_tip_is_refused_with_words_to_show(store: SqlStore) -> None:
    with pytest.raises(UnknownSubjectError) as refused:
        await store.unit().tips.get(TipId("nobody's"))

    assert refused.value.key == "toast-old"


async def test_a_tip_without_its_key_is_not_kept_at_all(store: SqlStore) -> None:
    with pytest.raises(UnknownSubjectError):
        await keep(store, lambda unit: unit.tips.add(a_tip()))

    await store.unit().tips.open_key(TIP)
    with pytest.raises(UnknownSubjectError):
        await store.unit().tips.get(TIP)


async def test_a_noted_state_changes_nothing_else(store: SqlStore) -> None:
    await keep_tip(store)

    await keep(store, lambda unit: unit.tips.note_state(TIP, TipState.SEEN))

    assert await store.unit().tips.get(TIP) == a_tip(state=TipState.SEEN)


async def test_of_many_tips_those_are_named_that_an_officer_acknowledged(store: SqlStore) -> None:
    await keep_tip(store)
    strangers = [TipId(f"other-{number}") for number in range(1_100)]

    assert await store.unit().tips.seen([TIP, *strangers]) == set()
    await keep(store, lambda unit: unit.tips.note_state(TIP, TipState.SEEN))
    assert await store.unit().tips.seen([*strangers, TIP]) == {TIP}
    assert await store.unit().tips.seen([]) == set()


@pytest.mark.parametrize("state", [TipState.FORWARDED, TipState.SEEN])
async def test_a_tip_that_was_withdrawn_stays_withdrawn(store: SqlStore, state: TipState) -> None:
    await keep_tip(store)
    await keep(store, lambda unit: unit.tips.note_state(TIP, TipState.WITHDRAWN))

    await keep(store, lambda unit: unit.tips.note_state(TIP, state))

    assert (await store.unit().tips.get(TIP)).state is TipState.WITHDRAWN


async def test_a_revision_replaces_the_words(store: SqlStore) -> None:
    await keep_tip(store)
    revised = a_tip(content=replace(a_tip().content, words="Three skins, not two"))

    await keep(store, lambda unit: unit.tips.revise(revised))

    assert await store.unit().tips.get(TIP) == revised


async def test_a_revision_read_before_the_case_was_opened_keeps_the_case(store: SqlStore) -> None:
    await keep_tip(store)
    await keep(store, lambda unit: unit.cases.add(a_case()))

    await keep(store, lambda unit: unit.tips.revise(a_tip(case=None)))

    assert (await store.unit().tips.get(TIP)).case == CASE


async def test_making_a_key_again_keeps_the_first(store: SqlStore) -> None:
    await keep_tip(store)

    await store.unit().tips.open_key(TIP)

    assert await store.unit().tips.get(TIP) == a_tip()


async def test_a_shredded_tip_opens_no_more(store: SqlStore) -> None:
    await keep_tip(store)

    await store.unit().tips.shred(TIP)

    with pytest.raises(UnknownSubjectError):
        await store.unit().tips.get(TIP)


async def test_a_shredded_tip_stays_shredded_after_a_restart(home: Home) -> None:
    async with home.opened() as store:
        await keep_tip(store)
        await store.unit().tips.shred(TIP)

    async with home.opened() as store:
        with pytest.raises(UnknownSubjectError):
            await store.unit().tips.get(TIP)


async def test_nobody_makes_a_second_key_for_a_shredded_tip(store: SqlStore) -> None:
    await keep_tip(store)
    await store.unit().tips.shred(TIP)

    with pytest.raises(UnknownSubjectError):
        await store.unit().tips.open_key(TIP)


async def test_shredding_twice_or_nothing_is_no_error(store: SqlStore) -> None:
    await keep_tip(store)

    await store.unit().tips.shred(TIP)
    await store.unit().tips.shred(TIP)
    await store.unit().tips.shred(TipId("never was"))


async def test_a_shredded_tip_can_still_be_marked_withdrawn(store: SqlStore) -> None:
    await keep_tip(store)
    await store.unit().tips.shred(TIP)

    await keep(store, lambda unit: unit.tips.note_state(TIP, TipState.WITHDRAWN))


async def test_the_memory_of_a_shredded_key_goes_after_eight_days(home: Home) -> None:
    async with home.opened() as store:
        await store.unit().tips.open_key(TIP)
        await store.unit().tips.shred(TIP)

        await store.prune(home.clock.advance(days=8))
        with pytest.raises(UnknownSubjectError):
            await store.unit().tips.open_key(TIP)

        await store.prune(home.clock.advance(days=1))
        await store.unit().tips.open_key(TIP)
