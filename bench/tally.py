"""What a week at the desks came to: waits, hand-overs, the pace, and whether anything was lost."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from math import inf

from bench.sampling import percentile
from bench.week import Week
from bench.wireless import Sent, dispatch_of
from triage.model import AgencyKey, CaseId, Dispatch, DispatchState, Kind, Role
from triage.watches import ESCALATED

MINUTE = timedelta(minutes=1)
ENDING = "ending"
STEPS = ("deputy", "oversight", "triage", ENDING)
NO_MESSAGE = (Kind.PICTURES,)
"""No tip of the week has a picture: nothing is sent."""


@dataclass(frozen=True, slots=True)
class Line:
    """The tips of one priority. Seconds; infinite is what did not happen within the week."""

    priority: int
    cards: tuple[float, ...]
    seen: tuple[float, ...]
    escalated: Counter[str]
    longest: float
    lost: int

    @property
    def tips(self) -> int:
        return len(self.cards)


@dataclass(frozen=True, slots=True)
class Tally:
    lines: tuple[Line, ...]
    cases: int
    fullest: tuple[int, AgencyKey]
    longest: float
    violations: int
    refused: int


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one tip: its case, and seconds until a desk that leads or sorts had it on its
    screen, and until its reporter heard that an officer has seen it."""

    case: CaseId | None
    priority: int
    card: float
    seen: float
    dispatches: tuple[Dispatch, ...]

    @property
    def is_lost(self) -> bool:
        """Nobody who must act has it."""
        live = (one for one in self.dispatches if one.state is not DispatchState.STOPPED)
        return self.card == inf or all(one.role is Role.COPY for one in live)


async def tally(week: Week) -> Tally:
    sent = week.office.sent
    shown = _first((dispatch_of(one.intention), one) for one in sent if _is(one, Kind.CARD))
    fates = [fate async for fate in _fates(week, shown)]
    ranks = sorted({one.priority for one in fates}, reverse=True)
    alike = ([one for one in fates if one.priority == rank] for rank in ranks)
    return Tally(
        lines=tuple(_line(rank, each, shown) for rank, each in zip(ranks, alike, strict=True)),
        cases=len({one.case for one in fates}),
        fullest=_fullest(sent),
        longest=max((_held(one) for one in sent), default=0.0),
        violations=week.office.world.limits.violations,
        refused=week.refused,
    )


async def _fates(week: Week, shown: Mapping[str, Sent]) -> AsyncIterator[Fate]:
    sent = week.office.sent
    joined = _first(
        (dict(one.intention.values)["tip"], one) for one in sent if _is(one, Kind.JOINED)
    )
    seen = _first((one.intention.subject, one) for one in sent if _is(one, Kind.SEEN))
    for tip, at in week.sent.items():
        async with week.office.store.unit() as unit:
            case = await unit.cases.of_tip(tip)
            every = tuple(await unit.dispatches.of_case(case.id)) if case else ()
        cards = [shown[one.id] for one in every if one.id in shown and _must_act(one)]
        news = [joined[tip]] if tip in joined else cards
        yield Fate(
            case=case.id if case else None,
            priority=case.priority if case else 0,
            card=_wait(at, news),
            seen=_wait(at, [seen[tip]] if tip in seen else []),
            dispatches=every,
        )


def _line(priority: int, fates: Sequence[Fate], shown: Mapping[str, Sent]) -> Line:
    cases = {one.case: one.dispatches for one in fates}
    every = [one for dispatches in cases.values() for one in dispatches]
    asked = chain.from_iterable(map(_asked, cases.values()))
    return Line(
        priority=priority,
        cards=tuple(sorted(one.card for one in fates)),
        seen=tuple(sorted(one.seen for one in fates)),
        escalated=Counter(asked),
        longest=max((_held(shown[one.id]) for one in every if one.id in shown), default=0.0),
        lost=sum(one.is_lost for one in fates),
    )


def _asked(every: Sequence[Dispatch]) -> Iterator[str]:
    """By which steps of the ladder a case went on while nobody had taken it; "ending" once
    somebody had, and did not say what came of it."""
    taken = min((one.progress.taken for one in every if one.progress.taken), default=None)
    for one in every:
        is_taken = bool(taken and one.since and taken < one.since)
        for reason in one.reasons:
            if reason.key.startswith(ESCALATED):
                yield ENDING if is_taken else reason.key.removeprefix(ESCALATED)


def _must_act(dispatch: Dispatch) -> bool:
    """A lead whose case another took has only a copy at the end, but its clock tells."""
    return dispatch.role is not Role.COPY or dispatch.watch is not None


def _is(one: Sent, kind: Kind) -> bool:
    return one.intention.kind is kind


def _first(pairs: Iterable[tuple[str, Sent]]) -> dict[str, Sent]:
    found: dict[str, Sent] = {}
    for key, one in pairs:
        found.setdefault(key, one)
    return found


def _held(one: Sent) -> float:
    return (one.at - one.since).total_seconds()


def _wait(since: datetime, answers: Sequence[Sent]) -> float:
    return min(((one.at - since).total_seconds() for one in answers), default=inf)


def _fullest(sent: Sequence[Sent]) -> tuple[int, AgencyKey]:
    """Most messages to one group within any minute."""
    recent: dict[AgencyKey, deque[datetime]] = {}
    most = (0, AgencyKey(""))
    for one in sent:
        agency = one.intention.agency
        if agency is None or one.intention.kind in NO_MESSAGE:
            continue
        within = recent.setdefault(agency, deque())
        within.append(one.at)
        while one.at - within[0] >= MINUTE:
            within.popleft()
        most = max(most, (len(within), agency))
    return most


def span(seconds: float) -> str:
    """Short enough for a table: 4 s, 12 min, 3.5 h, 2.1 d."""
    if seconds == inf:
        return "not yet"
    steps = ((86400, "d"), (3600, "h"), (60, "min"))
    found = next(((size, unit) for size, unit in steps if seconds >= 2 * size), None)
    return f"{seconds:.0f} s" if found is None else f"{seconds / found[0]:.1f} {found[1]}"


SHARES = (0.5, 0.9)
HEAD = ("tips", "card p50", "p90", "seen p50", "p90", *STEPS, "paced", "lost")


def table(found: Tally) -> Iterator[str]:
    """Lines to print, the widths fixed."""
    yield "  priority" + "".join(f"{one:>11}" for one in HEAD)
    for one in found.lines:
        waits = [
            span(percentile(each, share)) for each in (one.cards, one.seen) for share in SHARES
        ]
        asked = [str(one.escalated[step]) for step in STEPS]
        cells = [str(one.tips), *waits, *asked, span(one.longest), str(one.lost)]
        yield f"  {one.priority:>8}" + "".join(f"{cell:>11}" for cell in cells)
    most, agency = found.fullest
    yield f"  {found.cases:,} cases; presses refused because the case had moved on: {found.refused}"
    yield f"  messages a minute at the busiest group ({agency}): {most} of 20"
    yield f"  longest wait for the pace of anything: {span(found.longest)};" + (
        f" refused by Telegram: {found.violations}"
    )
