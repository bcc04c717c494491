"""Weeks: the hand-overs of the last full week and the running one, gathered to be counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from triage.closing import closed_desks
from triage.duty import LINE, due
from triage.duty_rules import Duty
from triage.mended import seen_case, taxa_of
from triage.model import AgencyKey, Case, CaseId, Desk, Dispatch, DispatchId, DispatchState, Outline
from triage.numbers import Deed, Week, week
from triage.ports import Clock, Unit
from triage.sight import sight_at

Found = Mapping[DispatchId, Dispatch]


@dataclass(frozen=True, slots=True)
class Fortnight:
    """All hand-overs that count, of one agency or of all. `zone` is that of its weeks, which
    begin on a Monday; what is open is known of this moment only."""

    zone: tzinfo
    begins: tuple[datetime, datetime]
    now: datetime
    deeds: tuple[Deed, ...]

    def last(self, agency: AgencyKey | None = None) -> Week:
        """The last full week, without what was open at its end."""
        begin, end = self.begins
        return replace(week(self._of(agency), begin, end), open_ages=())

    def running(self, agency: AgencyKey | None = None) -> Week:
        return week(self._of(agency), self.begins[1], self.now)

    @property
    def agencies(self) -> list[AgencyKey]:
        return sorted({deed.agency for deed in self.deeds})

    def _of(self, agency: AgencyKey | None) -> list[Deed]:
        return [deed for deed in self.deeds if agency in (None, deed.agency)]


@dataclass(frozen=True, slots=True)
class Weeks:
    """`countries` are those of agencies by key. What went on paper has its own list (sheets)."""

    unit: Unit
    clock: Clock
    duty: Duty
    countries: Mapping[str, str]

    async def own(self, agency: AgencyKey) -> Fortnight:
        """For its desk: only what it was shown, for what was never shown may be kept from it."""
        zone = self._zone(self.countries.get(agency, ""))
        since = await self.unit.dispatches.since(self._first(zone), agency)
        found = _by_id([*since, *await self.unit.dispatches.open_at(agency)])
        shown = {key: one for key, one in found.items() if _was_shown(one)}
        return await self._fortnight(shown, zone, agency)

    async def all(self, reader: Desk | None = None) -> Fortnight:
        """Of every agency. A triage desk hears of no case that it may not read: not even how
        many; the operator (no `reader`) is told all."""
        zone = self._zone("")
        found = dict(_by_id(await self.unit.dispatches.since(self._first(zone))))
        agencies = {one.agency for one in found.values()}
        for agency in agencies | {desk.agency for desk in await self.unit.desks.all()}:
            found |= _by_id(await self.unit.dispatches.open_at(agency))
        if reader is not None:
            found = await self._readable(found, reader)
        return await self._fortnight(found, zone, reader.agency if reader else None)

    async def _readable(self, found: Found, reader: Desk) -> dict[DispatchId, Dispatch]:
        known: dict[str, frozenset[AgencyKey] | None] = {}
        for one in found.values():
            if one.case not in known:
                known[one.case] = await self._heard_of(await self.unit.cases.get(one.case), reader)
        bodies = {key: known[one.case] for key, one in found.items()}
        return {
            key: one
            for key, one in found.items()
            if (heard := bodies[key]) is None or one.agency in heard
        }

    async def _heard_of(self, case: Case, reader: Desk) -> frozenset[AgencyKey] | None:
        """Whose part in a case the desk knows; None: everybody's. Where it was shut out later,
        those of the time before: no number goes down by it."""
        sight = sight_at(reader, case)
        shut = not sight.is_open or reader.agency in await closed_desks(
            self.unit, case.facts.accused
        )
        if not shut:
            return None
        return frozenset({reader.agency, *(part.agency for part in sight.parts)})

    async def _fortnight(self, found: Found, zone: tzinfo, reader: AgencyKey | None) -> Fortnight:
        counted = [one for one in found.values() if not one.is_on_paper]
        outlines = await self._outlines({one.case for one in counted}, reader)
        deeds = (self._deed(one, outlines[one.case]) for one in counted)
        now = self.clock.now()
        ordered = sorted((deed for deed in deeds if deed is not None), key=repr)
        return Fortnight(zone, mondays(now, zone), now, tuple(ordered))

    async def _outlines(
        self, every: Set[CaseId], reader: AgencyKey | None
    ) -> Mapping[CaseId, Outline]:
        """Threat: numbers that follow what others put right tell a frozen desk that its case goes
        on without it."""
        outlines = dict(await self.unit.cases.outlines(sorted(every)))
        for key in every if reader is not None else ():
            case = await self.unit.cases.get(key)
            if reader in case.facts.withheld:
                outlines[key] = _seen_outline(seen_case(case, AgencyKey(reader)))
        return outlines

    def _deed(self, one: Dispatch, case: Outline) -> Deed | None:
        """None for a row of the time when no hour was noted."""
        if one.since is None:
            return None
        closing = one.progress.closing if one.state is DispatchState.CLOSED else None
        country = self.countries.get(one.agency, "")
        return Deed(
            agency=one.agency,
            priority=case.priority,
            taxon=case.taxon,
            region=case.region,
            state=one.state,
            since=one.since,
            due=due(one.since, case.priority, country, self.duty),
            seen=one.seen_at,
            taken=one.progress.taken,
            closed=closing.at if closing else None,
            outcome=closing.outcome if closing else "",
            is_reopened=one.progress.reopened > 0,
        )

    def _zone(self, country: str) -> tzinfo:
        return self.duty.hours.get(country, self.duty.hours[LINE]).zone

    def _first(self, zone: tzinfo) -> date:
        return mondays(self.clock.now(), zone)[0].date()


def _by_id(every: Iterable[Dispatch]) -> dict[DispatchId, Dispatch]:
    return {one.id: one for one in every}


def _seen_outline(case: Case) -> Outline:
    place = case.facts.where
    taxon = next(iter(taxa_of(case.facts)), "")
    return Outline(case.id, place.country or "", place.region or "", taxon, case.priority)


def _was_shown(one: Dispatch) -> bool:
    return bool(one.messages) or one.seen_at is not None


def mondays(now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """When the last full week and the running one began there, in UTC."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    return _midnight(monday - timedelta(weeks=1), zone), _midnight(monday, zone)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time.min, zone).astimezone(UTC)
