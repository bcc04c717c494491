"""Exporting: what of a case may leave the house for one agency, and that it did.

Never more than its desk may see; never to who is accused; never what may tell who reported: no
words that were left out, no moment at which a letter was answered, and of files as they came only
those that Telegram itself has stripped. That it was taken out is logged before it is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from triage.closing import closed_desks
from triage.errors import HotlineError, UnknownSubjectError
from triage.mended import shown_case
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    Case,
    CustodyLine,
    Dispatch,
    DispatchState,
    Evidence,
    EvidenceKind,
    Letter,
    Tip,
)
from triage.open_tips import open_tips
from triage.packages import package_of, packed_evidence, packed_tip
from triage.ports import Clock, Tokens, Unit
from triage.presses import signed


class Refusal(StrEnum):
    ACCUSED = "accused"
    TAKEN_BACK = "taken_back"
    NO_NAME = "no_name"


class ExportError(HotlineError):
    """The case must not be taken out for this agency."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Order:
    """Who asked for it, and whether a court wants the files as they came."""

    by: str
    every_original: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """`tips` are those that can still be opened, the first one first; `log` is the whole of it, of
    which the agency may read what `is_told` says."""

    id: str
    dispatch: Dispatch
    case: Case
    tips: tuple[Tip, ...]
    evidence: tuple[Evidence, ...]
    questions: tuple[Letter, ...]
    log: tuple[CustodyLine, ...]
    order: Order

    def is_told(self, line: CustodyLine) -> bool:
        """What it did itself, and what happened to the case as such. The rest would tell whom the
        case accuses, and who else has it. Our own desk reads everything."""
        agency = line.by.partition(":")[0]
        return agency in ("", self.dispatch.agency) or self.dispatch.agency in TRIAGE_DESKS

    def may_go_as_it_came(self, evidence: Evidence) -> bool:
        """A photo was stripped on its way by Telegram. Any other file may name its camera, its
        place and its author; a voice goes only where its reporter lets it be heard."""
        if evidence.kind is EvidenceKind.PHOTO:
            return True
        may_be_heard = evidence.voice_consent or not evidence.is_recorded
        return self.order.every_original and may_be_heard


@dataclass(frozen=True, slots=True)
class Exporting:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def order(self, dispatch: Dispatch, order: Order) -> str:
        """Writes into the log that it is taken out; the export's name. Raises ExportError."""
        if not order.by.strip():
            raise ExportError(Refusal.NO_NAME)
        await self._insist(dispatch)
        name, who = self.tokens.name(), signed(dispatch.agency, order.by.strip())
        detail = f"export:{name} originals:{'all' if order.every_original else 'photos'}"
        now = self.clock.now()
        self.unit.custody.add(dispatch.case, "exported", by=who, at=now, detail=detail)
        return name

    async def gather(self, dispatch: Dispatch, order: Order, name: str) -> Export:
        """What goes out, with the line that says so. Raises ExportError: taken back meanwhile."""
        case = await self._insist(dispatch)
        tips = await open_tips(self.unit, case.id)
        if not tips:
            raise ExportError(Refusal.TAKEN_BACK)
        package = package_of(dispatch, await self.unit.transfers.of_case(case.id))
        evidence = [one for tip in tips for one in await self.unit.evidence.of_tip(tip.id)]
        letters = await self.unit.letters.of_dispatch(dispatch.id)
        return Export(
            id=name,
            dispatch=dispatch,
            case=shown_case(case, dispatch.agency, package),
            tips=tuple(packed_tip(tip, package) for tip in tips),
            evidence=packed_evidence(evidence, package),
            questions=tuple(one for one in letters if one.is_question),
            log=tuple(await self.unit.custody.lines(case.id)),
            order=order,
        )

    async def _insist(self, dispatch: Dispatch) -> Case:
        if dispatch.state is DispatchState.STOPPED:
            raise ExportError(Refusal.TAKEN_BACK)
        try:
            case = await self.unit.cases.get(dispatch.case)
        except UnknownSubjectError:
            raise ExportError(Refusal.TAKEN_BACK) from None
        if await self._is_shut(dispatch.agency, case):
            raise ExportError(Refusal.ACCUSED)
        return case

    async def _is_shut(self, agency: AgencyKey, case: Case) -> bool:
        """Also where an officer of an accused body sits among those who would read it."""
        shut = await closed_desks(self.unit, (*case.facts.withheld, *case.facts.accused))
        return agency in shut or agency in case.facts.withheld
