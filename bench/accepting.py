"""How many updates a second a webhook accepts, and how long each waits for its 200."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bench.sampling import percentile
from simulator import World

SECRET = "bench"  # noqa: S105
HEAD = (
    "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n"
    f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n\r\n"
)
WORDS = "На базаре в Оше мужчина продаёт шкуру снежного барса из-под прилавка"


@dataclass(frozen=True)
class Accepted:
    """Updates a second, and milliseconds at the median and the 99th percentile."""

    rate: float
    p50: float
    p99: float


async def accept(
    world: World, url: str, *, updates: int, connections: int, per_second: float = 0
) -> Accepted:
    """Bodies as Telegram sends them, each from another chat. `per_second` 0: as fast as it goes;
    else that many, evenly, so that the waiting is not the client's own queue."""
    load = Load(url, _bodies(world, updates), per_second)
    async with asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(load.post())
    took = time.perf_counter() - load.begun
    waits = sorted(load.waits)
    return Accepted(updates / took, 1e3 * percentile(waits, 0.5), 1e3 * percentile(waits, 0.99))


@dataclass
class Load:
    """What is left to post, and how long each post waited (seconds). Plain sockets: a client that
    costs more than the server would measure itself."""

    url: str
    bodies: Iterator[tuple[int, bytes]]
    per_second: float
    waits: list[float] = field(default_factory=list)
    begun: float = field(default_factory=time.perf_counter)

    async def post(self) -> None:
        there = urlsplit(self.url)
        reader, writer = await asyncio.open_connection(there.hostname, there.port)
        for number, body in self.bodies:
            if self.per_second:
                due = self.begun + number / self.per_second
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
            sent = time.perf_counter()
            writer.write(HEAD.format(there.path, there.netloc, len(body)).encode() + body)
            await _answered(reader)
            self.waits.append(time.perf_counter() - sent)
        writer.close()


async def _answered(reader: asyncio.StreamReader) -> None:
    """Raises RuntimeError unless the answer is 200."""
    head = await reader.readuntil(b"\r\n\r\n")
    if b" 200 " not in head.split(b"\r\n", 1)[0]:
        raise RuntimeError(head.decode(errors="replace"))
    length = re.search(rb"(?i)content-length: (\d+)", head)
    await reader.readexactly(int(length[1]) if length else 0)


def _bodies(world: World, updates: int) -> Iterator[tuple[int, bytes]]:
    people = [world.person(f"A{number}", language_code="ru") for number in range(updates)]
    for person in people:
        person.chat.started = True
    return iter([(at, update(person.id)) for at, person in enumerate(people)])


_ids = itertools.count(900_000_001)


def update(person_id: int) -> bytes:
    person = {"id": person_id, "is_bot": False, "first_name": "A", "language_code": "ru"}
    chat = {"id": person_id, "type": "private", "first_name": "A"}
    message = {"message_id": 1, "date": 1_780_000_000, "chat": chat, "from": person, "text": WORDS}
    return json.dumps({"update_id": next(_ids), "message": message}).encode()
