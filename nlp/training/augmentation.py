"""Augmentation: the same tip as a hastier hand, another keyboard or the other script writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from nlp.folding import drop_marks
from nlp.letters import LETTER_GROUPS, LETTERS

Dice = np.random.Generator
SLIPS_PER_LETTER: Final = 0.04

_TO_LATIN = {
    letter: plain for plain, letters in LETTERS.items() for letter in letters
} | LETTER_GROUPS
_LATIN_HABITS = {"ж": "zh", "ш": "sh", "щ": "sh", "ч": "ch", "х": "h", "й": "y", "ы": "y",
                 "ю": "yu", "я": "ya", "ё": "yo", "ь": "", "ъ": "", "қ": "q"}  # fmt: skip


def vary(text: str, copies: int, seed: int) -> Iterator[str]:
    """So many other writings of a text; the same ones for the same seed."""
    dice = np.random.default_rng(seed)
    for _ in range(copies):
        way = WAYS[int(dice.integers(len(WAYS)))]
        yield slip(way(text), dice)


def slip(text: str, dice: Dice) -> str:
    """A few letters dropped, doubled or swapped with their neighbour."""
    letters = list(text)
    for at in np.flatnonzero(dice.random(len(letters)) < SLIPS_PER_LETTER):
        if letters[at].isalpha():
            _slip_at(letters, int(at), int(dice.integers(3)))
    return "".join(letters)


def _slip_at(letters: list[str], at: int, how: int) -> None:
    if how == 0:
        letters[at] = ""
    elif how == 1:
        letters[at] *= 2
    elif at + 1 < len(letters):
        letters[at], letters[at + 1] = letters[at + 1], letters[at]


def transliterate(text: str) -> str:
    """Cyrillic typed in plain Latin letters."""
    lowered = text.lower()
    return "".join(_LATIN_HABITS.get(sign, _TO_LATIN.get(sign, sign)) for sign in lowered)


WAYS: Final[tuple[Callable[[str], str], ...]] = (str, str.lower, drop_marks, transliterate)
