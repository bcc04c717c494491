"""`ilbirs retention`: what would go when, in counts, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from reference.retention import Retention, Term, load_retention
from triage.model import AgencyKey, Trail
from triage.ports import Unit
from triage.retaining import PAGE, Retaining
from triage.retention import Fate

SOON = timedelta(days=30)
HEADING = ("term", "days", "cases", "now", "in 30 days", "originals now")


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is kept at this moment: the fate of each case, and the messages at desks that only a
    person can delete."""

    now: datetime
    fates: Sequence[Fate]
    staying: Sequence[Trail]


async def forecast(settings: Settings) -> str:
    """Read beside a running bot. Raises UnavailableError where no database is."""
    return in_words(await _gathered(settings), load_retention())


def explained(terms: Retention) -> str:
    """Every term with its reason."""
    lines = [f"Terms of {terms.version}, in days"]
    for table, rows in (("closed", terms.closed), ("desk", terms.desk), ("rows", terms.rows)):
        lines += [
            f"{table}.{name}  {_days(term)}\n    {term.source}" for name, term in rows.items()
        ]
    return "\n".join(lines)


def in_words(found: Forecast, terms: Retention) -> str:
    by_state: dict[str, list[Fate]] = defaultdict(list)
    for one in found.fates:
        by_state[one.state].append(one)
    known = {**terms.closed, **terms.desk}
    rows = [HEADING, *(_row(known, found, state, by_state[state]) for state in sorted(by_state))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [f"Terms of {terms.version}. {len(found.fates)} cases are kept."]
    for row in rows if found.fates else ():
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
    return "\n".join([*lines, *_left_behind(found.staying)])


def _row(
    known: Mapping[str, Term], found: Forecast, state: str, fates: Sequence[Fate]
) -> tuple[str, ...]:
    now = found.now
    bare = sum(one.originals is not None and one.originals <= now < one.ends for one in fates)
    counts = (
        len(fates),
        sum(one.ends <= now for one in fates),
        sum(now < one.ends <= now + SOON for one in fates),
        bare,
    )
    term = known.get(state)
    return (state, str(term.kept.days) if term else "-", *map(str, counts))


def _left_behind(staying: Sequence[Trail]) -> Iterator[str]:
    """Never of which case: the desk has heard that."""
    counts: Counter[AgencyKey] = Counter(one.agency for one in staying)
    for agency, count in sorted(counts.items()):
        yield f"{agency}: {count} messages that Telegram keeps; its lead was asked to delete them."


def _days(term: Term) -> str:
    whole = str(term.kept.days)
    return f"{whole} (untouched files {term.originals.days})" if term.originals else whole


async def _gathered(settings: Settings) -> Forecast:
    clock = SystemClock()
    async with open_beside(settings) as store, store.unit() as unit:
        retaining = Retaining(unit, clock, load_retention())
        fates = [one async for one in _fates(unit, retaining, clock.now())]
        return Forecast(clock.now(), fates, await unit.trails.staying())


async def _fates(unit: Unit, retaining: Retaining, now: datetime) -> AsyncIterator[Fate]:
    page = await unit.cases.kept(until=now.date(), after="", limit=PAGE)
    while page:
        for key in page:
            yield await retaining.fate_of(await unit.cases.get(key))
        page = await unit.cases.kept(until=now.date(), after=page[-1], limit=PAGE)
