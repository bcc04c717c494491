"""Papers that nobody may open here: a lead releases one to the own desk, as it came."""

from __future__ import annotations

from dataclasses import dataclass

from triage import desk_intentions, intentions
from triage.errors import StrangerError, UnknownSubjectError
from triage.model import Dispatch, Evidence, EvidenceId, EvidenceState, Officer
from triage.packages import package_of, packed_evidence
from triage.ports import Clock, Unit
from triage.presses import Press, checked, signed
from triage.sight import Sight

HELD = "desk-held-document"


@dataclass(frozen=True, slots=True)
class Releasing:
    unit: Unit
    clock: Clock

    async def release(self, press: Press, key: EvidenceId) -> None:
        """Only by a lead, only what the desk knows of, and never without a line in the log."""
        dispatch, officer = await self._checked(press, key)
        who = signed(officer.agency, officer.name)
        self.unit.custody.add(
            dispatch.case, "document released", by=who, at=self.clock.now(), detail=key
        )
        self.unit.outbox.add(intentions.menu(dispatch, ""))
        self.unit.outbox.add(desk_intentions.paper(dispatch, key))

    async def warn(self, press: Press, key: EvidenceId) -> None:
        """Before it: the button that does it comes only now."""
        dispatch, _ = await self._checked(press, key)
        self.unit.outbox.add(intentions.menu(dispatch, f"paper.{key}"))

    async def _checked(self, press: Press, key: EvidenceId) -> tuple[Dispatch, Officer]:
        dispatch, officer = await checked(self.unit, press)
        if not officer.is_lead:
            raise StrangerError("toast-release-lead")
        if key not in {one.id for one in await self._papers(dispatch)}:
            raise UnknownSubjectError("toast-old")
        return dispatch, officer

    async def _papers(self, dispatch: Dispatch) -> list[Evidence]:
        case = await self.unit.cases.get(dispatch.case)
        known = Sight.of(case, dispatch.agency).evidence(await self.unit.evidence.of_case(case.id))
        package = package_of(dispatch, await self.unit.transfers.of_case(case.id))
        return [one for one in packed_evidence(known, package) if is_paper(one)]


def is_paper(one: Evidence) -> bool:
    """It is held for no other reason than that it is a document of which no picture can be made."""
    return one.state is EvidenceState.HELD and one.trouble == HELD and bool(one.original)
