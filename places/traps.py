"""What makes a known name no place here: a club, a dish, a person, a word that only sounds so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from places.folding import Token, fold
from reference.geography import PlaceTrap

TIGHT = 2
"""Within so small a window a comma ends what belongs together; in a wider one only a sentence."""
MOST_QUOTED = 4
"""So many words in quotation marks are a title; more are speech."""

# Folded: ул. пр. просп. пер. б-р str. ave. көч. кўч.
_SHORTENED = frozenset(("ul", "pr", "prosp", "per", "mkr", "str", "ave", "st", "koch", "kosh"))
_STOP = re.compile(r"[.!?\n]")
_PAUSE = re.compile(r"[.!?\n,;:()—–]")
_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"\n]{2,40})[»”“\"]")


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words, whole or by how they begin."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, written: Iterable[str]) -> Self:
        known = tuple(written)
        whole = frozenset(fold(word) for word in known if not word.endswith("*"))
        return cls(whole, tuple(fold(word[:-1]) for word in known if word.endswith("*")))

    def __contains__(self, folded: str) -> bool:
        return folded in self.whole or folded.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class Companion:
    """Words beside a name that take it for themselves, so many words before and after it."""

    words: Words
    before: int
    after: int

    def stands(self, words: Sequence[Token], start: int, end: int, text: str) -> bool:
        """Whether such a word stands near the words `start:end`, in the same breath."""
        return any(
            words[at].folded in self.words and self._is_joined(words, (at, start, end), text)
            for at in self._around(start, end, len(words))
        )

    def _around(self, start: int, end: int, count: int) -> Iterator[int]:
        yield from range(max(0, start - self.before), start)
        yield from range(end, min(count, end + self.after))

    def _is_joined(self, words: Sequence[Token], spot: tuple[int, int, int], text: str) -> bool:
        at, start, end = spot
        one, two = (words[at], words[start]) if at < start else (words[end - 1], words[at])
        stop = _PAUSE if max(self.before, self.after) <= TIGHT else _STOP
        is_shortened = at < start and one.folded in _SHORTENED
        return is_shortened or not stop.search(text, one.end, two.start)


@dataclass(frozen=True, slots=True)
class Traps:
    """All traps. `ordinary` words look like careful names, `common` ones like small settlements,
    `never` ones only look like one, `given` are also names of persons, `called` ones give a name
    to what follows: a creature, unless it is a `spot`; a street takes a name even after a word for
    where."""

    ordinary: Words
    never: Words
    common: Words
    given: Words
    called: Words
    spot: Words
    number: Words
    _owners: tuple[Companion, ...]
    _streets: tuple[Companion, ...]

    @classmethod
    def of(cls, traps: Iterable[PlaceTrap]) -> Self:
        known = tuple(traps)
        beside = [trap for trap in known if trap.window]
        return cls(
            _all(known, "ordinary"),
            _all(known, "never"),
            _all(known, "common"),
            _all(known, "given"),
            _all(known, "called"),
            _all(known, "spot"),
            _all(known, "number"),
            tuple(_companion(trap) for trap in beside if trap.kind != "street"),
            tuple(_companion(trap) for trap in beside if trap.kind == "street"),
        )

    def owned(self, words: Sequence[Token], start: int, end: int, text: str) -> bool:
        """Whether a club, dish, café, brand, thing or person beside it bears the name."""
        return any(owner.stands(words, start, end, text) for owner in self._owners)

    def is_street(self, words: Sequence[Token], start: int, end: int, text: str) -> bool:
        return any(street.stands(words, start, end, text) for street in self._streets)


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where the titles in quotation marks of a text begin and end."""
    spans = (match.span() for match in _QUOTED.finditer(text))
    return tuple(
        (start, end) for start, end in spans if len(text[start:end].split()) <= MOST_QUOTED
    )


def _all(traps: Iterable[PlaceTrap], kind: str) -> Words:
    return Words.of(word for trap in traps if trap.kind == kind for word in trap.words)


def _companion(trap: PlaceTrap) -> Companion:
    before = trap.window if trap.side in ("before", "both") else 0
    after = trap.window if trap.side in ("after", "both") else 0
    return Companion(Words.of(trap.words), before, after)
