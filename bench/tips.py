"""Whole tips: from a reporter's message to the card at the desk, over real webhooks and calls."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice

from bench.sampling import percentile
from bench.scenes import Scene, scenes
from simulator import Message, Person, World
from simulator.shapes import Json

WORDS = "На базаре в Оше мужчина продаёт шкуру снежного барса из-под прилавка. Метка {0}"
MARK = re.compile(r"Метка (\d+)")


@dataclass(frozen=True)
class Flow:
    """Tips a second, seconds from message to card at the median and the 99th percentile, and how
    many never arrived."""

    rate: float
    p50: float
    p99: float
    lost: int


@dataclass
class Watch:
    """Wakes whoever waits for a reporter's card or for a mark at a desk; sees every message."""

    world: World
    cards: dict[int, asyncio.Future[Message]] = field(default_factory=dict)
    marks: dict[int, asyncio.Future[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.world.watch(self.notice)

    def notice(self, event: str, facts: Json) -> None:
        if event != "message":
            return
        message: Message = facts["message"]
        if message.chat.is_private:
            waiting = self.cards.get(message.chat.id)
            if waiting and not waiting.done() and press_of(message):
                waiting.set_result(message)
        elif found := MARK.search(message.text):
            arrived = self.marks.get(int(found[1]))
            if arrived and not arrived.done():
                arrived.set_result(time.perf_counter())


def press_of(message: Message) -> str:
    """What the card's Send button carries."""
    data = (button.get("callback_data", "") for row in message.keyboard for button in row)
    return next((one for one in data if one.startswith("d:send:")), "")


async def one_tip(watch: Watch, person: Person, number: int, words: str) -> float:
    """Seconds from the message to the card at the desk."""
    loop = asyncio.get_running_loop()
    watch.cards[person.chat.id], watch.marks[number] = loop.create_future(), loop.create_future()
    begun = time.perf_counter()
    person.says(words.format(number))
    card = await watch.cards[person.chat.id]
    person.taps_data(card, press_of(card))
    return await watch.marks[number] - begun


async def as_fast_as_it_goes(
    watch: Watch, *, tips: int, at_once: int, words: Sequence[str] = (WORDS,)
) -> Flow:
    """`at_once` reporters write; each presses Send when the card is there; the next begins."""
    people = [watch.world.person(f"R{at}", language_code="ru") for at in range(tips)]
    queue, waits = iter(list(enumerate(people, start=len(watch.marks)))), []

    async def reporter() -> None:
        for number, person in queue:
            waits.append(await one_tip(watch, person, number, words[number % len(words)]))

    return _flow(waits, tips, await _timed([reporter] * at_once))


async def evenly(watch: Watch, *, per_second: float, seconds: float) -> tuple[Flow, Flow]:
    """So many tips a second from five countries, whatever becomes of those before: the flow of
    priority 5, and that of the others."""
    told = list(islice(cycle(scenes()), int(per_second * seconds)))
    waits: dict[bool, list[float]] = {True: [], False: []}

    def reporter(at: int, scene: Scene):  # type: ignore[no-untyped-def]
        async def write() -> None:
            await asyncio.sleep(at / per_second)
            person = watch.world.person(f"E{at}", language_code="ru")
            spent = await one_tip(watch, person, at, f"{scene.words}. Метка {{0}}")
            waits[scene.is_urgent].append(spent)

        return write

    took = await _timed([reporter(at, scene) for at, scene in enumerate(told)])
    urgent = sum(scene.is_urgent for scene in told)
    return _flow(waits[True], urgent, took), _flow(waits[False], len(told) - urgent, took)


async def echoes(watch: Watch, *, messages: int, at_once: int) -> Flow:
    """The peer's way: a message there, the same message back."""
    people = [watch.world.person(f"P{at}", language_code="ru") for at in range(at_once)]
    back: dict[int, asyncio.Future[None]] = {}
    numbers, waits = iter(range(messages)), []

    def notice(event: str, facts: Json) -> None:
        message: Message | None = facts.get("message")
        if message is None or message.sender is None or not message.sender.is_bot:
            return
        waiting = back.get(message.chat.id)
        if waiting and not waiting.done():
            waiting.set_result(None)

    stop = watch.world.watch(notice)

    def reporter(person: Person):  # type: ignore[no-untyped-def]
        async def write() -> None:
            for number in numbers:
                back[person.chat.id] = asyncio.get_running_loop().create_future()
                begun = time.perf_counter()
                person.says(WORDS.format(number))
                await back[person.chat.id]
                waits.append(time.perf_counter() - begun)

        return write

    took = await _timed([reporter(person) for person in people])
    stop()
    return _flow(waits, messages, took)


async def _timed(writers: Sequence, limit: float = 150) -> float:  # type: ignore[type-arg]
    """The seconds all of them took, or the limit."""
    begun = time.perf_counter()
    try:
        async with asyncio.timeout(limit), asyncio.TaskGroup() as group:
            for write in writers:
                group.create_task(write())
    except TimeoutError:
        pass
    return time.perf_counter() - begun


def _flow(waits: list[float], expected: int, took: float) -> Flow:
    ordered = sorted(waits) or [float("nan")]
    p50, p99 = percentile(ordered, 0.5), percentile(ordered, 0.99)
    return Flow(len(waits) / took, p50, p99, expected - len(waits))
