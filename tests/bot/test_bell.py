"""Bells wake a loop at once, or let it look up after a while."""

from __future__ import annotations

import asyncio

import pytest

from bot.bell import PEAL, Bell, Bells
from tests.bot.leaping import leaps


async def waited(bell: Bell, seconds: float) -> float:
    before = asyncio.get_running_loop().time()
    await bell.wait(seconds)
    return asyncio.get_running_loop().time() - before


@pytest.mark.parametrize("seconds", [0.5, 1, 3600])
def test_a_silent_bell_is_waited_for_so_long(seconds: float) -> None:
    spent, _ = leaps(waited(Bell(), seconds))

    assert spent == pytest.approx(seconds, abs=0.01)


@pytest.mark.parametrize("seconds", [0, -5])
def test_without_time_nobody_waits(seconds: float) -> None:
    spent, _ = leaps(waited(Bell(), seconds))

    assert spent < 0.01


def test_a_bell_that_rang_before_is_heard() -> None:
    bell = Bell()
    bell.ring()

    spent, _ = leaps(waited(bell, 60))

    assert spent < 0.01


def test_rung_twice_it_is_heard_once() -> None:
    async def story() -> tuple[float, float]:
        bell = Bell()
        bell.ring()
        bell.ring()
        return await waited(bell, 60), await waited(bell, 60)

    (first, second), _ = leaps(story())

    assert first < 0.01
    assert second == pytest.approx(60, abs=0.01)


def test_a_ring_ends_the_wait() -> None:
    async def story() -> float:
        bell = Bell()
        asyncio.get_running_loop().call_later(7, bell.ring)
        return await waited(bell, 60)

    spent, _ = leaps(story())

    assert spent == pytest.approx(7, abs=0.01)


def test_to_ring_all_wakes_every_loop() -> None:
    async def story() -> list[float]:
        bells = Bells()
        bells.ring_all()
        return [await waited(bell, 60) for bell in (bells.inbox, bells.jobs, bells.outbox)]

    spent, _ = leaps(story())

    assert max(spent) < 0.01


def test_each_loop_has_a_bell_of_its_own() -> None:
    async def story() -> tuple[float, float]:
        bells = Bells()
        bells.inbox.ring()
        return await waited(bells.jobs, 5), await waited(bells.inbox, 5)

    (others, own), _ = leaps(story())

    assert others == pytest.approx(5, abs=0.01)
    assert own < 0.01


async def hushed(bell: Bell, patience: float) -> float:
    before = asyncio.get_running_loop().time()
    await bell.quiet(patience)
    return asyncio.get_running_loop().time() - before


@pytest.mark.parametrize("rings", [0, 1, PEAL - 1])
def test_a_few_rings_are_no_peal(rings: int) -> None:
    bell = Bell()
    for _ in range(rings):
        bell.ring()

    spent, _ = leaps(hushed(bell, 60))

    assert spent == 0


def test_a_peal_is_waited_out_but_never_for_longer_than_there_is_patience() -> None:
    bell = Bell(clock=lambda: 7.0)
    for _ in range(PEAL):
        bell.ring()

    spent, _ = leaps(hushed(bell, 0.02))

    assert spent == pytest.approx(0.02, abs=0.001)


def test_a_peal_is_over_when_its_first_ring_is_long_past() -> None:
    moments = iter(range(PEAL + 1))
    bell = Bell(clock=lambda: next(moments))
    for _ in range(PEAL):
        bell.ring()

    assert not bell.is_pealing
