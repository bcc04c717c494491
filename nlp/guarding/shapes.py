"""Shapes: addresses in the web, of mail and of accounts, also where they are spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.guarding.faces import Face
from nlp.plates import plate_pattern
from reference.letters import LetterWords

SCHEME = r"\b(?:h\W?[tx]\W?[tx]\W?p\W?s?|tg|ftp)\s?:\s?/?/|\bwww\b|://"
SERVICE = (
    r"(?<![\w'’])(?:t|wa|tg)\W{0,4}(?:dot|точка|дот)?\W{0,4}(?:me|мe|ме|ми)\b(?=[\s/\\]{0,3}[\w+/])"
)
BRACKETS = r"[\s\[({<]{0,2}"
CLOSING = r"[\s\])}>]{0,2}"
LONG_AT = 5
"""Shorter names of the sign are words of other languages."""
LABEL = r"[a-zа-яё0-9][\w-]*"
AT = re.compile(r"@\s?\w[\w.]*|\(a\)|\[at\]|\(at\)|\bat\s?\[?dot\b")
UNDERLINED = re.compile(r"(?<!\w)[a-z][a-z0-9]*(?:_+[a-z0-9]+)+(?!\w)")
MIXED = re.compile(r"(?<![\w.])(?=[a-z_]*\d)(?=\w*[a-z]{3})[a-z][a-z0-9_]{4,31}(?!\w)")
LATIN = re.compile(r"(?<![\w.])[a-z][a-z0-9]{4,31}(?!\w)")
CYRILLIC = re.compile("[а-яёәіңғүұқөһӯҳҷӣ]")


class Shapes:
    """Finds them in a face: everything is in small letters but plates, known by their capitals."""

    def __init__(self, words: LetterWords) -> None:
        dots, ats = _either(words.dots), _either(words.ats)
        endings, short = _either(words.endings), _either(words.short)
        dot = rf"(?:{BRACKETS}(?:[.。·•,]|\b(?:{dots})\b){CLOSING})"
        long = [at for at in words.ats if len(at) >= LONG_AT]
        self._link = re.compile(
            rf"{SCHEME}|{SERVICE}|{LABEL}{dot}(?:{endings})(?!\w)|{LABEL}[.](?:{short})(?:/|(?!\w))"
            rf"|{LABEL}\s(?:{dots})\s(?:{short})(?!\w)"
        )
        self._mail = re.compile(
            rf"[\w.-]+\s?(?:@|\b(?:{ats})\b)\s?[\w-]+\s?{dot}\s?\w+|@\s?(?:{LABEL}){dot}"
        )
        self._spelled = re.compile(rf"\b(?:{_either(long)})\s+[a-z][\w.]{{3,}}")
        self._makes = frozenset(words.makes)

    def find(self, face: Face) -> Iterator[tuple[str, int, int]]:
        """Kind, start and end in a face."""
        text = face.text
        for kind, shape in (("email", self._mail), ("link", self._link), ("username", AT)):
            yield from ((kind, *found.span()) for found in shape.finditer(text))
        plates = [found.span() for found in plate_pattern().finditer(face.capitals)]
        for start, end in self._accounts(text):
            if not any(first <= start < last for first, last in plates):
                yield "username", start, end

    def _accounts(self, text: str) -> Iterator[tuple[int, int]]:
        for shape in (UNDERLINED, MIXED, self._spelled):
            yield from (found.span() for found in shape.finditer(text))
        if CYRILLIC.search(text):
            for found in LATIN.finditer(text):
                if found[0] not in self._makes:
                    yield found.span()


def _either(words: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
