"""Endings that languages hang on the name of a place, in folded letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

SHORTEST = 2
"""No name is shorter than this after its ending is taken off."""

_VOWELS = "aeoiu"
_LOCATIVE = frozenset(
    consonant + vowel + tail
    for consonant, vowel, tail in product("dt", "aeo", ("", "n", "gi", "gu", "gilar", "giler"))
)
_TURKIC = frozenset(
    {
        *(consonant + vowel for consonant, vowel in product("gkn", _VOWELS)),
        *(consonant + vowel + "n" for consonant, vowel in product("ndt", "iu")),
        *(consonant + vowel for consonant, vowel in product("dt", "iu")),
        *(
            "nan",
            "nen",
            "nda",
            "nde",
            "ndan",
            "nden",
            "ndagi",
            "ndegi",
            "nin",
            "sinda",
            "sinde",
            "inda",
            "inde",
        ),
        *("indan", "inden", "indagi", "indegi", "si", "i", "na", "ne", "ina", "ine", "a", "e"),
        *("lik", "luk", "dik", "duk", "tik", "tuk", "daki", "gacha", "geche", "cha"),
        *("lar", "ler", "lari", "leri", "da", "do", "nikida", "in", "un"),
    }
)
_TAJIK = frozenset({"i", "ro", "ho", "hoi", "ba", "ra"})
_RUSSIAN = frozenset(
    {
        *("a", "e", "i", "u", "om", "em", "oi", "ei", "ov", "ah", "am", "ami", "ia", "iu"),
        *("ski", "skoi", "skogo", "skom", "skomu", "skuiu", "skaia", "skoe", "skie", "skih"),
        *("koi", "kaia", "kogo", "kom", "kuiu", "ki", "skim", "ska"),
    }
)
_ADJECTIVE = ("ogo", "omu", "aia", "uiu", "oe", "oi", "om", "ih", "im", "e", "i")
# Turkmen turns a last e into a before its endings: Derweze, Derwezäniň.
_VOWEL_ENDINGS = frozenset(
    (
        *("a", "e", "i", "u", "o", "oi", "ei", "om", "em", "iu", "ia", "ah", "am"),
        *("im", "ego", "emu", "inski", "inskom", "inskoi", "inskogo", "inskih", "inskaia"),
        *("anin", "ade", "aden", "ada", "adan", "adaki", "ani", "ami", "ev"),
    )
)
_ALL = _LOCATIVE | _TURKIC | _TAJIK | _RUSSIAN
_DOUBLED = frozenset(
    ending for ending in _LOCATIVE | _TURKIC if ending[0] in "dtkn" and len(ending) > 1
)
_LONG = 7
"""Only so long a name has its last d back: Samarqanddagi, but not gundagy."""
_HARD = {"d": "t", "b": "p", "g": "k"}
_LONGEST = max(map(len, _ALL))
_LONGEST_VOWEL = max(map(len, _VOWEL_ENDINGS))
CUT = "*"
"""Marks a name without its last vowel: what Russian declines (Кара-Кулжа, в Кара-Кулже)."""


def bases(folded: str) -> Iterator[tuple[str, str]]:
    """What a folded word may be the inflected form of, with the ending taken off: the word
    itself first, then ever longer endings; last, forms whose final letter was exchanged."""
    yield folded, ""
    for length in range(1, min(_LONGEST, len(folded) - SHORTEST) + 1):
        ending = folded[-length:]
        if ending in _ALL:
            yield folded[:-length], ending
            if ending in _DOUBLED and (ending[0] != "d" or len(folded) - length >= _LONG):
                # Folding made one letter of two: Ташкенттен, Бишкекке.
                yield folded[: 1 - length or None], ending
    yield from _hardened(folded)
    for length in range(1, min(_LONGEST_VOWEL, len(folded) - SHORTEST) + 1):
        ending = folded[-length:]
        if ending in _VOWEL_ENDINGS:
            yield folded[:-length] + CUT, ending


def _hardened(folded: str) -> Iterator[tuple[str, str]]:
    """A vowel softens the letter before it: Aşgabat, Aşgabada."""
    for length in range(1, min(_LONGEST, len(folded) - SHORTEST) + 1):
        ending = folded[-length:]
        if ending[0] in _VOWELS and ending in _ALL and (hard := _HARD.get(folded[-length - 1])):
            yield folded[: -length - 1] + hard, ending


def attribute(folded: str) -> str:
    """A word that stands before another in a name, without its Russian adjective ending:
    Зелёный базар, на Зелёном базаре."""
    for ending in _ADJECTIVE:
        if folded.endswith(ending) and len(folded) - len(ending) >= 4:
            return folded[: -len(ending)]
    return folded


def cut(folded: str, shortest: int = 4) -> str | None:
    """The key under which a name that ends in a vowel is found in its declined forms."""
    if len(folded) >= shortest and folded[-1] in _VOWELS:
        return folded[:-1] + CUT
    return None


def is_locative(ending: str) -> bool:
    """Whether an ending says in, at or from: only places and times take it."""
    return ending in _LOCATIVE or ending.endswith(("nda", "nde", "ndan", "nden", "nan", "nen"))
