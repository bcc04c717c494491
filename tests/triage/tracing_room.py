"""Tips that grow after they were worked on, and what their cases are then thought to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from bot.judging import load_kindred
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import some_evidence
from tests.triage.gathering_room import LEOPARD, SPOT, Room
from tests.triage.keeping_room import committed, shown
from tests.triage.routing_stories import rules
from triage.model import (
    TRIAGE_DESK,
    Accusation,
    EvidenceId,
    EvidenceState,
    Reading,
    Span,
    TipId,
)
from triage.tracing import Tracing, traced_soon

AMINA, BAKYT = 7, 8
ELSEWHERE = replace(SPOT, lat=43.2, lon=76.9)
PLATE = Span(0, 1, "plate", "01KG123ABC")
CAR = replace(LEOPARD, spans=(PLATE,))
BRIBED = replace(LEOPARD, accuses=(Accusation("environment", "..."),))
VIEW = 0x0123456789ABCDEF


@dataclass(frozen=True)
class Always:
    """A reader that hears the same in all words."""

    reading: Reading

    def read(self, text: str) -> Reading:
        return self.reading


@dataclass
class Later:
    """A room where more comes to tips."""

    room: Room

    async def traces(self, tip: TipId, heard: Reading = LEOPARD, attempts: int = 0) -> None:
        async with committed(self.room.store) as unit:
            tracing = Tracing(unit, self.room.clock, Always(heard), rules(), load_kindred())
            job = replace(traced_soon(tip, self.room.clock.now()), attempts=attempts)
            await tracing.run(job)

    async def shows(self, tip: TipId, imprint: int = VIEW, heard: Reading = LEOPARD) -> None:
        """A picture of the tip became clean, and was looked up."""
        picture = some_evidence(EvidenceId(f"{tip} {imprint}"), tip=tip, imprint=imprint)
        async with committed(self.room.store) as unit:
            unit.evidence.add(replace(picture, state=EvidenceState.CLEAN))
        await self.traces(tip, heard)

    async def linked(self, tip: TipId) -> list[tuple[str, Sequence[str]]]:
        """The cases that its case may be the same as, and why."""
        found = await self.room.suggested_to(tip)
        return [(one.other, [reason.key for reason in one.reasons]) for one in found]

    async def shown(self) -> list[tuple[str, str]]:
        return await shown(self.room.store)

    async def case(self, tip: TipId) -> str:
        return (await self.room.case_of(tip)).id


@pytest.fixture
async def later(store: SqlStore, clock: FixedClock) -> Later:
    room = Room(store, clock)
    await room.opens("kg_sets", "kg_police", TRIAGE_DESK)
    return Later(room)
