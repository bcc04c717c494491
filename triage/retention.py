"""Retention: until when a desk, and the line itself, keeps what it has of a case. Pure rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from triage.model import WORKED, Closing, Dispatch, DispatchState, Role


class Term(Protocol):
    @property
    def kept(self) -> timedelta: ...
    @property
    def originals(self) -> timedelta | None: ...


class Terms(Protocol):
    """`closed` by outcome, `desk` by how a case stands there, `rows` by kind of row."""

    @property
    def version(self) -> str: ...
    @property
    def closed(self) -> Mapping[str, Term]: ...
    @property
    def desk(self) -> Mapping[str, Term]: ...
    @property
    def rows(self) -> Mapping[str, Term]: ...


@dataclass(frozen=True, slots=True)
class Fate:
    """When each desk lets go of a case, when the untouched files go (None: they stay to the end),
    and when all of it is shredded. `state` says by which term: an outcome, unread, open, copy."""

    leaves: tuple[tuple[Dispatch, datetime], ...]
    originals: datetime | None
    ends: datetime
    state: str


def fate(opened: datetime, dispatches: Iterable[Dispatch], terms: Terms) -> Fate:
    """Each desk lets go by what it did itself and by nothing else. Threat: a desk that was frozen
    would learn from a message that stays, or goes early, that others go on with its case."""
    held = [one for one in dispatches if one.state is not DispatchState.STOPPED]
    leaves = tuple((one, leaves_at(one, opened, terms)) for one in held)
    if not leaves:
        return Fate((), None, opened + terms.desk["unread"].kept, "unread")
    last, ends = max(leaves, key=lambda leave: leave[1])
    return Fate(leaves, _originals(held, terms), ends, state_of(last))


def state_of(one: Dispatch) -> str:
    """The name of its term."""
    if closing := _closing(one):
        return closing.outcome
    if one.state not in WORKED:
        return "copy" if one.role is Role.COPY else "unread"
    return "open"


def leaves_at(one: Dispatch, opened: datetime, terms: Terms) -> datetime:
    state = state_of(one)
    term = terms.closed.get(state) or terms.desk.get(state) or terms.desk["open"]
    return last_deed(one, opened) + term.kept


def last_deed(one: Dispatch, opened: datetime) -> datetime:
    """The last thing that its officers did with the case, as far as the hand-over knows."""
    closing, holder = _closing(one), one.progress.holder
    if closing is not None:
        return closing.at
    held = holder.since if holder else None
    awaited = one.watch.since if one.watch and one.state in WORKED else None
    moments = (one.since, one.seen_at, one.progress.taken, held, awaited)
    return max([opened, *(moment for moment in moments if moment)])


def day_of(day: str) -> datetime:
    """The first moment of a day that lies in clear."""
    return datetime.combine(date.fromisoformat(day), time.min, UTC)


def least(terms: Terms) -> timedelta:
    """No case that is younger has to be looked at."""
    every = [*terms.closed.values(), *terms.desk.values()]
    originals = [term.originals for term in every if term.originals]
    return min(*originals, *(term.kept for term in every))


def _originals(held: Sequence[Dispatch], terms: Terms) -> datetime | None:
    """None while anybody who has more than a copy still works the case."""
    working = [one for one in held if one.role is not Role.COPY or one.state in WORKED]
    closings = [closing for one in working if (closing := _closing(one))]
    if not closings or len(closings) < len(working):
        return None
    return max(closing.at + _spared(closing, terms) for closing in closings)


def _spared(closing: Closing, terms: Terms) -> timedelta:
    term = terms.closed.get(closing.outcome) or terms.desk["open"]
    return term.originals or term.kept


def _closing(one: Dispatch) -> Closing | None:
    return one.progress.closing if one.state is DispatchState.CLOSED else None
