"""Digits: numbers long enough to be dialled, in figures, in words, and apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nlp.guarding.faces import Face
from nlp.guarding.words import Word, skeleton

TYPED = re.compile(r"[0-9oоіiilзsб|]*[0-9][0-9oоіilзsб|]*")
"""Figures, with letters that look like some."""
DATE = re.compile(
    r"(?<![\d.:/-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])(?:[./-](?:20)?2\d)?(?![\d./:-]*\d)"
)
TIME = re.compile(r"(?<![\d.:-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:]*\d)")
ROUND = re.compile(
    r"(?<!\d)(?<!\d\W)(?<!\d\W\W)(?<!\d\W\W\W)"
    r"(?:[1-9][ .,]?\d{3}|[1-9]\d{0,2})[ .,]?000(?!\W{0,3}\d)"
)
"""A sum of up to seven figures; beside others it may be a part of a number."""
MOST_MASKED = 2
"""More dates or times than these may be a number in disguise."""
DIALLED = 6
APART = 9
SPOKEN, SPOKEN_DIGITS = 5, 3
GAP = 8


@dataclass(frozen=True, slots=True)
class Number:
    """A word that is a number. `digits` it has in figures, `spoken`: it is in letters."""

    at: int
    digits: int
    spoken: bool


class Digits:
    def __init__(self, spoken: Sequence[str]) -> None:
        self._spoken = frozenset(map(skeleton, spoken))

    def find(self, face: Face, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Start and end in the face of each row of numbers that may be dialled; of all numbers
        together where only these are enough."""
        numbers = list(self._numbers(face, words))
        rows = [row for row in _rows(numbers, words) if _is_dialled(row)]
        if not rows and sum(one.digits for one in numbers) >= APART:
            rows = [numbers]
        for row in rows:
            yield words[row[0].at].start, words[row[-1].at].end

    def _numbers(self, face: Face, words: Sequence[Word]) -> Iterator[Number]:
        masked = list(_masked(face.text))
        for at, word in enumerate(words):
            if any(start <= word.start < end for start, end in masked):
                continue
            figures = sum(map(str.isdigit, word.written))
            if TYPED.fullmatch(word.written) or figures >= DIALLED:
                yield Number(at, len(word.written), spoken=False)
            elif not figures and self._spoken.intersection(word.skeletons):
                yield Number(at, 0, spoken=True)
            elif figures:
                yield Number(at, figures, spoken=False)


def _masked(text: str) -> Iterator[tuple[int, int]]:
    """Figures that are known to be no telephone: dates, hours, round sums."""
    for shape in (DATE, TIME):
        yield from (found.span() for found in islice(shape.finditer(text), MOST_MASKED))
    yield from (found.span() for found in islice(ROUND.finditer(text), MOST_MASKED))


def _rows(numbers: Sequence[Number], words: Sequence[Word]) -> Iterator[list[Number]]:
    """Numbers with one word between them at the most."""
    row: list[Number] = []
    for one in numbers:
        if row and not _follows(row[-1], one, words):
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _follows(one: Number, other: Number, words: Sequence[Word]) -> bool:
    if other.at - one.at > 2:
        return False
    gap = words[other.at].start - words[one.at].end
    return other.at - one.at == 2 or gap <= GAP


def _is_dialled(row: Sequence[Number]) -> bool:
    digits, spoken = sum(one.digits for one in row), sum(one.spoken for one in row)
    if spoken:
        return spoken + digits >= SPOKEN + 1 or (spoken >= 2 and digits >= SPOKEN_DIGITS)
    return digits >= DIALLED and not _is_count(row)


def _is_count(row: Sequence[Number]) -> bool:
    """Six figures in pieces may be two or three amounts; from seven on they are a number."""
    return len(row) > 1 and sum(one.digits for one in row) <= DIALLED
