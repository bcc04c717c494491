"""Freezing: a body that has a case becomes accused, and the case ends for it without a sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from triage import intentions
from triage.growth import Extent
from triage.model import (
    AgencyKey,
    Case,
    CaseFacts,
    DeskPart,
    Dispatch,
    Freeze,
    Standing,
    TipId,
)
from triage.open_tips import open_tip
from triage.passed import parts_of
from triage.ports import Unit


@dataclass(frozen=True, slots=True)
class Freezing:
    unit: Unit

    async def freeze(self, case: Case, by: CaseFacts) -> Case:
        """The case as it is from now on: nobody sees more of it of whom the case with these facts,
        which accuses them, is withheld. Who had it keeps what it had; nothing is taken away,
        edited or said, and whoever was frozen before stays so. Once is enough."""
        shut = set(by.withheld) - set(case.facts.withheld)
        if not shut:
            return case
        dispatches = await self.unit.dispatches.of_case(case.id)
        had = {one.agency for one in dispatches}
        frozen = tuple(sorted(shut & had))
        parts = await self._parts(case, dispatches)
        freezes = (await self._freeze(case, frozen, parts),) if frozen else ()
        facts = replace(
            case.facts,
            accused=tuple(dict.fromkeys((*case.facts.accused, *by.accused))),
            withheld=(*case.facts.withheld, *sorted(shut)),
            freezes=(*case.facts.freezes, *freezes),
        )
        frozen_case = replace(case, facts=facts)
        self.unit.cases.revise(frozen_case)
        for one in dispatches:
            if one.is_on_paper and one.agency in shut:
                # A print that still lies with us must not be carried there any more.
                self.unit.outbox.add(intentions.sheet(one, priority=4))
        return frozen_case

    async def _parts(self, case: Case, every: Sequence[Dispatch]) -> tuple[DeskPart, ...]:
        return tuple(
            part for _, part in parts_of(await self.unit.transfers.of_case(case.id), every)
        )

    async def _freeze(
        self, case: Case, agencies: tuple[AgencyKey, ...], parts: tuple[DeskPart, ...]
    ) -> Freeze:
        every = [await self._standing(tip) for tip in await self.unit.cases.tips_of(case.id)]
        alike = [one.other for one in await self.unit.cases.suggestions(case.id)]
        stood = tuple(one for one in every if one is not None)
        return Freeze(agencies, stood, tuple(alike), parts)

    async def _standing(self, key: TipId) -> Standing | None:
        """None: its reporter took it back."""
        tip = await open_tip(self.unit, key)
        if tip is None:
            return None
        files = tuple(one.id for one in await self.unit.evidence.of_tip(key))
        return Standing(key, str(Extent.of(tip.content)), tip.content.correction, files)
