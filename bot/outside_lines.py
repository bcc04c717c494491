"""The lines of the weeks of all agencies, as a triage desk reads them: small counts stay hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from bot.week_lines import (
    breakdown,
    full_title,
    length,
    open_lines,
    running_title,
    shown,
    spread_lines,
)
from locales.texts import Texts
from triage.numbers import VERSION, Spread
from triage.outside import Line, Outside, Told

NOTHING = Line(0, None, Spread(0), Spread(0))


def outside_lines(
    told: Outside, zone: tzinfo, agencies: Mapping[str, str], texts: Texts
) -> Iterator[str]:
    """`agencies` are their names by key."""
    yield full_title(told.last.begin, told.last.end, zone, texts)
    yield from _week(told.last, texts)
    yield ""
    yield running_title(told.running.begin, zone, texts)
    yield from _week(told.running, texts)
    yield ""
    yield from open_lines(told.open_ages, texts)
    yield texts("week-note")
    yield texts("week-terms", time=VERSION)
    # Last: where there are so many that a message cannot hold them, the smallest are left out.
    yield from _agencies(told, agencies, texts)


def _week(told: Told, texts: Texts) -> Iterator[str]:
    yield texts("week-received", number=shown(told.whole.received, texts))
    if told.whole.in_time is not None:
        yield texts("week-in-time", number=f"{told.whole.in_time} %")
    yield from spread_lines(told.whole.to_take, told.whole.to_close, texts)
    yield from breakdown(told.outcomes, told.taxa, told.regions, texts)


def _agencies(told: Outside, agencies: Mapping[str, str], texts: Texts) -> Iterator[str]:
    lines = {key: told.last.agencies.get(key, NOTHING) for key in told.open_at}
    known = {key: one for key, one in lines.items() if one.received != 0 or told.open_at[key] != 0}
    if known:
        yield ""
        yield texts("week-agencies")
    for key in sorted(known, key=lambda one: -(known[one].received or 0)):
        parts = "; ".join(_parts(known[key], told.open_at[key], texts))
        yield texts("week-at", agency=agencies.get(key, key), number=parts)


def _parts(line: Line, still: int | None, texts: Texts) -> Iterator[str]:
    yield shown(line.received, texts)
    if line.in_time is not None:
        yield texts("week-share", number=f"{line.in_time} %")
    if line.to_take.median is not None:
        yield texts("week-half", time=length(line.to_take.median, texts))
    yield texts("week-still", number=shown(still, texts))
