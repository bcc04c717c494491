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
from triage.model import AgencyKey
from triage.numbers import VERSION
from triage.outside import Line, Outside, Told


def outside_lines(
    told: Outside, zone: tzinfo, agencies: Mapping[str, str], texts: Texts
) -> Iterator[str]:
    """`agencies` are their names by key."""
    yield full_title(told.last.begin, told.last.end, zone, texts)
    yield from _week(told.last, agencies, texts)
    yield ""
    yield running_title(told.running.begin, zone, texts)
    yield from _week(told.running, agencies, texts)
    yield ""
    yield from open_lines(told.open_ages, texts)
    for key, count in told.open_at.items():
        if count != 0:
            yield texts("week-at", agency=_name(key, agencies), number=shown(count, texts))
    yield texts("week-note")
    yield texts("week-terms", time=VERSION)


def _week(told: Told, agencies: Mapping[str, str], texts: Texts) -> Iterator[str]:
    yield texts("week-received", number=shown(told.whole.received, texts))
    if told.whole.in_time is not None:
        yield texts("week-in-time", number=f"{told.whole.in_time} %")
    yield from spread_lines(told.whole.to_take, told.whole.to_close, texts)
    yield from breakdown(told.outcomes, told.taxa, told.regions, texts)
    for key, line in told.agencies.items():
        yield _agency(_name(key, agencies), line, texts)


def _agency(name: str, line: Line, texts: Texts) -> str:
    parts = [shown(line.received, texts)]
    if line.in_time is not None:
        parts.append(texts("week-share", number=f"{line.in_time} %"))
    if line.to_take.median is not None:
        parts.append(texts("week-half", time=length(line.to_take.median, texts)))
    return texts("week-at", agency=name, number="; ".join(parts))


def _name(key: AgencyKey, agencies: Mapping[str, str]) -> str:
    return agencies.get(key, key)
