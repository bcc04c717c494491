"""Day marks: one person's silent tips are known as one person's for a day or two, then never."""

from __future__ import annotations

from datetime import timedelta

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import Home, keep, look
from tests.storage.samples import AMINA, TIP
from triage.model import ChatId, TipId

TODAY = MORNING.date()
OTHER, THIRD = TipId("another"), TipId("a-third")
TIMUR = ChatId(2)


async def marks(store: SqlStore, tip: TipId, chat: ChatId, days: int = 0) -> None:
    async with store.unit() as unit:
        await unit.conversations.mark(tip, chat, TODAY + timedelta(days=days))
        await unit.commit()


async def independent(store: SqlStore, tip: TipId, *others: TipId) -> bool:
    return await store.unit().conversations.are_independent(tip, others)


async def test_two_silent_tips_of_one_person_are_one_source(store: SqlStore) -> None:
    await marks(store, TIP, AMINA)
    await marks(store, OTHER, AMINA, days=1)

    assert not await independent(store, OTHER, TIP)


async def test_silent_tips_of_two_people_are_two_sources(store: SqlStore) -> None:
    await marks(store, TIP, AMINA)
    await marks(store, OTHER, TIMUR)

    assert await independent(store, OTHER, TIP)


async def test_a_silent_tip_and_one_that_is_not_are_told_apart_too(store: SqlStore) -> None:
    await marks(store, TIP, AMINA)
    await keep(store, lambda unit: unit.conversations.link(OTHER, AMINA))
    await keep(store, lambda unit: unit.conversations.link(THIRD, TIMUR))

    assert not await independent(store, OTHER, TIP)
    assert await independent(store, THIRD, TIP)
    assert not await independent(store, TIP, OTHER, THIRD)


async def test_after_two_days_nobody_can_say_whose_it_was(store: SqlStore) -> None:
    await marks(store, TIP, AMINA)
    await marks(store, OTHER, TIMUR, days=1)

    await store.prune(MORNING + timedelta(days=2))

    assert not await independent(store, OTHER, TIP)
    assert await independent(store, OTHER)
    assert not await independent(store, TIP)


async def test_yesterdays_records_beside_todays_keys_compare_nobody(store: SqlStore) -> None:
    await marks(store, TIP, AMINA)
    await marks(store, OTHER, TIMUR)

    await store.data_keys.shred(f"day {TODAY.isoformat()}")

    assert not await independent(store, OTHER, TIP)


async def test_no_two_marks_of_one_person_look_alike(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await marks(store, TIP, AMINA)
        await marks(store, OTHER, AMINA)

    rows = look(sqlite, "select key, mark from day_marks")

    assert len({row[0] for row in rows}) == len({row[1] for row in rows}) == 2
    assert len({len(row[1]) for row in rows}) == 1
