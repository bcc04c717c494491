"""Weeks: the hand-overs of the last full week and the running one, gathered to be counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from triage.closing import closed_desks
from triage.duty import LINE, due
from triage.duty_rules import Duty
from triage.model import AgencyKey, Case, Desk, Dispatch, DispatchId, DispatchState, Outline
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
        return await self._fortnight(shown, zone)

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
        return await self._fortnight(found, zone)

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

    async def _fortnight(self, found: Found, zone: tzinfo) -> Fortnight:
        counted = [one for one in found.values() if not one.is_on_paper]
        outlines = await self.unit.cases.outlines(list({one.case for one in counted}))
        deeds = (self._deed(one, outlines[one.case]) for one in counted)
        now = self.clock.now()
        ordered = sorted((deed for deed in deeds if deed is not None), key=repr)
        return Fortnight(zone, mondays(now, zone), now, tuple(ordered))

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
        )

    def _zone(self, country: str) -> tzinfo:
        return self.duty.hours.get(country, self.duty.hours[LINE]).zone

    def _first(self, zone: tzinfo) -> date:
        return mondays(self.clock.now(), zone)[0].date()


def _by_id(every: Iterable[Dispatch]) -> dict[DispatchId, Dispatch]:
    return {one.id: one for one in every}


def _was_shown(one: Dispatch) -> bool:
    return bool(one.messages) or one.seen_at is not None


def mondays(now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """When the last full week and the running one began there, in UTC."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    return _midnight(monday - timedelta(weeks=1), zone), _midnight(monday, zone)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time.min, zone).astimezone(UTC)
