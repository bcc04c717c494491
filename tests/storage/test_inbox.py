"""The inbox: an update is taken once, in order, and forgotten when its time is over."""

from __future__ import annotations

import asyncio

from storage.store import SqlStore
from tests.storage.homes import Home, keep, look

BODY = '{"message": {"text": "Эки илбирстин териси"}}'.encode()


async def waiting(store: SqlStore) -> list[int]:
    return [number for _, number, _ in await store.waiting_updates(after=0, limit=100)]


async def test_an_update_waits_as_it_came(store: SqlStore) -> None:
    await store.accept([(900, BODY)])

    ((row, number, body),) = await store.waiting_updates(after=0, limit=10)
    assert row > 0
    assert (number, body) == (900, BODY)


async def test_updates_wait_in_the_order_they_came(store: SqlStore) -> None:
    await store.accept([(902, BODY), (900, BODY)])
    await store.accept([(901, BODY)])

    assert await waiting(store) == [902, 900, 901]


async def test_one_can_go_on_after_a_row(store: SqlStore) -> None:
    await store.accept([(number, BODY) for number in (1, 2, 3)])
    first, *_ = await store.waiting_updates(after=0, limit=1)

    rest = await store.waiting_updates(after=first[0], limit=1)

    assert [number for _, number, _ in rest] == [2]


async def test_an_update_delivered_twice_waits_once(store: SqlStore) -> None:
    await store.accept([(900, BODY), (900, b"changed")])
    await store.accept([(900, b"changed again")])

    assert [body for _, _, body in await store.waiting_updates(after=0, limit=10)] == [BODY]


async def test_a_finished_update_waits_no_more_and_is_still_known(store: SqlStore) -> None:
    await store.accept([(900, BODY)])

    await keep(store, lambda unit: unit.finish_update(900))
    await store.accept([(900, BODY)])

    assert await waiting(store) == []


async def test_a_finished_update_leaves_only_its_number(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await store.accept([(900, BODY)])
        await keep(store, lambda unit: unit.finish_update(900))

    assert look(sqlite, "SELECT update_id, body, day FROM inbox") == [(900, None, "2026-05-04")]


async def test_numbers_are_forgotten_after_eight_days(home: Home) -> None:
    async with home.opened() as store:
        await store.accept([(900, BODY)])
        await keep(store, lambda unit: unit.finish_update(900))

        await store.prune(home.clock.advance(days=8))
        await store.accept([(900, BODY)])
        assert await waiting(store) == []

        await store.prune(home.clock.advance(days=1))
        await store.accept([(900, BODY)])
        assert await waiting(store) == [900]


async def test_an_unfinished_update_is_never_pruned(home: Home) -> None:
    async with home.opened() as store:
        await store.accept([(900, BODY)])

        await store.prune(home.clock.advance(days=30))

        assert await waiting(store) == [900]


async def test_many_callers_are_all_served(store: SqlStore) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(60):
            group.create_task(store.accept([(number, BODY)]))

    assert sorted(await waiting(store)) == list(range(60))


async def test_accepting_nothing_is_nothing(store: SqlStore) -> None:
    await store.accept([])

    assert await waiting(store) == []
