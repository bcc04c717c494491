"""The overview of a desk: what is open, the urgent first, in one message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.brief_words import what, where
from bot.card_lines import MARKS, ZONES, escaped
from bot.portions import LIMIT, units
from locales.markup import visible
from locales.texts import Texts
from triage.model import Case, ChatId, Dispatch, DispatchState

MOST = 40
"""Lines of cases: Telegram keeps no more than a hundred links in a message, and nobody reads on."""
TAIL = 60
"""Room for "and so many more"."""
WORDS = 60
"""Letters of what and where together: a line stays short on a phone."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One line to come. `late`: from when the desk is late with it, None when never."""

    dispatch: Dispatch
    case: Case
    late: datetime | None

    def is_late(self, now: datetime) -> bool:
        return self.late is not None and self.late <= now


@dataclass(frozen=True, slots=True)
class Wall:
    """Where an overview hangs, and when."""

    chat: ChatId
    now: datetime


def overview(every: Iterable[OpenCase], wall: Wall, texts: Texts) -> str:
    """HTML within one message: the gravest first, then the oldest."""
    cases = sorted(every, key=_urgency)
    if not cases:
        return texts("overview-none")
    head = "\n".join(_head(cases, wall, texts))
    shown = list(_fitting(cases, wall, texts, LIMIT - TAIL - _room(head)))
    lines = [head, "", *shown]
    if len(shown) < len(cases):
        lines.append(texts("overview-more", count=len(cases) - len(shown)))
    return "\n".join(lines)


def _urgency(one: OpenCase) -> tuple[int, datetime]:
    return -one.case.priority, one.dispatch.since or LONG_AGO


def _head(cases: Sequence[OpenCase], wall: Wall, texts: Texts) -> Iterator[str]:
    yield texts("overview-title", count=len(cases))
    grave = Counter(one.case.priority for one in cases)
    yield " · ".join(f"{MARKS[level]} {grave[level]}" for level in sorted(grave, reverse=True))
    if late := sum(one.is_late(wall.now) for one in cases):
        yield texts("overview-late", count=late)
    if free := sum(one.dispatch.state is not DispatchState.TAKEN for one in cases):
        yield texts("overview-free", count=free)


def _fitting(cases: Iterable[OpenCase], wall: Wall, texts: Texts, room: int) -> Iterator[str]:
    for one, _ in zip(cases, range(MOST), strict=False):
        line = _line(one, wall, texts)
        room -= _room(line) + 1
        if room < 0:
            return
        yield line


def _line(one: OpenCase, wall: Wall, texts: Texts) -> str:
    dispatch, case = one.dispatch, one.case
    words = f"{what(case, texts)} · {where(case, texts)}"
    late = " ⏰" if one.is_late(wall.now) else ""
    parts = [f"{MARKS[case.priority]} {_number(dispatch, wall.chat)}{late}", _short(words)]
    if dispatch.state is DispatchState.TAKEN and dispatch.progress.holder:
        parts.append(f"🖐 {escaped(dispatch.progress.holder.name)}")
    if dispatch.since:
        parts.append(short_time(dispatch.since, case.country))
    return " · ".join(parts)


def _number(dispatch: Dispatch, chat: ChatId) -> str:
    """A tap leads to the card, once it stands."""
    if not dispatch.messages:
        return f"<b>{escaped(dispatch.number)}</b>"
    return f'<a href="{card_link(dispatch, chat)}">{escaped(dispatch.number)}</a>'


def card_link(dispatch: Dispatch, chat: ChatId) -> str:
    """Opens for members of the group only: Telegram's own form of link to a private one."""
    way = [str(chat).removeprefix("-100")]
    way += [str(one) for one in (dispatch.topic, dispatch.messages[-1]) if one is not None]
    return f"https://t.me/c/{'/'.join(way)}"


def short_time(moment: datetime, country: str) -> str:
    """Day and hour as a clock on the wall there shows them."""
    zone = ZoneInfo(ZONES[country]) if country in ZONES else UTC
    return moment.astimezone(zone).strftime("%d.%m %H:%M")


def _short(words: str) -> str:
    return escaped(words if len(words) <= WORDS else f"{words[: WORDS - 1]}…")


def _room(html: str) -> int:
    """What Telegram counts: the words without their markup."""
    return units(visible(html))
