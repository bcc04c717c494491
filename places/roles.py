"""Whether a named place is where it is now, or only where it came from or goes to."""

from __future__ import annotations

from collections.abc import Sequence

from places.folding import Token

NOW, HERE, ELSEWHERE = 1, 0, -1
NEAR = 3
"""So many words before a name still speak of it."""

_VOWELS = "aeoiu"
_NOW = ("seichas", "azir", "kazir", "hozir", "hazir", "holo", "hozi", "now", "curently", "shu")
_FROM = ("iz", "from", "az", "left", "leaving")
_TOWARDS = ("to", "do", "ba", "cherez", "via", "for", "tovards", "tovard", "storonu", "samti")
_CARRY = (
    "vez",
    "povez",
    "otvez",
    "uvez",
    "viv",
    "otprav",
    "edut",
    "edet",
    "poedut",
    "gon",
    "letit",
)
_THROUGH = ("cherez", "arkil", "orkali", "tavasut", "ustinden")
# Folded: карай, қарай, qarab, тарапка, бағытында, tomonga, tarapa.
_FACING = frozenset(("karai", "karab", "tarapka", "bagitinda", "bagitta", "tomonga", "tarapa"))
# Folded: өткөндө, өткен, o'tgan, geçen: what was just left behind is where it is.
_PASSED = ("otkon", "otken", "otgan", "gechen", "guzashta")
# Folded: живу, live; турам, жашайм, тұрамын, yashayman, ýaşaýaryn, зиндагӣ мекунам.
_HOME = ("jivu", "jivem", "live", "projiva", "rodom")
_AT_HOME = ("turam", "jashai", "jasai", "iashai", "iasha", "zindagi", "tugulgan")
_DATIVE = tuple(consonant + vowel for consonant in "gk" for vowel in "aeou")


def role(words: Sequence[Token], start: int, end: int, ending: str) -> int:
    """What the words around a name at `start:end` and the ending it wears make of it."""
    before = [word.folded for word in words[max(0, start - NEAR) : start]]
    if any(word in _NOW for word in before):
        return NOW
    after = words[end].folded if end < len(words) else ""
    if after.startswith(_PASSED):
        return HERE
    if _is_left(before, ending) or _is_aim(words, before, start, ending):
        return ELSEWHERE
    is_passed = after.startswith(_THROUGH) or after in _FACING
    return ELSEWHERE if is_passed or _is_home(before, after) else HERE


def _is_home(before: Sequence[str], after: str) -> bool:
    """Where who tells it lives, which is not where it was seen."""
    return after.startswith(_AT_HOME) or any(word in _HOME for word in before)


def _is_left(before: Sequence[str], ending: str) -> bool:
    is_ablative = len(ending) == 3 and ending[0] in "dtn" and ending[-1] == "n"
    return is_ablative or (bool(before) and before[-1] in _FROM)


def _is_aim(words: Sequence[Token], before: Sequence[str], start: int, ending: str) -> bool:
    if ending in _DATIVE or (before and before[-1] in _TOWARDS):
        return True
    if not before or before[-1] != "v":
        return False
    is_bare = not ending and words[start].folded[-1] not in _VOWELS
    return is_bare or any(word.startswith(_CARRY) for word in before)
