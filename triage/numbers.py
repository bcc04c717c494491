"""Numbers of a week: how soon cases were acknowledged, taken and closed, and what came of them.

The definitions are numbers 6, 8, 9, 10 and 11 of reference/indicators.md with the terms of duty;
`VERSION` changes with them. The same deeds give the same numbers, byte for byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.model import AgencyKey, DispatchState

VERSION = "2026-11-22"
AGES = (timedelta(days=1), timedelta(days=3), timedelta(days=10))
"""Open cases are counted up to each of these ages, and beyond the last."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One hand-over, as far as it is counted. Moments are UTC; `due` is until when it had to be
    acknowledged. No words, no names, no case number."""

    agency: AgencyKey
    priority: int
    taxon: str
    region: str
    state: DispatchState
    since: datetime
    due: datetime
    seen: datetime | None = None
    taken: datetime | None = None
    closed: datetime | None = None
    outcome: str = ""
    is_reopened: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Of how many, the median and the 90th percentile; None where there are none."""

    count: int
    median: timedelta | None = None
    ninetieth: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """`acknowledged` of those `owed` an answer by now were acknowledged in time; `reopened` were
    closed, and then opened again. Counts by taxon, region and outcome are of what was received;
    `open_ages` of all that is open at the end."""

    begin: datetime
    end: datetime
    received: int
    owed: int
    acknowledged: int
    to_take: Spread
    to_close: Spread
    reopened: int
    outcomes: Mapping[str, int]
    open_ages: tuple[int, ...]
    taxa: Mapping[str, int]
    regions: Mapping[str, int]


def week(deeds: Sequence[Deed], begin: datetime, end: datetime) -> Week:
    """Of hand-overs from `begin` to before `end`, as things stood at `end`; what came later does
    not change a week that is over, except how its cases went on."""
    received = [deed for deed in deeds if begin <= deed.since < end]
    owed = [deed for deed in received if _is_owed(deed, end)]
    return Week(
        begin=begin,
        end=end,
        received=len(received),
        owed=len(owed),
        acknowledged=sum(deed.seen is not None and deed.seen <= deed.due for deed in owed),
        to_take=spread(deed.taken - deed.since for deed in received if deed.taken),
        to_close=spread(deed.closed - deed.since for deed in received if deed.closed),
        reopened=sum(deed.is_reopened for deed in received),
        outcomes=_counted(received, lambda deed: deed.outcome),
        open_ages=_ages(deeds, end),
        taxa=_counted(received, lambda deed: deed.taxon),
        regions=_counted(received, lambda deed: deed.region),
    )


def spread(lengths: Iterable[timedelta]) -> Spread:
    """Percentiles by the nearest rank: each is a length that really was."""
    ranked = sorted(lengths)
    if not ranked:
        return Spread(0)
    return Spread(len(ranked), _ranked(ranked, 50), _ranked(ranked, 90))


def _ranked(ranked: Sequence[timedelta], percent: int) -> timedelta:
    return ranked[-(-len(ranked) * percent // 100) - 1]


def _counted(deeds: Iterable[Deed], key: Callable[[Deed], str]) -> Mapping[str, int]:
    """The most frequent first, then by name; what has no name is not counted."""
    counts = Counter(name for deed in deeds if (name := key(deed)))
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _is_owed(deed: Deed, end: datetime) -> bool:
    """Of what was taken back before anybody saw it, no answer is owed."""
    if deed.seen is not None:
        return True
    return deed.due <= end and deed.state is not DispatchState.STOPPED


def _ages(deeds: Iterable[Deed], end: datetime) -> tuple[int, ...]:
    counts = [0] * (len(AGES) + 1)
    for deed in deeds:
        if deed.since < end and _is_open(deed, end):
            age = end - deed.since
            counts[sum(age > limit for limit in AGES)] += 1
    return tuple(counts)


def _is_open(deed: Deed, end: datetime) -> bool:
    if deed.state is DispatchState.STOPPED:
        return False
    return deed.closed is None or deed.closed >= end
