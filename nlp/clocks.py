"""Clocks and calendars: which numbers of a text are hours and days, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlp.dates import CLOCK, DAYS, LAST_HOUR, MONTHS, plain_date, plain_time
from nlp.phrases import Found

PARTS = {"morning", "day", "pm", "evening", "night"}
OF_A_CLOCK = "clock-"
"""Before a part of the day whose words mean other things where no clock is named."""
LASTING = {"day", "night"}
"""A number before these may count days or nights."""
MOST_ENDINGS = 3
MONEY_SIGNS = {"$": "USD", "€": "EUR", "₽": "RUB", "₸": "KZT"}
_BEFORE_OTHERS = {*MONEY_SIGNS, "№"}
"""What a number behind these counts is no hour."""
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{2})")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """An hour or a day (label, value) and the tokens that tell it."""

    start: int
    end: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands where among the words: numbers in digits, words that tell hours (`kinds`),
    months, and what counts or pays. `gaps` are the words after white space."""

    words: Sequence[str]
    numbers: Mapping[int, str]
    gaps: frozenset[int] = frozenset()
    kinds: Mapping[int, Found] = field(default_factory=dict)
    months: Mapping[int, Found] = field(default_factory=dict)
    counted: frozenset[int] = frozenset()

    def kind(self, at: int) -> str:
        return self.kinds[at].value if at in self.kinds else ""

    def part(self, at: int) -> str:
        """The part of the day told here, if one is."""
        kind = self.kind(at)
        return kind if kind.removeprefix(OF_A_CLOCK) in PARTS else ""

    def kind_before(self, at: int) -> str:
        return self.kind(self.start_before(at))

    def start_before(self, at: int) -> int:
        """Where the telling words begin that end here; here where there are none."""
        return next((one for one in range(max(0, at - 2), at) if self._ends(one, at)), at)

    def counts(self, at: int) -> bool:
        """Whether a number is a price or an amount of something."""
        return at + 1 in self.counted or (at > 0 and self.words[at - 1] in _BEFORE_OTHERS)

    def after_endings(self, at: int) -> int:
        """The place behind the hyphens and case endings that hang on a number."""
        for _ in range(MOST_ENDINGS):
            if at < len(self.words) and (self.kind(at) == "ending" or self.words[at] == "-"):
                at += 1
        return at

    def _ends(self, one: int, at: int) -> bool:
        return one in self.kinds and self.kinds[one].end == at


def told_at(marks: Marks, at: int) -> Told | None:
    """The hour or the day that a number tells, if it tells one."""
    return _day(marks, at) or _short_day(marks, at) or _hour(marks, at)


def _day(marks: Marks, at: int) -> Told | None:
    """15 мая 2026, 15-may, May 15."""
    day = _small(marks.words[at])
    if day not in DAYS:
        return None
    month = marks.months.get(marks.after_endings(at + 1))
    if month:
        year, end = _year(marks, month.end)
        return Told(at, end, "date", plain_date(day, int(month.value), year))
    before = marks.months.get(at - 1)
    if before and marks.words[at - 1][0].isupper() and at + 1 not in marks.counted:
        return Told(at - 1, at + 1, "date", plain_date(day, int(before.value)))
    return None


def _year(marks: Marks, at: int) -> tuple[int | None, int]:
    if at < len(marks.words) and _YEAR.fullmatch(marks.words[at]):
        return int(marks.words[at]), at + 1
    return None, at


def _short_day(marks: Marks, at: int) -> Told | None:
    """15.05, where no word makes it an hour and nothing is counted."""
    found = _DAY_AND_MONTH.fullmatch(marks.words[at])
    if not found or marks.counts(at) or marks.kind_before(at) in ("at", "clock"):
        return None
    day, month = int(found[1]), int(found[2])
    if day not in DAYS or month not in MONTHS or marks.part(at + 1):
        return None
    return Told(at, at + 1, "date", plain_date(day, month))


@dataclass(frozen=True, slots=True)
class _Clock:
    """An hour as it is written: with minutes after a colon, after a point, or alone."""

    hour: int
    minute: int
    end: int
    sign: str = ""


def _hour(marks: Marks, at: int) -> Told | None:
    clock = _clock(marks, at)
    if not clock or clock.hour > LAST_HOUR:
        return None
    start, before = marks.start_before(at), marks.kind_before(at)
    after = marks.after_endings(clock.end)
    is_hour = marks.kind(after) == "hour"
    after = marks.kinds[after].end if is_hour else after
    part, end = _part(marks, start, after)
    is_weighed = clock.sign == "." and marks.counts(at)
    if is_weighed or not _is_told(clock, before, part, is_hour=is_hour):
        return None
    if before == "clock":
        earlier = marks.start_before(start)
        at = earlier if marks.part(earlier) else start
    end = max(end, clock.end, after if is_hour else 0)
    value = plain_time(clock.hour, clock.minute, part.removeprefix(OF_A_CLOCK))
    return Told(at, end, "time", value)


def _clock(marks: Marks, at: int) -> _Clock | None:
    words = marks.words[at : at + 3]
    found = CLOCK.fullmatch("".join(words)) if ":" in words else None
    if found and not marks.gaps & {at + 1, at + 2}:
        return _Clock(int(found["hour"]), int(found["minute"]), at + 3, ":")
    found = CLOCK.fullmatch(marks.words[at])
    if found:
        return _Clock(int(found["hour"]), int(found["minute"]), at + 1, ".")
    hour = _small(marks.numbers[at])
    return _Clock(hour, 0, at + 1) if hour >= 0 else None


def _part(marks: Marks, start: int, after: int) -> tuple[str, int]:
    """The part of the day that is told, and where its words end when they stand behind."""
    if marks.part(after):
        return marks.part(after), marks.kinds[after].end
    return marks.part(marks.start_before(start)), 0


def _is_told(clock: _Clock, before: str, part: str, *, is_hour: bool) -> bool:
    """Whether the words around make a number an hour."""
    if clock.sign == ":" or before == "clock":
        return True
    if clock.sign == "." and (before == "at" or clock.hour >= 10):
        return True
    is_awaited = before in ("at", "till")
    if is_hour:
        return is_awaited or bool(part)
    return part in PARTS and (is_awaited or part not in LASTING)


def _small(word: str) -> int:
    """The number of one or two digits; -1 for any other word."""
    return int(word) if word.isdecimal() and len(word) <= 2 else -1
