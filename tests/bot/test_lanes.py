"""Lanes: one chat in order, chats in parallel, and nothing left behind."""

from __future__ import annotations

import asyncio

import pytest

from bot.lanes import Lanes

EMPTY: dict[str, dict[object, object]] = {"_locks": {}, "_waiting": {}}


async def walk(lanes: Lanes, lane: str | int | None, name: str, log: list[str]) -> None:
    async with lanes.hold(lane):
        for _ in range(2):
            log.append(name)
            await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("steps", "order"),
    [
        ((("Amina", "a"), ("Amina", "b"), ("Amina", "c")), "aabbcc"),
        ((("Amina", "a"), ("Bakyt", "b")), "abab"),
        (((None, "a"), (None, "b")), "abab"),
        ((("Amina", "a"), ("Amina", "b"), ("Bakyt", "c")), "acacbb"),
    ],
    ids=["first come", "side by side", "no lane", "nobody else waits"],
)
async def test_a_lane_is_in_order_and_lanes_go_side_by_side(
    steps: tuple[tuple[str | None, str], ...], order: str
) -> None:
    lanes, log = Lanes(), list[str]()

    async with asyncio.TaskGroup() as group:
        for lane, name in steps:
            group.create_task(walk(lanes, lane, name, log))

    assert "".join(log) == order


async def test_an_empty_lane_leaves_no_trace() -> None:
    lanes = Lanes()
    async with asyncio.TaskGroup() as group:
        for chat in range(50):
            group.create_task(walk(lanes, chat % 7, "x", []))

    assert vars(lanes) == EMPTY


async def test_an_error_frees_the_lane() -> None:
    lanes = Lanes()
    with pytest.raises(ValueError, match="inside"):
        async with lanes.hold("Amina"):
            raise ValueError("inside")

    assert vars(lanes) == EMPTY
    async with asyncio.timeout(1), lanes.hold("Amina"):
        assert vars(lanes)["_waiting"] == {"Amina": 1}


@pytest.mark.parametrize(("gone", "order"), [("a", "abbcc"), ("b", "aacc"), ("c", "aabb")])
async def test_who_gives_up_leaves_the_lane_to_the_next(gone: str, order: str) -> None:
    lanes, log = Lanes(), list[str]()
    async with asyncio.TaskGroup() as group:
        tasks = {
            name: group.create_task(walk(lanes, "Amina", name, log)) for name in ("a", "b", "c")
        }
        await asyncio.sleep(0)
        tasks[gone].cancel()

    assert "".join(log) == order
    assert vars(lanes) == EMPTY
