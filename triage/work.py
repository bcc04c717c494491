"""Work on a sent tip: read, locate, assess, withhold, route; one commit opens its case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from triage.beside import Beside
from triage.closing import closed_desks
from triage.entering import enter_files, note_received
from triage.gathering import Gathering, Kindred
from triage.handing import Handing
from triage.model import (
    NOWHERE,
    AgencyKey,
    Case,
    CaseFacts,
    CaseId,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    JobKind,
    Place,
    Reading,
    Reason,
    Role,
    Tip,
    TipId,
    TipState,
    TipWords,
)
from triage.open_tips import open_tip
from triage.packages import is_brought
from triage.ports import Assesses, Clock, Hears, Locates, Reads, Tokens, Unit
from triage.reach import Reach, takers
from triage.routing import Question, Recipient, Route, route
from triage.routing_rules import Rules
from triage.scrutiny import scrutinised
from triage.telling import Telling
from triage.triage_desks import owners, triage_desk_for
from triage.withholding import accused_kinds

SLOW = 2
"""The priority that no case is above before a person has looked, where one must look first."""
LOOK_AGAIN = timedelta(minutes=1)
"""How soon a case that nobody can take is offered again: a desk may have opened."""


@dataclass(frozen=True, slots=True)
class Work:
    unit: Unit
    clock: Clock
    tokens: Tokens
    reader: Reads
    atlas: Locates
    rules: Rules
    assess: Assesses
    kindred: Kindred

    async def run(self, job: Job) -> None:
        """Idempotent. Whatever cannot be decided goes to the triage desk with the reason; when
        nobody at all is there the tip stays sealed, the reporter is told, and it is tried anew."""
        tip = await self.unit.tips.get(TipId(job.subject))
        case = await self._case_of(tip)
        if await self._is_taken(case):
            return self.unit.jobs.finish(job)
        if case is None and await self._beside.is_early(tip):
            return self._wait(job)
        is_new = case is None
        case, way = await self._heard(tip, case)
        if is_new:
            case, has_joined = await self._gathered(tip, case, way)
            if has_joined:
                return await self._joined(job, tip, case, way)
        taken = await self._beside.share(case, await self._dispatch(case, way))
        if taken or is_new:
            await self._tell_reporter(tip, case)
        if not taken:
            # What was read well is no failure of the machine, whatever went wrong before.
            return self._wait(replace(job, attempts=0))
        self.unit.tips.note_state(tip.id, TipState.FORWARDED)
        return self.unit.jobs.finish(job)

    async def _case_of(self, tip: Tip) -> Case | None:
        """None also where the tip that opened it was taken back while this one joined."""
        case = await self.unit.cases.of_tip(tip.id)
        if case is None:
            return await self._reopened(tip)
        if case.tip != tip.id and await open_tip(self.unit, case.tip) is None:
            return await self._reopened(tip)
        return case

    async def _reopened(self, tip: Tip) -> Case | None:
        """The case that it had opened before it was joined to another, if it had."""
        case = await self.unit.cases.opened_by(tip.id)
        if case is not None:
            self.unit.cases.take(case.id, tip.id)
        return case

    async def open_apart(self, key: TipId) -> None:
        """A person said that it is no part of the case that it joined: it meets no others."""
        tip = await self.unit.tips.get(key)
        known = await self._reopened(tip)
        case, way = await self._heard(tip, known)
        if known is None:
            if self._accuses(case, way):
                case = await self._shut(tip, case, way)
            self.unit.cases.add(case)
            await note_received(self.unit, self.clock, case, tip.id)
        await enter_files(self.unit, self.clock, tip.id)
        if not await self._beside.share(case, await self._dispatch(case, way)):
            self.unit.jobs.put(Job(JobKind.WORK, key, due=self.clock.now() + LOOK_AGAIN))

    async def _gathered(self, tip: Tip, case: Case, way: Route) -> tuple[Case, bool]:
        """The case that the tip joins, and True; or its own, which it opens."""
        gathering = Gathering(self.unit, self.clock, self.kindred)
        meeting = await gathering.meet(tip, case, accuses=self._accuses(case, way))
        home = await gathering.home(meeting, case)
        # A case that desks work on is no way around the person who must look first.
        if home is not None and not tip.content.is_slow:
            return await gathering.join(tip, case, home, meeting), True
        gathering.suggest(case, meeting)
        if self._accuses(case, way):
            case = await self._beside.find(tip, await self._shut(tip, case, way), meeting)
        self.unit.cases.add(replace(case, is_burst=meeting.is_burst))
        await note_received(self.unit, self.clock, case, tip.id)
        return case, False

    async def _shut(self, tip: Tip, case: Case, way: Route) -> Case:
        """The case as one that must not be seen by those it accuses, in any chat, nor by those
        who were shut out of the one that it was told to."""
        accused, known = [one.agency for one in way.withheld], await self._beside.closed(tip)
        if known is not None:
            accused += known.accused
        shut = await closed_desks(self.unit, accused) | set(known.withheld if known else ())
        facts = replace(
            case.facts, accused=tuple(dict.fromkeys(accused)), withheld=tuple(sorted(shut))
        )
        return replace(case, facts=facts)

    def _accuses(self, case: Case, way: Route) -> bool:
        return bool(way.withheld or accused_kinds(case.facts.reading, self.rules))

    async def _joined(self, job: Job, tip: Tip, home: Case, way: Route) -> None:
        """Whoever the new tip concerns and has not got the case gets it too."""
        known = {one.agency for one in await self.unit.dispatches.of_case(home.id)}
        for one in takers(way.recipients, await self._reach()):
            if one.agency not in known:
                self._send(home, one)
        await self._tell_reporter(tip, home)
        self.unit.tips.note_state(tip.id, TipState.FORWARDED)
        # The case may be taken back by who opened it while this is written: look once more.
        self._wait(job)

    async def hand_to_triage(self, job: Job) -> None:
        """The machine failed on this tip: a person reads it. Nothing is lost to an error."""
        tip = await self.unit.tips.get(TipId(job.subject))
        known = await self.unit.cases.of_tip(tip.id)
        if await self._is_taken(known):
            return self.unit.jobs.finish(job)
        reading = Reading(tip.content.language, "not_wildlife", {}, sure=False)
        case = known or self._case(tip, CaseFacts(reading, NOWHERE, (), ""), 3)
        if known is None:
            self.unit.cases.add(case)
            await note_received(self.unit, self.clock, case, tip.id)
            await self._tell_reporter(tip, case)
        desks = await self.unit.desks.all()
        # Whom the words accuse nobody knows: perhaps the body that runs a triage desk.
        desk = triage_desk_for(desks, owners(desks) | set(case.facts.withheld))
        if desk is None:
            return self._wait(job)
        self._send(case, _for_triage(desk, Reason("triage-machine-failed")))
        self.unit.tips.note_state(tip.id, TipState.FORWARDED)
        return self.unit.jobs.finish(job)

    def _wait(self, job: Job) -> None:
        """For a desk that takes the case."""
        self.unit.jobs.wait(job, due=self.clock.now() + LOOK_AGAIN)

    async def _is_taken(self, case: Case | None) -> bool:
        """Some desk has it that may go on with it; a hand-over that failed does not count, nor a
        part that was shared."""
        if case is None:
            return False
        every = await self.unit.dispatches.of_case(case.id)
        live = (one for one in every if one.state is not DispatchState.STOPPED)
        whole = (one for one in live if one.role is not Role.COPY or not is_brought(one))
        return any(one.agency not in case.facts.withheld for one in whole)

    @property
    def _beside(self) -> Beside:
        return Beside(self.unit, self.clock, self._send)

    # -- judging ------------------------------------------------------------------------

    async def _heard(self, tip: Tip, known: Case | None) -> tuple[Case, Route]:
        facts = known.facts if known else await self._beside.closed(tip)
        closed = frozenset(facts.withheld) if facts else frozenset()
        tip = await self._beside.told(tip, self.reader, self.rules)
        return self._judge(tip, known, closed)

    def _judge(
        self, tip: Tip, known: Case | None, closed: frozenset[AgencyKey]
    ) -> tuple[Case, Route]:
        content = tip.content
        reading = scrutinised(content, self.reader)
        heard = self.atlas.hear(content.words)
        place = content.place or self._place(content, heard)
        abroad = tuple(country for country in heard.countries if country != place.country)
        is_slow = content.is_slow and not reading.danger
        way = route(Question(reading, place, abroad, closed, is_slow), self.rules)
        if known is not None:
            return known, way
        judged = self.assess(reading, place, date.fromisoformat(tip.day), content.happened)
        facts = CaseFacts(reading, place, judged.reasons, way.rules, weights=judged.weights)
        return self._case(tip, facts, min(judged.priority, SLOW if is_slow else 5)), way

    def _place(self, content: TipWords, heard: Hears) -> Place:
        """A pin in open water or abroad gives way to a place we serve that the words name."""
        told = self.atlas.hear(content.place_words) if content.place_words else heard
        named = told.located()
        if content.pin is None:
            return named
        both = f"{content.place_words}\n{content.words}"
        told = self.atlas.hear(both) if content.place_words else heard
        here = told.located((content.pin.lat, content.pin.lon))
        return here if here.country or not named.country else named

    def _case(self, tip: Tip, facts: CaseFacts, priority: int) -> Case:
        reading, place = facts.reading, facts.place
        return Case(
            id=CaseId(self.tokens.name()),
            tip=tip.id,
            day=tip.day,
            country=place.country or "",
            region=place.region or "",
            cell=place.cell,
            taxon=next(iter(reading.taxa), ""),
            offence=reading.offence,
            priority=priority,
            facts=facts,
        )

    # -- handing over -------------------------------------------------------------------

    async def _dispatch(self, case: Case, way: Route) -> list[Recipient]:
        """Leads first; a lead without a desk is replaced by the next that has one and is not
        withheld; nobody left means the triage desk. All who have it now."""
        desks = await self.unit.desks.all()
        reach = Reach.of(desk for desk in desks if desk.agency not in case.facts.withheld)
        chosen = list(takers(way.recipients, reach))
        triage = way.triage or (() if chosen else (Reason("triage-no-desk"),))
        desk = triage_desk_for(desks, case.facts.withheld)
        if triage and desk is not None:
            proposed = tuple(Reason("triage-proposed", (("agency", one.agency),))
                             for one in way.proposed if one.role is Role.LEAD)  # fmt: skip
            chosen.append(_for_triage(desk, *triage, *proposed))
        for one in chosen:
            self._send(case, one)
        return chosen

    async def _reach(self) -> Reach:
        return Reach.of(await self.unit.desks.all())

    def _send(self, case: Case, one: Recipient) -> None:
        dispatch = Dispatch(
            id=DispatchId(self.tokens.name()),
            case=case.id,
            agency=one.agency,
            role=one.role,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=one.reasons,
            fallbacks=one.fallbacks,
            is_on_paper=one.is_on_paper,
        )
        Handing(self.unit, self.clock).hand_over(dispatch, case)

    async def _tell_reporter(self, tip: Tip, case: Case) -> None:
        await Telling(self.unit, self.clock).tell(tip.id, case)


def _for_triage(desk: AgencyKey, *reasons: Reason) -> Recipient:
    return Recipient(desk, Role.TRIAGE, reasons)
