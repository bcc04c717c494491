"""A process killed while it commits: every unit is there whole, or not at all."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.storage.homes import Home, look

WRITER = """
import asyncio, sys
from tests.storage.homes import Home
from tests.storage.samples import a_conversation
from triage.model import ChatId, Intention, Kind

async def write(store, lane):
    for number in range(lane, 10**9, 8):
        async with store.unit() as unit:
            unit.conversations.save(a_conversation(ChatId(number)))
            unit.outbox.add(Intention(Kind.SCREEN, str(number), chat=ChatId(number)))
            unit.campaigns.add("units", "KG-N", "2026-W19", 1)
            await unit.commit()
        print(number, flush=True)

async def main():
    store = await Home(*sys.argv[1:]).open()
    await asyncio.gather(*(write(store, lane) for lane in range(8)))

asyncio.run(main())
"""


def killed_after(home: Home, seconds: float) -> set[str]:
    """What the process said was committed before it was killed."""
    command = [sys.executable, "-c", WRITER, home.records, home.keys]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        rest, _ = process.communicate()
    return {line for line in (first + rest).split("\n")[:-1] if line}


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.21, 0.4])
async def test_a_killed_process_leaves_whole_units(home: Home, seconds: float) -> None:
    told = killed_after(home, seconds)

    async with home.opened() as store:
        kept = {each.subject for each in await store.due_intentions(home.clock.now(), limit=10**6)}
        ((_, _, _, counted),) = await store.unit().campaigns.counts()
    assert told <= kept
    assert counted == len(kept)


@pytest.mark.slow
async def test_the_files_of_a_killed_process_are_sound(sqlite: Home) -> None:
    killed_after(sqlite, 0.1)

    assert look(sqlite, "PRAGMA integrity_check") == [("ok",)]
    ((conversations, intentions),) = look(
        sqlite, "SELECT (SELECT count(*) FROM conversations), (SELECT count(*) FROM outbox)"
    )
    assert conversations == intentions > 0
