"""Outside: the numbers of many agencies as they may leave them, so that no small count can be
read or found by subtraction.

What is told of each agency has one dimension only, and breakdowns are told of all together and of
full weeks: of tables that cross, or grow by the hour, a small count could be worked out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from triage.model import AgencyKey
from triage.numbers import Spread, Week
from triage.suppression import SMALL, suppressed
from triage.weeks import Fortnight

FEW_FOR_SHARE = 10
"""Under it a share is none (indicators.md, section 3)."""

Counts = Mapping[str, int | None]
"""None: hidden."""


@dataclass(frozen=True, slots=True)
class Line:
    """`in_time` is a percentage of those owed an answer; None: hidden, or of too few."""

    received: int | None
    in_time: int | None
    to_take: Spread
    to_close: Spread


@dataclass(frozen=True, slots=True)
class Told:
    """One week of all agencies; `agencies` has those with a hand-over in it."""

    begin: datetime
    end: datetime
    whole: Line
    agencies: Mapping[AgencyKey, Line]
    outcomes: Counts
    taxa: Counts
    regions: Counts


@dataclass(frozen=True, slots=True)
class Outside:
    """`open_ages` are of all that is open, `open_at` the same by agency."""

    last: Told
    running: Told
    open_ages: tuple[int | None, ...]
    open_at: Mapping[AgencyKey, int | None]


def outside(fortnight: Fortnight) -> Outside:
    weeks = {key: fortnight.running(key) for key in fortnight.agencies}
    ages = fortnight.running().open_ages
    counted = suppressed({str(at): count for at, count in enumerate(ages)})
    return Outside(
        last=_told(fortnight.last(), {key: fortnight.last(key) for key in weeks}, is_full=True),
        running=_told(fortnight.running(), weeks, is_full=False),
        open_ages=tuple(counted[str(at)] for at in range(len(ages))),
        open_at=_by_agency({key: sum(one.open_ages) for key, one in weeks.items()}),
    )


def _told(whole: Week, agencies: Mapping[AgencyKey, Week], *, is_full: bool) -> Told:
    received = _by_agency({key: one.received for key, one in agencies.items() if one.received})
    return Told(
        begin=whole.begin,
        end=whole.end,
        whole=_line(whole, None if 0 < whole.received < SMALL else whole.received),
        agencies={key: _line(agencies[key], count) for key, count in received.items()},
        outcomes=suppressed(whole.outcomes) if is_full else {},
        taxa=suppressed(whole.taxa) if is_full else {},
        regions=suppressed(whole.regions) if is_full else {},
    )


def _by_agency(counts: Mapping[AgencyKey, int]) -> dict[AgencyKey, int | None]:
    shown = suppressed({str(key): counts[key] for key in sorted(counts)})
    return {AgencyKey(key): count for key, count in shown.items()}


def _line(one: Week, received: int | None) -> Line:
    """Of an agency whose count is hidden nothing else is told."""
    if received is None:
        return Line(None, None, Spread(0), Spread(0))
    share = one.owed >= FEW_FOR_SHARE
    return Line(
        received,
        100 * one.acknowledged // one.owed if share else None,
        _enough(one.to_take),
        _enough(one.to_close),
    )


def _enough(found: Spread) -> Spread:
    return found if found.count >= SMALL else Spread(0)
