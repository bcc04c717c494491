"""Words of a face: each with all the ways in which it may be meant to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from nlp.folding import fold_word
from nlp.guarding.faces import Face
from nlp.letters import APOSTROPHES

WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}@$!|][^\W_]+)*")
LETTER = re.compile(r"[^\W\d_]")
DOUBLED = re.compile(r"(.)\1")
LEET: dict[str, tuple[str, ...]] = {
    "0": ("о",), "1": ("и", "л"), "3": ("з", "е"), "4": ("ч", "а"), "5": ("с",), "6": ("б", "ш"),
    "7": ("т",), "8": ("в",), "9": ("я",), "@": ("а",), "$": ("с",), "!": ("и",), "|": ("л",),
}  # fmt: skip
"""Signs that are typed for a letter, in either script."""
MOST_LEET = 4
FEWEST_SPACED = 3
WIDEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a face, or several that belong together, and its skeletons: folded, without
    doubled letters, once for each way of reading it."""

    start: int
    end: int
    written: str
    skeletons: tuple[str, ...]


def words_of(face: Face) -> list[Word]:
    return [_word(face.text, found.start(), found.end()) for found in WORD.finditer(face.text)]


def skeleton(written: str) -> str:
    """Folded, with the spellings of one sound made one: ё is io or e, й is j or i."""
    return DOUBLED.sub(r"\1", fold_word(written).replace("io", "e").replace("ts", "s"))


def joined_words(face: Face, words: Sequence[Word]) -> Iterator[tuple[int, int, Word]]:
    """Words that were torn apart, as first and last number of what they are made of: single
    letters in a row, and pieces with signs or one space between them."""
    yield from _spaced(words)
    for first in range(len(words) - 1):
        for last in range(first + 1, min(first + 4, len(words))):
            if not _is_torn(face, words[last - 1], words[last]):
                break
            yield first, last, _together(words[first : last + 1])


def spaced_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last number of single letters that stand in a row; no row of figures alone."""
    first = 0
    for at in range(len(words) + 1):
        if (
            at < len(words)
            and _is_single(words[at])
            and (at == first or _gap(words[at - 1], words[at]) <= WIDEST_GAP)
        ):
            continue
        if at - first >= FEWEST_SPACED and not _is_number(words[first:at]):
            yield first, at - 1
        first = at if at < len(words) and _is_single(words[at]) else at + 1


def _spaced(words: Sequence[Word]) -> Iterator[tuple[int, int, Word]]:
    for first, last in spaced_runs(words):
        yield first, last, _together(words[first : last + 1])


def _word(text: str, start: int, end: int) -> Word:
    written = text[start:end]
    return Word(start, end, written, tuple(dict.fromkeys(_readings(written))))


def _together(words: Sequence[Word]) -> Word:
    written = "".join(word.written for word in words)
    return Word(words[0].start, words[-1].end, written, tuple(dict.fromkeys(_readings(written))))


def _readings(written: str) -> Iterator[str]:
    for spelled in _spelled(written):
        folded = skeleton(spelled)
        yield folded
        if "j" in spelled:
            yield skeleton(spelled.replace("j", "i"))
        if "ng" in folded:
            yield folded.replace("ng", "n")


def _spelled(written: str) -> Iterator[str]:
    """The word as it stands, and with its signs and digits read as letters."""
    yield written
    signs = sorted({sign for sign in written if sign in LEET})
    if signs and len(signs) <= MOST_LEET and LETTER.search(written):
        for letters in product(*(LEET[sign] for sign in signs)):
            yield written.translate(
                {ord(one): two for one, two in zip(signs, letters, strict=True)}
            )


def _is_single(word: Word) -> bool:
    return len(word.written) == 1 and word.written.isalnum()


def _is_number(words: Sequence[Word]) -> bool:
    return sum(word.written.isalpha() for word in words) < 2


def _gap(one: Word, other: Word) -> int:
    return other.start - one.end


def _is_torn(face: Face, one: Word, other: Word) -> bool:
    between = face.text[one.end : other.start]
    is_short = min(len(one.written), len(other.written)) <= 4
    return len(between) <= 3 and ((not between.strip() and is_short) or not between.count(" "))
