"""A room in which reporters add to what they told, and officers press buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.storage.samples import a_tip, some_evidence
from tests.triage.gathering_room import LEOPARD, SPOT, Room
from tests.triage.keeping_room import committed
from triage.casework import Casework
from triage.model import (
    Accusation,
    AgencyKey,
    ChatId,
    DeskState,
    EvidenceId,
    Job,
    JobKind,
    Officer,
    Reading,
    TipId,
    TipWords,
)
from triage.ports import Reads
from triage.presses import Press
from triage.sight import Sight

BRIBED = replace(LEOPARD, accuses=(Accusation("environment", "..."),))
CUSTOMS = replace(LEOPARD, accuses=(Accusation("customs", "..."),))
SECURITY = replace(LEOPARD, accuses=(Accusation("security", "..."),))


@dataclass(frozen=True)
class Together:
    """A reader who hears nothing new in two texts after each other; of one alone it is known."""

    def read(self, text: str) -> Reading:
        assert "\n" in text, "read twice"
        return LEOPARD


@dataclass
class FreezingRoom(Room):
    reader: Reads = field(default_factory=Together)

    async def adds(self, home: TipId, reading: Reading = BRIBED) -> TipId:
        """Words that accuse, told to a sent tip: a tip of their own."""
        tip = TipId(f"{home}-and-more-{len(self.told)}")
        self.told.append(tip)
        sent = self.clock.advance(minutes=1)
        content = TipWords("more", "ky", reading=reading, place=SPOT, adds_to=home)
        async with committed(self.store) as unit:
            await unit.tips.open_key(tip)
            unit.tips.add(a_tip(tip, content=content, sent=sent))
            unit.jobs.put(Job(JobKind.WORK, tip, due=sent))
        await self.works(tip)
        return tip

    async def is_run_by(self, agency: str, owner: str) -> None:
        async with committed(self.store) as unit:
            desk = await unit.desks.get(AgencyKey(agency))
            assert desk, f"{agency} has no desk"
            unit.desks.save(replace(desk, owner=AgencyKey(owner)))

    async def closes(self, agency: str) -> None:
        async with committed(self.store) as unit:
            desk = await unit.desks.get(AgencyKey(agency))
            assert desk, f"{agency} has no desk"
            unit.desks.save(replace(desk, state=DeskState.PENDING))

    async def hears(self, tip: TipId) -> TipId:
        """A tip that is not worked on yet."""
        content = TipWords("words", "ky", reading=LEOPARD, place=SPOT)
        async with committed(self.store) as unit:
            await unit.tips.open_key(tip)
            unit.tips.add(a_tip(tip, content=content, sent=self.clock.now()))
        return tip

    async def has_file(self, tip: TipId, name: str) -> EvidenceId:
        evidence = EvidenceId(name)
        async with committed(self.store) as unit:
            await unit.tips.open_key(tip)
            unit.evidence.add(some_evidence(evidence, tip=tip))
        return evidence

    async def told_about(self, tip: TipId) -> dict[str, str]:
        """Who has the tip's case, and in which role."""
        return {one.agency: one.role.value for one in await self.dispatches_of(tip)}

    async def reasons_at(self, agency: str, tip: TipId) -> list[str]:
        every = await self.dispatches_of(tip)
        return [each.key for one in every if one.agency == agency for each in one.reasons]

    async def sight(self, agency: str, tip: TipId) -> Sight:
        return Sight.of(await self.case_of(tip), AgencyKey(agency))

    async def log_of(self, tip: TipId) -> Sequence[tuple[str, str]]:
        case = await self.case_of(tip)
        async with self.store.unit() as unit:
            return [(event, by) for _, event, by in await unit.custody.of(case.id)]

    async def presses(self, agency: str, tip: TipId, person: int = 77) -> None:
        """An officer of the agency acknowledges the tip's case."""
        dispatch = next(one for one in await self.dispatches_of(tip) if one.agency == agency)
        async with committed(self.store) as unit:
            desk = await unit.desks.get(AgencyKey(agency))
            unit.officers.save(Officer(AgencyKey(agency), person, "Bakyt", is_lead=True))
        assert desk
        press = Press(dispatch.id, desk.chat or ChatId(0), person, 5)
        async with committed(self.store) as unit:
            await Casework(unit, self.clock).acknowledge(press)
