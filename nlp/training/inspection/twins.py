"""Twins: tips of one language that say nearly the same, found without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final
from zlib import crc32

from datasketch import MinHash, MinHashLSH

from nlp.folding import fold_word
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.sheets import Placed
from triage.model import LANGUAGES

SHINGLE: Final = 5
SHARED_AT_LEAST: Final = 0.6
ALIKE_AT_LEAST: Final = 0.75
BANDS: Final = 42
ROWS: Final = 3
"""Pairs that agree in any band of so many sketched rows are looked at: all that share 0.6 of their
shingles (but one in 27,000), two thirds of those that share 0.3, hardly any that share less. Of
tips changed word by word until difflib called them 0.75 to 0.85 alike, 95 % were looked at."""
Shingles = frozenset[str]


@dataclass(frozen=True, slots=True)
class Twins:
    """Two tips; `shared` is the Jaccard index of their shingles, `alike` the ratio of difflib."""

    first: Placed
    second: Placed
    shared: float
    alike: float


def find_twins(placed: Sequence[Placed]) -> Iterator[Twins]:
    """Every pair of one language that shares too many shingles or is too much alike."""
    for language in LANGUAGES:
        of_language = [one for one in placed if one.tip.language == language]
        plain = [plain_text(one.tip.text) for one in of_language]
        for first, second in _candidates([shingles_of(text) for text in plain]):
            shared, alike = compare(plain[first], plain[second])
            if shared >= SHARED_AT_LEAST or alike >= ALIKE_AT_LEAST:
                yield Twins(of_language[first], of_language[second], shared, alike)


def plain_text(text: str) -> str:
    """The words folded, so that neither script nor case hides a twin. What folds to nothing
    (numbers, signs, scripts that the reader does not know) stays as it is."""
    return " ".join(_plain_word(word) for word in text.split())


def _plain_word(word: str) -> str:
    return (fold_word(word) if any(map(str.isalpha, word)) else "") or word.casefold()


def shingles_of(plain: str) -> Shingles:
    """All runs of five characters; a shorter text is its own."""
    return frozenset(plain[at : at + SHINGLE] for at in range(max(1, len(plain) - SHINGLE + 1)))


def compare(one: str, other: str) -> tuple[float, float]:
    """Shared shingles and likeness; likeness is 0 when it cannot reach the bound."""
    mine, theirs = shingles_of(one), shingles_of(other)
    shared = len(mine & theirs) / len(mine | theirs)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return shared, matcher.ratio() if all(at() >= ALIKE_AT_LEAST for at in bounds) else 0.0


def _candidates(texts: Sequence[Shingles]) -> Iterator[tuple[int, int]]:
    coded = ([shingle.encode() for shingle in sorted(text)] for text in texts)
    index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    for at, sketch in enumerate(MinHash.bulk(coded, num_perm=BANDS * ROWS, hashfunc=crc32)):
        yield from ((earlier, at) for earlier in sorted(index.query(sketch)))
        index.insert(at, sketch)


def twin_faults(placed: Sequence[Placed]) -> Iterator[Fault]:
    """A duplicate where both tips are taught or both are apart, a leak where only one is apart."""
    for twins in find_twins(placed):
        pair = (twins.first, twins.second)
        is_leak = twins.first.is_apart != twins.second.is_apart
        yield Fault(
            kind="leak" if is_leak else "duplicate",
            where=min(pair, key=lambda one: one.is_apart).where,
            what=f"two tips share {twins.shared:.2f} of their letters in fives"
            + (f" and are {twins.alike:.2f} alike" if twins.alike else ""),
            mend="Change or remove the taught one: the test set is spoilt by it."
            if is_leak
            else "Say one of them otherwise, or remove it.",
            tips=tuple(map(str, pair)),
        )
