"""The lines of a week's numbers as a desk reads its own: nothing is hidden from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from handlers.wording import taxon_words
from locales.texts import Texts
from triage.numbers import VERSION, Spread, Week
from triage.weeks import Fortnight

MOST = 8
"""Of taxa and regions the most frequent are told."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AGE_KEYS = ("week-age-one", "week-age-three", "week-age-ten", "week-age-older")

Counts = Mapping[str, int | None]


def week_lines(fortnight: Fortnight, texts: Texts) -> Iterator[str]:
    last, running = fortnight.last(), fortnight.running()
    yield full_title(last.begin, last.end, fortnight.zone, texts)
    yield from _block(last, texts)
    yield ""
    yield running_title(running.begin, fortnight.zone, texts)
    yield from _block(running, texts)
    yield ""
    yield from open_lines(running.open_ages, texts)
    yield texts("week-terms", time=VERSION)


def full_title(begin: datetime, end: datetime, zone: tzinfo, texts: Texts) -> str:
    days = (_day(begin, zone), _day(end - HOUR, zone))
    return texts("week-title", time="–".join(days))


def running_title(begin: datetime, zone: tzinfo, texts: Texts) -> str:
    return texts("week-running", time=_day(begin, zone))


def _block(one: Week, texts: Texts) -> Iterator[str]:
    yield texts("week-received", number=str(one.received))
    if one.owed:
        yield texts("week-in-time", number=f"{one.acknowledged} / {one.owed}")
    yield from spread_lines(one.to_take, one.to_close, texts)
    if one.reopened:
        yield texts("week-reopened", number=str(one.reopened))
    yield from breakdown(one.outcomes, one.taxa, one.regions, texts)


def spread_lines(to_take: Spread, to_close: Spread, texts: Texts) -> Iterator[str]:
    for key, found in (("week-take", to_take), ("week-close", to_close)):
        if found.median is not None and found.ninetieth is not None:
            half, most = length(found.median, texts), length(found.ninetieth, texts)
            yield texts(key, time=half, due=most)


def breakdown(outcomes: Counts, taxa: Counts, regions: Counts, texts: Texts) -> Iterator[str]:
    ended = [(texts(f"outcome-{key}"), count) for key, count in outcomes.items()]
    species = [(taxon_words([key], texts), count) for key, count in taxa.items()]
    places = [(_region(key, texts), count) for key, count in regions.items()]
    for key, counts in (("week-ended", ended), ("week-species", species), ("week-places", places)):
        if counts:
            yield texts(key, names=_listed(counts, texts))


def open_lines(ages: Sequence[int | None], texts: Texts) -> Iterator[str]:
    if not any(count != 0 for count in ages):
        yield texts("week-open-none")
        return
    named = zip(AGE_KEYS, ages, strict=True)
    counts = [(texts(key), count) for key, count in named if count != 0]
    yield texts("week-open", names=_listed(counts, texts))


def shown(count: int | None, texts: Texts) -> str:
    return texts("week-hidden") if count is None else str(count)


def length(span: timedelta, texts: Texts) -> str:
    """In the largest unit of which there are two or more."""
    if span >= 2 * DAY:
        return texts("week-days", number=f"{span / DAY:.0f}")
    if span >= 2 * HOUR:
        return texts("week-hours", number=f"{span / HOUR:.0f}")
    return texts("week-minutes", number=f"{span / timedelta(minutes=1):.0f}")


def _listed(counts: Sequence[tuple[str, int | None]], texts: Texts) -> str:
    """What is hidden comes last and by name, so that its place tells nothing of its size."""
    known = [one for one in counts if one[1] is not None]
    hidden = sorted(name for name, count in counts if count is None)
    ordered = [*known, *((name, None) for name in hidden)]
    return ", ".join(f"{name}: {shown(count, texts)}" for name, count in ordered[:MOST])


def _region(key: str, texts: Texts) -> str:
    text = f"region-{key}"
    return texts(text) if texts.knows(text) else key


def _day(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%d.%m.")
