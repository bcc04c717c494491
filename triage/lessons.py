"""Lessons: what officers corrected, counted by label and language; no words of any tip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from triage.model import Amendment

NOTHING = "-"
"""The machine had no answer."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often officers put `person` where the machine had `machine`, in one language."""

    field: str
    machine: str
    person: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class Lessons:
    """`fields` and `languages` count corrections; `cases` are different ones. What officers said
    again and the machine had said too is a confirmation."""

    cases: int
    fields: dict[str, int]
    languages: dict[str, int]
    confirmed: int
    confusions: tuple[Confusion, ...]


def lessons_of(amendments: Iterable[Amendment]) -> Lessons:
    """The newest word on a field of a case counts, the earlier ones were mended themselves. The
    commonest confusion first."""
    last = {(one.case, one.field): one for one in sorted(amendments, key=lambda one: one.at)}
    every = list(last.values())
    wrong = [one for one in every if one.machine != one.person]
    counted = Counter((one.field, one.machine or NOTHING, one.person, one.language or NOTHING)
                      for one in wrong)  # fmt: skip
    ranked = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return Lessons(
        cases=len({one.case for one in every}),
        fields=_counts(one.field for one in wrong),
        languages=_counts(one.language or NOTHING for one in wrong),
        confirmed=len(every) - len(wrong),
        confusions=tuple(Confusion(*key, count) for key, count in ranked),
    )


def _counts(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
