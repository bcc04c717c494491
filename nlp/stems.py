"""Stems: a word form back to the name it is a form of, or cut of its endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.endings import CHAINS, ENGLISH, FAMILIES, FRONTED, RUSSIAN, TAJIK, TURKIC, VOICED, VOWELS

LONG_NAME = 5
FUZZY_LENGTH = 7
SHORTEST = 3
HEAD = 4
"""Letters at the beginning of a word: most begin as no name does, even with a slip in them."""

_PATTERNS = {
    family: re.compile(f"(?:{'|'.join(sorted(set(endings), key=len, reverse=True))}){{0,{most}}}")
    for family, (endings, most) in CHAINS.items()
}
_ANY_ENDING = frozenset({*TURKIC, *RUSSIAN, *TAJIK, *ENGLISH} - {""})
_LONGEST_ENDING = max(map(len, _ANY_ENDING))
_SHORTEST_CUT = 4


@lru_cache(maxsize=8192)
def families_of(ending: str) -> str:
    """The families in whose languages this is a chain of endings; all of them for none."""
    return "".join(family for family, chain in _PATTERNS.items() if chain.fullmatch(ending))


def cut(word: str) -> str:
    """The word without its longest ending, when at least four letters stay."""
    for at in range(max(_SHORTEST_CUT, len(word) - _LONGEST_ENDING), len(word)):
        if word[at:] in _ANY_ENDING:
            return word[:at]
    return word


@dataclass(frozen=True, slots=True)
class Form:
    """A beginning by which a name is known, the name, and the families its endings come from."""

    name: str
    families: str
    voiced: bool = False


class Stems:
    """The names we know, found again under their endings and one slip of the finger."""

    def __init__(self, names: Iterable[tuple[str, str]], words: Iterable[tuple[str, str]]) -> None:
        """One-word names, then the words of longer names, as (folded word, language).

        A word of a longer name that is a form of a known one ("horn of the saiga") adds nothing.
        """
        self._forms: dict[str, Form] = {}
        self._merged: set[tuple[str, str]] = set()
        for word, language in names:
            self._learn(word, FAMILIES[language])
            if language == "tk" and word[-1] in FRONTED and len(word) >= LONG_NAME:
                self._forms.setdefault(word[:-1] + "a", Form(word, "t"))
        for word, language in sorted(words, key=lambda pair: (len(pair[0]), pair)):
            if not self._name_of(word):
                self._learn(word, FAMILIES[language], is_alone=False)
        self._slips = dict(slips_of(self._forms))
        self._heads = frozenset(slip[:HEAD] for slip in self._slips)
        self.find = lru_cache(maxsize=16_384)(self._find)

    def _learn(self, word: str, family: str, *, is_alone: bool = True) -> None:
        """The beginning of a longer name's word must not hide a form of a known one."""
        for beginning, form in forms_of(word, family):
            if is_alone or beginning == word or not self._name_of(beginning):
                known = self._forms.get(beginning)
                self._forms[beginning] = kept = merged(known, form)
                self._merged.update((kept.name, one.name) for one in (known, form) if one)

    def doubles(self) -> Iterator[tuple[str, str]]:
        """Names that are forms of other names as well: `belug` of one language and `beluga`,
        the fish's case (`balygy`) that one language lists and the fish itself."""
        for beginning, known in self._forms.items():
            if beginning == known.name:
                yield from ((beginning, name) for name in self._shorter(beginning))
        yield from self._merged

    def _shorter(self, word: str) -> Iterator[str]:
        for length in range(len(word) - 1, SHORTEST, -1):
            form = self._forms.get(word[:length])
            if form and form.name != word and fits(form, word[length:]):
                yield form.name

    def _find(self, word: str) -> tuple[str, bool]:
        """The stem of a folded word, and whether it is a known name."""
        name = self._name_of(word) or self._misspelt(word)
        return (name, True) if name else (cut(word), False)

    def _name_of(self, word: str) -> str:
        for length in range(len(word), SHORTEST - 2, -1):
            form = self._forms.get(word[:length])
            if form and fits(form, word[length:]):
                return form.name
        return ""

    def _misspelt(self, word: str) -> str:
        if self._heads.isdisjoint(deletions(word[: HEAD + 1])):
            return ""
        for length in range(len(word), FUZZY_LENGTH - 2, -1):
            if families_of(word[length:]):
                name = self._slip(word[:length])
                if name:
                    return name
        return ""

    def _slip(self, word: str) -> str:
        for shortened in (word, *deletions(word)):
            name = self._slips.get(shortened, "")
            if name and name[0] == word[0] and near(name, word):
                return name
        return ""


def forms_of(word: str, family: str) -> Iterator[tuple[str, Form]]:
    """Every beginning under which a name may appear, with the endings it then takes."""
    taken = family if len(word) < LONG_NAME else "".join(CHAINS)
    if family == "r" and len(word) >= SHORTEST + 1:
        taken = "".join(sorted({*taken, "t"}))
    yield word, Form(word, taken)
    bare = word.rstrip("i") if word.endswith("i") else word[:-1]
    if family == "r" and word[-1] in VOWELS and len(bare) >= SHORTEST:
        yield bare, Form(word, "r")
    if family in "tr" and word[-1] in VOICED and len(word) >= SHORTEST:
        yield word[:-1] + VOICED[word[-1]], Form(word, "t", voiced=True)


def merged(known: Form | None, form: Form) -> Form:
    if known is None or (known.voiced and not form.voiced):
        return form
    if form.voiced:
        return known
    name = min(known.name, form.name, key=len)
    return Form(name, "".join(sorted({*known.families, *form.families})))


def fits(form: Form, ending: str) -> bool:
    if form.voiced and not (ending and ending[0] in VOWELS):
        return False
    return not ending or bool(set(form.families) & set(families_of(ending)))


def deletions(word: str) -> list[str]:
    """The word without one of its letters, but never without the first one."""
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


def slips_of(forms: dict[str, Form]) -> Iterator[tuple[str, str]]:
    for beginning, form in forms.items():
        if len(beginning) >= FUZZY_LENGTH and not form.voiced and beginning == form.name:
            yield beginning, form.name
            yield from ((shortened, form.name) for shortened in deletions(beginning))


def near(name: str, word: str) -> bool:
    """One letter dropped, added, changed, or two neighbours swapped."""
    if name == word or abs(len(name) - len(word)) > 1:
        return name == word
    at = next((i for i, (a, b) in enumerate(zip(name, word, strict=False)) if a != b), len(name))
    if len(name) != len(word):
        longer, shorter = sorted((name, word), key=len, reverse=True)
        return longer[at + 1 :] == shorter[at:]
    swapped = name[at] == word[at + 1 : at + 2] and name[at + 1 : at + 2] == word[at]
    return name[at + 1 :] == word[at + 1 :] or (swapped and name[at + 2 :] == word[at + 2 :])
