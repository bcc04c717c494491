"""What accuses stands beside the case it speaks of: the accused lose sight of that case, and
whoever may see one of the two gets both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.errors import UnknownSubjectError
from triage.freezing import Freezing
from triage.joining import Match, Meeting, Verdict
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    Case,
    CaseFacts,
    CaseId,
    Desk,
    Dispatch,
    DispatchState,
    Job,
    JobKind,
    Reason,
    Role,
    Suggestion,
    Tip,
)
from triage.open_tips import open_tip
from triage.packages import is_brought
from triage.ports import Clock, Reads, Unit
from triage.reach import Reach
from triage.routing import Recipient
from triage.routing_rules import Bodies
from triage.scrutiny import accusing_with, heard_together, scrutinised
from triage.triage_desks import shut_out
from triage.watches import watch_anew

FIRST_TOLD = timedelta(minutes=5)
"""How long words wait for the tip that they were added to: it is worked on first."""
ADDED = Reason("why-added")
ADDED_TO = Reason("why-added-to")
ACCUSED_LATER = Reason("why-accused-later")

Send = Callable[[Case, Recipient], None]


@dataclass(frozen=True, slots=True)
class Beside:
    unit: Unit
    clock: Clock
    send: Send

    async def is_early(self, tip: Tip) -> bool:
        """The tip that it was added to has no case yet, but will have one in a moment."""
        home = tip.content.adds_to
        if home is None or self.clock.now() >= tip.sent + FIRST_TOLD:
            return False
        if await open_tip(self.unit, home) is None:
            return False
        return await self.unit.cases.of_tip(home) is None

    async def told(self, tip: Tip, reader: Reads, bodies: Bodies) -> Tip:
        """The tip as it is heard after the one that it was added to: whom either accuses, and
        both together, hears of none of it."""
        content, home = tip.content, tip.content.adds_to
        before = await open_tip(self.unit, home) if home else None
        if before is None:
            return tip
        first = before.content
        others = (scrutinised(first, reader), heard_together(first, content, reader))
        reading = accusing_with(scrutinised(content, reader), others, bodies)
        return replace(tip, content=replace(content, reading=reading))

    async def closed(self, tip: Tip) -> CaseFacts | None:
        """The facts of the case that it was told to: who was shut out there since, by whatever
        anybody told, is shut out here."""
        home = tip.content.adds_to
        case = None if home is None else await self.unit.cases.of_tip(home)
        return None if case is None else case.facts

    async def find(self, tip: Tip, case: Case, meeting: Meeting) -> Case:
        """The new case, which knows beside which ones it stands: whose reporter says so, the one
        it would have joined did it not accuse, and likely ones that its reporter told of."""
        home = tip.content.adds_to and await self.unit.cases.of_tip(tip.content.adds_to)
        own = (home.id,) if home else ()
        alike = [one.case for one in meeting.matches if await self._is_meant(tip, one)]
        for other in own:
            self.unit.cases.suggest(Suggestion(case.id, other, (ADDED,)))
        beside = tuple(dict.fromkeys((*own, *alike)))
        return replace(case, facts=replace(case.facts, beside=beside))

    async def _is_meant(self, tip: Tip, match: Match) -> bool:
        if match.verdict is Verdict.BESIDE:
            return True
        others = await self.unit.cases.tips_of(match.case)
        return not await self.unit.conversations.are_independent(tip.id, others)

    async def share(self, case: Case, receivers: Sequence[Recipient]) -> list[Recipient]:
        """Freezes the cases beside this one for those whom it accuses. The others who have one
        of those get this one too, and who gets this one gets those. All who have it now."""
        known = list(receivers)
        for key in case.facts.beside:
            home = await self._home(key)
            if home is not None:
                home = await self._frozen(home, case)
                known += await self._share(case, home, known)
        return known

    async def _home(self, key: CaseId) -> Case | None:
        """None: it was taken back, and nothing of it opens any more."""
        try:
            home = await self.unit.cases.get(key)
            await self.unit.tips.get(home.tip)
        except UnknownSubjectError:
            return None
        return home

    async def _frozen(self, home: Case, case: Case) -> Case:
        """What was done stands in the log of the case that accuses: the accused may read the
        other one some day."""
        frozen = await Freezing(self.unit).freeze(home, case.facts)
        for one in frozen.facts.freezes[len(home.facts.freezes) :]:
            for agency in one.agencies:
                self.unit.custody.add(case.id, "frozen", by=agency, at=self.clock.now())
        return frozen

    async def _share(
        self, case: Case, home: Case, receivers: Sequence[Recipient]
    ) -> list[Recipient]:
        desks = await self.unit.desks.all()
        every = await self.unit.dispatches.of_case(home.id)
        has = [one.agency for one in every if one.state is not DispatchState.STOPPED]
        known = {one.agency for one in receivers}
        shut = shut_out((*home.facts.withheld, *case.facts.withheld), desks)
        more = [one for one in dict.fromkeys(has) if one not in known | shut]
        adding = list(_copies(more, desks, Role.COPY if receivers else Role.LEAD))
        for one in adding:
            self.send(case, one)
        coming = [one for one in receivers if one.agency not in (*has, *shut)]
        for one in coming:
            self.send(home, replace(one, reasons=(ACCUSED_LATER,)))
        if all(one.role is Role.COPY for one in coming):
            self._keep_led(home, [one for one in every if one.agency not in shut])
        return adding

    def _keep_led(self, home: Case, left: Sequence[Dispatch]) -> None:
        """Who led it may be accused now, and nobody has come who leads: one of those who read
        along does, else the line seeks somebody until there is one."""
        live = [one for one in left if one.state is not DispatchState.STOPPED]
        if any(one.role is not Role.COPY for one in live):
            return
        now = self.clock.now()
        first = next((one for one in live if not (is_brought(one) or one.is_on_paper)), None)
        if first is None:
            return self.unit.jobs.put(Job(JobKind.WORK, home.tip, due=now))
        self.unit.dispatches.note_role(first.id, Role.LEAD)
        watch_anew(self.unit, replace(first, role=Role.LEAD), now)
        return self.unit.outbox.add(intentions.card_edit(first, priority=4))


def _copies(
    agencies: Sequence[AgencyKey], desks: Sequence[Desk], role: Role
) -> Iterator[Recipient]:
    reach = Reach.of(desks)
    for agency in agencies:
        if agency in reach:
            own = Role.TRIAGE if agency in TRIAGE_DESKS else role
            on_paper = agency in reach.on_paper
            yield Recipient(agency, own, (ADDED_TO,), is_on_paper=on_paper)
