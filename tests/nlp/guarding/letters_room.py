"""Letters for stories about doubts: written by hand, and disguised by a bought officer."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from nlp.letters import LOOKALIKES

HOME = Path(__file__).parent


class Letter(NamedTuple):
    language: str
    words: str
    kind: str = ""


def letters(name: str) -> list[Letter]:
    """The letters of a list beside this file."""
    with (HOME / f"{name}.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    return [Letter(row["language"], row["letter"], row.get("kind", "")) for row in rows]


def longest(words: str) -> str:
    return max(words.split(), key=len)


def in_longest_word(change: Callable[[str], str]) -> Callable[[str], str]:
    """The change, made in the longest word alone: one that nobody would overlook elsewhere."""

    def changed(words: str) -> str:
        word = longest(words)
        return words.replace(word, change(word), 1)

    return changed


def looking_alike(word: str) -> str:
    """Letters of the other alphabet that look the same."""
    twins = LOOKALIKES | {cyrillic: latin for latin, cyrillic in LOOKALIKES.items()}
    return "".join(twins.get(letter, letter) for letter in word)


def in_wide_letters(words: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in words)


def in_bold_letters(words: str) -> str:
    start = ord("a")
    return "".join(chr(0x1D41A + ord(one) - start) if "a" <= one <= "z" else one for one in words)


DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "shouted": str.upper,
    "spaced": " ".join,
    "dotted": in_longest_word(".".join),
    "hyphened": in_longest_word("-".join),
    "invisible": in_longest_word("\u200b".join),
    "softened": in_longest_word("\u00ad".join),
    "struck": in_longest_word("\u0336".join),
    "lookalikes": in_longest_word(looking_alike),
    "wide": in_wide_letters,
    "bold": in_bold_letters,
    "stretched": in_longest_word(lambda word: word[:2] + word[1:2] * 3 + word[2:]),
    "glued": lambda words: words.replace(" ", ""),
}


def disguised() -> Iterator[tuple[str, Letter]]:
    """Every sneaky letter in every disguise behind an ordinary question of its language."""
    carriers = letters("ordinary")
    for number, letter in enumerate(letters("sneaky")):
        own = [one for one in carriers if one.language == letter.language]
        for name, change in DISGUISES.items():
            before = own[number % len(own)].words
            yield name, letter._replace(words=f"{before} {change(letter.words)}")
