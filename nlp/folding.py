"""Folding: a word in any of the scripts and typing habits becomes plain letters a-z."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from nlp.letters import DIGRAPHS, LATIN_HABITS, LEET, LETTER_GROUPS, LETTERS, LOOKALIKES, SILENT

_TABLE = str.maketrans(
    {letter: plain for plain, letters in LETTERS.items() for letter in letters}
    | LETTER_GROUPS
    | LATIN_HABITS
    | LEET
    | dict.fromkeys(SILENT, "")
)
_LOOKALIKES = str.maketrans(LOOKALIKES)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")
_DIGRAPH = re.compile("|".join(DIGRAPHS))
_FOREIGN = re.compile("[^a-z]")
_STRETCHED = re.compile(r"i{2,}|([a-z])\1{2,}")
CACHED_WORDS = 16_384


@lru_cache(maxsize=CACHED_WORDS)
def fold_word(word: str) -> str:
    """The word in letters a-z; empty when it holds no letter of ours."""
    lowered = unicodedata.normalize("NFKC", word).lower()
    if _CYRILLIC.search(lowered) and _LATIN.search(lowered):
        lowered = lowered.translate(_LOOKALIKES)
    plain = _strip_marks(lowered.translate(_TABLE))
    return _shorten(join_digraphs(plain))


def join_digraphs(word: str) -> str:
    """Latin letters typed for one sound become one letter."""
    return _DIGRAPH.sub(lambda found: DIGRAPHS[found[0]], word)


@lru_cache(maxsize=CACHED_WORDS)
def drop_marks(word: str) -> str:
    """The word in its own script without diacritics: what a hasty writer would type."""
    lowered = unicodedata.normalize("NFKC", word).lower()
    return "".join(_PLAIN_TWINS.get(letter, letter) for letter in lowered if letter not in SILENT)


def fold_text(text: str) -> str:
    """Every word of the text folded, joined by single spaces."""
    return " ".join(filter(None, map(fold_word, text.split())))


_PLAIN_TWINS = {
    marked: plain
    for plain, letters in {
        "а": "әӓ", "г": "ғґ", "е": "ё", "ж": "җ", "ч": "ҷҹ", "и": "іїӣ", "к": "қҡ", "н": "ңҥ",
        "о": "өӧ", "у": "үұӯўӱ", "х": "ҳһ", "a": "ä", "c": "ç", "n": "ňñ", "o": "ö", "s": "ş",
        "u": "ü", "y": "ý", "z": "ž", "i": "ı", "g": "ğ",
    }.items()
    for marked in letters
}  # fmt: skip


def _strip_marks(word: str) -> str:
    if word.isascii():
        return _FOREIGN.sub("", word)
    return _FOREIGN.sub("", unicodedata.normalize("NFKD", word))


def _shorten(word: str) -> str:
    short = _STRETCHED.sub(lambda found: found[0][0], word)
    return short[1:] if short.startswith("ie") and len(short) > 3 else short
