"""Telegram's real limits: always counted, kept when asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator import Group, Person, World
from simulator.limits import Limits
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


def limits_now() -> tuple[Limits, HandClock]:
    clock = HandClock()
    limits = Limits(clock)
    limits.enforced = True
    return limits, clock


def test_thirty_a_second_in_all() -> None:
    limits, clock = limits_now()

    waits = [limits.wait_for(42, chat) for chat in range(1, 32)]

    assert waits == [0] * 30 + [1]
    clock.forward(seconds=1)
    assert limits.wait_for(42, 31) == 0


def test_one_a_second_to_a_chat_with_a_short_burst() -> None:
    limits, clock = limits_now()

    assert [limits.wait_for(42, 7) for _ in range(6)] == [0, 0, 0, 0, 0, 5]
    clock.forward(seconds=5)
    assert limits.wait_for(42, 7) == 0


def test_twenty_a_minute_to_a_group() -> None:
    limits, clock = limits_now()

    for _ in range(20):
        assert limits.wait_for(42, -7) == 0
        clock.forward(seconds=1)

    assert limits.wait_for(42, -7) == 40
    clock.forward(seconds=40)
    assert limits.wait_for(42, -7) == 0


def test_an_album_counts_every_part() -> None:
    limits, _ = limits_now()

    assert limits.wait_for(42, 7, amount=4) == 0
    assert limits.wait_for(42, 7, amount=2) > 0


@given(st.lists(st.tuples(st.integers(1, 3), st.floats(0, 3)), max_size=60))
def test_waiting_as_told_is_always_enough(steps: list[tuple[int, float]]) -> None:
    limits, clock = limits_now()

    for chat, pause in steps:
        clock.forward(seconds=pause)
        if wait := limits.wait_for(42, -chat):
            clock.forward(seconds=wait)
            assert limits.wait_for(42, -chat) == 0


async def test_by_default_violations_are_only_counted(
    wire: Wire, world: World, amina: Person
) -> None:
    for number in range(7):
        await wire.sendMessage(chat_id=amina.id, text=str(number))

    assert world.limits.violations == 2
    world.limits.forget()
    assert world.limits.violations == 0


async def test_when_kept_they_refuse_with_the_time_to_wait(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    world.limits.enforced = True
    for number in range(5):
        await wire.sendMessage(chat_id=amina.id, text=str(number))

    with refused("Too Many Requests: retry after 5") as refusal:
        await wire.sendMessage(chat_id=amina.id, text="too much")
    clock.forward(seconds=refusal.value.parameters["retry_after"])
    await wire.sendMessage(chat_id=amina.id, text="in time")


@pytest.mark.parametrize("method", ["sendChatAction", "getChat", "deleteMessage"])
async def test_some_calls_are_free(wire: Wire, world: World, desk: Group, method: str) -> None:
    world.limits.enforced = True
    said = [await wire.sendMessage(chat_id=desk.id, text=str(number)) for number in range(5)]

    for message in said:
        number = message["message_id"]
        await wire.call(method, {"chat_id": desk.id, "action": "typing", "message_id": number})

    assert world.limits.violations == 0
