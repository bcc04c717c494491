"""Correcting: an officer says what the machine got wrong; its answer is kept beside theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from triage import intentions
from triage.closing import closed_desks
from triage.errors import RefusedError
from triage.mended import OFFENCE, PLACE, PRIORITY, TAXON, meant, offence_of, seen_case, taxa_of
from triage.model import (
    AgencyKey,
    Amendment,
    Assessment,
    Case,
    CaseFacts,
    Dispatch,
    DispatchState,
    Mending,
    Officer,
    Place,
    Reason,
    Role,
)
from triage.ports import Assesses, Clock, Locates, Reads, Unit
from triage.presses import Press, checked_lead, note_act
from triage.routing import LIFE, Question, route
from triage.routing_rules import Rules
from triage.scrutiny import is_accusing
from triage.sight import Sight
from triage.taxon_words import named_taxon

LONGEST = 300
"""Code points of a name or a place; who writes more tells a story."""
MOST_URGENT = 5
MOST_LEADS = 3
BY_OFFICER = Reason("priority-by-officer")


@dataclass(frozen=True, slots=True)
class Put:
    """What an officer puts in place of a field."""

    field: str
    value: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Correcting:
    """Every method checks right and state again and raises RefusedError. A frozen desk goes on
    as if nothing were: what it puts is shown to it alone."""

    unit: Unit
    clock: Clock
    reader: Reads
    atlas: Locates
    rules: Rules
    assess: Assesses

    async def species(self, press: Press, words: str) -> None:
        """By any name in any language that the reader knows."""
        dispatch, officer = await checked_lead(self.unit, press)
        case = await self.unit.cases.get(dispatch.case)
        told = (await self.unit.tips.get(case.tip)).content.words
        taxon, _ = named_taxon(told, _short(words), self.reader)
        if not taxon:
            raise RefusedError("correct-species-unknown")
        await self._mend(dispatch, officer, Put(TAXON, taxon))

    async def place(self, press: Press, words: str) -> None:
        """By a name, coordinates or a link to a map."""
        dispatch, officer = await checked_lead(self.unit, press)
        place = self.atlas.find(_short(words))
        if place is None or place.country is None:
            raise RefusedError("correct-place-unknown")
        await self._mend(dispatch, officer, Put(PLACE, _coarse(place), place))

    async def offence(self, press: Press, offence: str) -> None:
        dispatch, officer = await checked_lead(self.unit, press)
        await self._mend(dispatch, officer, Put(OFFENCE, offence))

    async def priority(self, press: Press, priority: int) -> None:
        dispatch, officer = await checked_lead(self.unit, press)
        await self._mend(dispatch, officer, Put(PRIORITY, str(priority)))

    async def _mend(self, dispatch: Dispatch, officer: Officer, put: Put) -> None:
        whole = await self.unit.cases.get(dispatch.case)
        seen = seen_case(whole, dispatch.agency)
        if _is_said(seen, put):
            raise RefusedError("toast-correct-same")
        bare = Mending(
            put.field, put.value, dispatch.agency, seen.priority, seen.priority, put.place
        )
        mending = await self._judged(dispatch, whole, seen, bare)
        facts = replace(whole.facts, mended=(*whole.facts.mended, mending))
        is_open = Sight.of(whole, dispatch.agency).is_open
        changed = replace(whole, facts=facts)
        self.unit.cases.amend(_cleared(changed, mending, dispatch.agency) if is_open else changed)
        self._keep(whole, mending)
        self._log(dispatch, officer, put.field)
        await self._show(dispatch, whole if is_open else None)

    async def _judged(self, dispatch: Dispatch, whole: Case, seen: Case, bare: Mending) -> Mending:
        """With the priority that follows, unless an officer set one, and whom the rules name."""
        facts = replace(seen.facts, mended=(*seen.facts.mended, bare))
        hidden = tuple(sorted(await closed_desks(self.unit, whole.facts.withheld)))
        mending = replace(bare, hidden=hidden, leads=self._leads(dispatch, whole, facts))
        if bare.field == PRIORITY:
            return replace(mending, priority=int(bare.value), reasons=(BY_OFFICER,))
        if seen.facts.mending(PRIORITY) is not None:
            return replace(mending, reasons=(BY_OFFICER,))
        was, now = await self._assessed(seen, seen.facts), await self._assessed(seen, facts)
        raised = max(0, seen.priority - was.priority)
        priority = min(MOST_URGENT, now.priority + raised)
        return replace(mending, priority=priority, reasons=now.reasons)

    async def _assessed(self, case: Case, facts: CaseFacts) -> Assessment:
        happened = (await self.unit.tips.get(case.tip)).content.happened
        return self.assess(meant(facts), facts.where, date.fromisoformat(case.day), happened)

    def _leads(self, dispatch: Dispatch, whole: Case, facts: CaseFacts) -> tuple[AgencyKey, ...]:
        """Threat: whom an accusing case would go to says that somebody is accused. Only the
        hotline's own desk hears of it."""
        reading = meant(facts)
        is_telling = bool(whole.facts.withheld) or is_accusing(reading)
        if is_telling and dispatch.role is not Role.TRIAGE:
            return ()
        way = route(Question(reading, facts.where, (), frozenset(whole.facts.withheld)), self.rules)
        named = (one for one in (*way.recipients, *way.proposed) if one.role is Role.LEAD)
        return tuple(one.agency for one in named if LIFE not in one.reasons)[:MOST_LEADS]

    def _keep(self, case: Case, mending: Mending) -> None:
        """To learn from: the machine's own answer, whatever was corrected in between."""
        first = replace(case, facts=replace(case.facts, mended=()))
        if case.facts.mended:
            first = replace(first, priority=case.facts.mended[0].before)
        machine = _answer(first, mending.field)
        language, now = case.facts.reading.language, self.clock.now()
        self.unit.amendments.add(
            Amendment(case.id, mending.field, machine, mending.value, language, mending.by, now)
        )

    async def _show(self, dispatch: Dispatch, case: Case | None) -> None:
        """On every card of those who may see it; on the own one alone at a frozen desk."""
        every = await self.unit.dispatches.of_case(dispatch.case) if case else (dispatch,)
        for one in every:
            is_open = case is None or Sight.of(case, one.agency).is_open
            if is_open and one.state is not DispatchState.STOPPED:
                self.unit.outbox.add(intentions.card_edit(one, priority=4))

    def _log(self, dispatch: Dispatch, officer: Officer, field: str) -> None:
        note_act(self.unit, self.clock, dispatch, officer, f"corrected {field}")


def _short(words: str) -> str:
    if len(words) > LONGEST:
        raise RefusedError("note-long")
    return words.strip()


def _coarse(place: Place) -> str:
    return place.region or place.country or ""


def _is_said(case: Case, put: Put) -> bool:
    """An offence that the machine was not sure of becomes sure by being said again."""
    if put.place is not None:
        return put.place == case.facts.where
    if put.field == OFFENCE and not meant(case.facts).sure:
        return False
    return put.value == _answer(case, put.field)


def _answer(case: Case, field: str) -> str:
    """What stands in the case now, as coarse as a correction of it is kept."""
    if field == TAXON:
        return next(iter(taxa_of(case.facts)), "")
    if field == OFFENCE:
        return offence_of(case.facts)
    return str(case.priority) if field == PRIORITY else _coarse(case.facts.where)


def _cleared(case: Case, mending: Mending, agency: AgencyKey) -> Case:
    """With what lies in clear as it is from now on."""
    facts = seen_case(case, agency).facts
    place = facts.where
    return replace(
        case,
        taxon=next(iter(taxa_of(facts)), ""),
        offence=offence_of(facts),
        country=place.country or "",
        region=place.region or "",
        cell=place.cell,
        priority=mending.priority,
    )
