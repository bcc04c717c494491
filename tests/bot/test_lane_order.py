"""One chat in order, chats in parallel."""

from __future__ import annotations

import asyncio

from bot.lanes import Lanes


async def test_one_lane_is_walked_in_order() -> None:
    lanes, walked = Lanes(), list[int]()

    async def walk(number: int) -> None:
        async with lanes.hold("chat"):
            await asyncio.sleep(0)
            walked.append(number)

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(walk(number))

    assert walked == list(range(20))


async def test_lanes_do_not_wait_for_each_other() -> None:
    lanes, gate = Lanes(), asyncio.Event()

    async def open_the_gate() -> None:
        async with lanes.hold("two"):
            gate.set()

    async with asyncio.timeout(5), asyncio.TaskGroup() as group, lanes.hold("one"):
        group.create_task(open_the_gate())
        await gate.wait()


async def test_no_lane_waits_for_nothing() -> None:
    lanes = Lanes()

    async with asyncio.timeout(5), lanes.hold(None), lanes.hold(None):
        pass


async def test_a_mistake_in_a_lane_leaves_it_free() -> None:
    lanes = Lanes()
    try:
        async with lanes.hold("chat"):
            raise ValueError
    except ValueError:
        pass

    async with asyncio.timeout(5), lanes.hold("chat"):
        pass
