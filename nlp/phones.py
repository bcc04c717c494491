"""Phones: which rows of digits are telephone numbers, and the number as the world dials it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.phrases import rows_of

RUN = re.compile(r"(?<![\w+])(?<!\d[.,])[+(]?\d(?:[ \-()]{0,3}\d)*")
GROUP = re.compile(r"\d+")
FEWEST_DIGITS, MOST_DIGITS = 8, 15
MOST_GROUPS = 7
ABROAD = range(10, 16)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a country dials: `digits` is the length of a number without code and trunk, `begins`
    what it begins with; where neither is written it begins with one of `bare` and is written in
    one of the `groups`."""

    code: str
    trunk: str
    digits: int
    begins: tuple[str, ...]
    bare: tuple[str, ...]
    groups: frozenset[str]

    def owns(self, number: str) -> bool:
        return len(number) == self.digits and number.startswith(self.begins)

    def writes(self, number: str, layout: str) -> bool:
        """Whether this is how a number is written within the country, without a trunk."""
        is_known = len(number) == self.digits and number.startswith(self.bare)
        return is_known and layout in self.groups

    def dials(self, digits: str) -> str:
        """The number of digits that begin with the trunk, if they are one of this country."""
        number = digits.removeprefix(self.trunk)
        return number if self.trunk and number != digits and self.owns(number) else ""


@lru_cache(maxsize=1)
def load_plans() -> tuple[Plan, ...]:
    """From `reference/cues/phones.csv`."""
    return tuple(map(_plan, rows_of("phones.csv")))


def phones_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and number of each phone in a text."""
    for run in RUN.finditer(text):
        if sum(map(str.isdigit, run[0])) >= FEWEST_DIGITS:
            yield from _phones_in_run(text, run)


def phone_of(groups: Sequence[str], *, is_abroad: bool) -> str:
    """The number in groups of digits, with + and the country's code where it can be known;
    empty when they are no phone. `is_abroad`: a plus stands before them."""
    digits = "".join(groups)
    if is_abroad or digits.startswith("00"):
        return _with_code(digits if is_abroad else digits[2:])
    for plan in load_plans():
        if digits.startswith(plan.code) and plan.owns(digits[len(plan.code) :]):
            return f"+{digits}"
    dialled = ((plan.code, plan.dials(digits)) for plan in load_plans())
    known = next((f"+{code}{number}" for code, number in dialled if number), "")
    return known or _local(digits, "-".join(str(len(group)) for group in groups))


def _with_code(digits: str) -> str:
    """As dialled from abroad; codes of other countries are taken at their word."""
    for plan in load_plans():
        if digits.startswith(plan.code):
            return f"+{digits}" if len(digits) == len(plan.code) + plan.digits else ""
    return f"+{digits}" if len(digits) in ABROAD else ""


def _local(digits: str, layout: str) -> str:
    """Nothing says of which country: the digits as they are, or with the code of the only one.
    A round number is a sum of money rather than a phone."""
    if digits.endswith("000"):
        return ""
    codes = {plan.code for plan in load_plans() if plan.writes(digits, layout)}
    return f"+{codes.pop()}{digits}" if len(codes) == 1 else digits * bool(codes)


def _phones_in_run(text: str, run: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The longest phone from each group of digits on; what belongs to one is in no other."""
    groups = list(GROUP.finditer(text, run.start(), run.end()))
    at = 0
    while at < len(groups):
        size, number = _longest(text, groups[at : at + MOST_GROUPS])
        if size:
            start = groups[at].start()
            yield start - _signs_before(text, start), groups[at + size - 1].end(), number
        at += size or 1


def _longest(text: str, groups: Sequence[re.Match[str]]) -> tuple[int, str]:
    first = groups[0].start()
    is_abroad = "+" in text[first - _signs_before(text, first) : first]
    for size in range(len(groups), 0, -1):
        digits = [group[0] for group in groups[:size]]
        if FEWEST_DIGITS <= sum(map(len, digits)) <= MOST_DIGITS:
            number = phone_of(digits, is_abroad=is_abroad)
            if number:
                return size, number
    return 0, ""


def _signs_before(text: str, at: int) -> int:
    """How many of the signs before a number belong to it: a plus, a bracket."""
    return len(text[max(0, at - 2) : at]) - len(text[max(0, at - 2) : at].rstrip("+("))


def _plan(row: dict[str, str]) -> Plan:
    begins, bare, groups = (tuple(row[key].split("|")) for key in ("begins", "bare", "groups"))
    return Plan(row["code"], row["trunk"], int(row["digits"]), begins, bare, frozenset(groups))
