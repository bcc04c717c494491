"""The bell that wakes whoever waits for a change."""

import asyncio

from simulator.bell import Bell


async def test_a_ring_wakes_everyone_who_waits() -> None:
    bell = Bell()

    async with asyncio.TaskGroup() as group:
        waiting = [group.create_task(bell.wait(5)) for _ in range(3)]
        await asyncio.sleep(0)
        bell.ring()

    assert [task.result() for task in waiting] == [True] * 3


async def test_without_a_ring_the_wait_ends_by_itself() -> None:
    assert await Bell().wait(0.01) is False


async def test_an_earlier_ring_is_not_kept() -> None:
    bell = Bell()

    bell.ring()

    assert await bell.wait(0.01) is False


async def test_who_gave_up_is_forgotten() -> None:
    bell = Bell()
    await bell.wait(0.001)

    bell.ring()
    bell.ring()

    assert await bell.wait(0.001) is False


async def test_a_claim_is_looked_at_after_every_ring() -> None:
    bell, seen = Bell(), list[int]()

    async def act() -> None:
        for number in range(3):
            seen.append(number)
            bell.ring()
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(bell.until(lambda: len(seen) == 3, 5))
        group.create_task(act())

    assert waiting.result() is True


async def test_a_claim_that_never_holds_times_out() -> None:
    assert await Bell().until(lambda: False, 0.01) is False
