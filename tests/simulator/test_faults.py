"""Faults that tests order: each breaks exactly what it says."""

import asyncio

import aiohttp
import pytest

from simulator import FaultRule, Person, World
from simulator.faults import Faults, rule_from_json
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


async def test_too_many_requests_say_how_long_to_wait(
    wire: Wire, world: World, amina: Person
) -> None:
    world.faults.add(FaultRule("retry_after", method="sendMessage", count=1, seconds=7))

    with refused("Too Many Requests: retry after 7") as refusal:
        await wire.sendMessage(chat_id=amina.id, text="a")
    assert (refusal.value.code, refusal.value.parameters) == (429, {"retry_after": 7})
    await wire.sendMessage(chat_id=amina.id, text="a")


async def test_the_time_to_wait_stands_in_the_header_too(
    wire: Wire, world: World, session: aiohttp.ClientSession
) -> None:
    world.faults.add(FaultRule("retry_after", seconds=7))

    async with session.get(f"{wire.url}/bot42:TEST/getMe") as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "7")


@pytest.mark.parametrize(
    ("code", "words"),
    [(500, "Internal Server Error"), (502, "Bad Gateway"), (504, "Gateway Timeout")],
)
async def test_telegram_itself_may_fail(
    wire: Wire, world: World, amina: Person, code: int, words: str
) -> None:
    world.faults.add(FaultRule("status", code=code))

    with refused(words) as refusal:
        await wire.sendMessage(chat_id=amina.id, text="a")
    assert refusal.value.code == code
    assert amina.cards == []


async def test_a_blocked_fault_strikes_one_chat_only(
    wire: Wire, world: World, amina: Person, bakyt: Person
) -> None:
    bakyt.starts()
    world.faults.add(FaultRule("blocked", chat=amina.id))

    with refused("Forbidden: bot was blocked by the user"):
        await wire.sendMessage(chat_id=amina.id, text="a")
    await wire.sendMessage(chat_id=bakyt.id, text="a")


async def test_a_lost_answer_has_its_effect(wire: Wire, world: World, amina: Person) -> None:
    world.faults.add(FaultRule("lost_answer", method="sendMessage", count=1))

    with pytest.raises(aiohttp.ClientError):
        await wire.sendMessage(chat_id=amina.id, text="arrived")

    assert amina.sees("arrived")
    assert world.journal.calls("sendMessage")[-1].description == "no answer"


async def test_a_dropped_call_has_none(wire: Wire, world: World, amina: Person) -> None:
    world.faults.add(FaultRule("drop", method="sendMessage", count=1))

    with pytest.raises(aiohttp.ClientError):
        await wire.sendMessage(chat_id=amina.id, text="never")

    assert not amina.sees("never")


async def test_a_timeout_keeps_silent_for_its_seconds(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    world.faults.add(FaultRule("timeout", count=1, seconds=90))

    with pytest.raises(aiohttp.ClientError):
        await wire.sendMessage(chat_id=amina.id, text="never")

    assert clock.pauses == [90]
    assert amina.cards == []


async def test_an_update_may_come_twice(wire: Wire, world: World, amina: Person) -> None:
    world.faults.add(FaultRule("duplicate", method="message"))
    amina.says("once")

    first = await wire.getUpdates()
    second = await wire.getUpdates(offset=first[0]["update_id"] + 1)

    assert first == second
    assert await wire.getUpdates(offset=first[0]["update_id"] + 1) == []


async def test_an_update_may_come_late(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    world.faults.add(FaultRule("delay", method="message", count=1, seconds=30))
    amina.says("first")
    amina.says("second")
    assert [one["message"]["text"] for one in await wire.updates()] == ["second"]

    clock.forward(seconds=30)

    assert [one["message"]["text"] for one in await wire.updates()] == ["first"]


async def test_a_poll_wakes_for_a_late_update(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    world.faults.add(FaultRule("delay", count=1, seconds=30))
    amina.says("late")

    async with asyncio.TaskGroup() as group:
        poll = group.create_task(wire.getUpdates(timeout=5))
        await asyncio.sleep(0.02)
        clock.forward(seconds=30)

    assert [one["message"]["text"] for one in poll.result()] == ["late"]


async def test_updates_may_overtake_each_other(wire: Wire, world: World, amina: Person) -> None:
    amina.says("first")
    world.faults.add(FaultRule("reorder", count=1))
    amina.says("second")

    found = await wire.getUpdates()

    assert [one["message"]["text"] for one in found] == ["second", "first"]


async def test_a_download_may_be_cut(wire: Wire, world: World, amina: Person) -> None:
    path = await path_of_a_photo(wire, amina)
    world.faults.add(FaultRule("truncated_file", count=1, keep=10))

    with pytest.raises(aiohttp.ClientPayloadError):
        await wire.download(path)
    assert len(await wire.download(path)) > 10


async def test_a_download_may_be_slow(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    path = await path_of_a_photo(wire, amina)
    world.faults.add(FaultRule("slow_file", seconds=3))

    await wire.download(path)

    assert clock.pauses == [3]


async def path_of_a_photo(wire: Wire, amina: Person) -> str:
    amina.sends_photo()
    [update] = await wire.updates()
    found = await wire.getFile(file_id=update["message"]["photo"][-1]["file_id"])
    return str(found["file_path"])


def strikes(rule: FaultRule, calls: int = 12, seed: int = 0) -> list[int]:
    """The numbers of the calls that the rule struck."""
    faults = Faults(seed)
    faults.add(rule)
    return [number for number in range(calls) if faults.strike_call("sendMessage", 5)]


def test_rules_count_skip_and_take_turns() -> None:
    assert strikes(FaultRule("drop", count=2)) == [0, 1]
    assert strikes(FaultRule("drop", skip=10)) == [10, 11]
    assert strikes(FaultRule("drop", every=5)) == [4, 9]
    assert strikes(FaultRule("drop", skip=3, every=4, count=1)) == [6]
    assert strikes(FaultRule("drop", method="getMe")) == []
    assert strikes(FaultRule("drop", chat=6)) == []


def test_odds_are_the_seeds() -> None:
    rule = {"fault": "drop", "probability": 0.5}

    first = strikes(rule_from_json(rule), calls=100, seed=1)

    assert 25 < len(first) < 75
    assert first == strikes(rule_from_json(rule), calls=100, seed=1)
    assert first != strikes(rule_from_json(rule), calls=100, seed=2)


def test_clearing_starts_the_odds_anew() -> None:
    faults = Faults(seed=3)
    faults.add(FaultRule("drop", probability=0.5))
    before = [faults.strike_call("a", None) is None for _ in range(20)]

    faults.clear()
    assert faults.strike_call("a", None) is None
    faults.add(FaultRule("drop", probability=0.5))

    assert [faults.strike_call("a", None) is None for _ in range(20)] == before


@pytest.mark.parametrize(
    "given",
    [
        {"fault": "meteor"},
        {"fault": "drop", "every": 0},
        {"fault": "drop", "probability": 2},
        {"fault": "timeout", "seconds": -1},
        {"fault": "status", "code": 418},
        {"fault": "drop", "matched": 5},
        {"fault": "drop", "count": "many"},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        rule_from_json(given)


async def test_a_kept_message_cannot_be_deleted(world: World, wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="Saved")
    world.faults.add(FaultRule("kept", "deleteMessage"))

    with refused("message can't be deleted"):
        await wire.deleteMessage(chat_id=amina.id, message_id=sent["message_id"])
