"""One letter space for the names of places: both scripts, all seven alphabets, typing habits.

Folding is lossy on purpose: Ысык-Көл, Ysyk-Köl and isik kol become the same letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LETTERS = {
    **{"а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e"},
    **{"ж": "j", "җ": "j", "ҷ": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ӣ": "i", "ы": "i"},
    **{"к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "ҥ": "n", "о": "o", "ө": "o"},
    **{"п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ұ": "u", "ӯ": "u", "ў": "o"},
    **{"ф": "f", "х": "h", "һ": "h", "ҳ": "h", "ц": "s", "ч": "ch", "ш": "sh", "щ": "sh"},
    **{"э": "e", "ю": "iu", "я": "ia", "ь": "", "ъ": ""},
    **{"ç": "ch", "ş": "sh", "ž": "j", "ý": "i", "y": "i", "ň": "n", "ä": "a", "ö": "o", "ü": "u"},
    **{"w": "v", "q": "k", "x": "h", "ı": "i", "ğ": "g", "č": "ch", "š": "sh", "ŭ": "o", "ñ": "n"},
}
_APOSTROPHES = "'’‘ʻʼ`´′"
_TABLE = str.maketrans({**_LETTERS, **dict.fromkeys(_APOSTROPHES, "")})
_SOUNDS = (("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ng", "n"))
_DOUBLE = re.compile(r"(.)\1+", re.DOTALL)
_MARKS = "\u0300-\u036f"
_MARK = re.compile(rf"[{_MARKS}]")
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*[{_APOSTROPHES}]?")
# Stress marks and letters typed in two parts: Карако́л.
_MARKED = re.compile(_WORD.pattern.replace(_LETTER, rf"(?:{_LETTER}[{_MARKS}]*)"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its folded letters, and the word as written at `start:end`."""

    folded: str
    written: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.written[0].isupper()


def fold(word: str) -> str:
    """The letters of a word in the common letter space; "" when nothing is left of it."""
    plain = _plain(word.lower().translate(_TABLE))
    for written, sound in _SOUNDS:
        plain = plain.replace(written, sound)
    return _DOUBLE.sub(r"\1", plain.replace("ie", "e"))


def tokens(text: str) -> list[Token]:
    """The words of a text in order; a hyphen separates words."""
    found = (
        Token(fold(match[0]), match[0], match.start(), match.end())
        for match in (_MARKED if _MARK.search(text) else _WORD).finditer(text)
    )
    return [token for token in found if token.folded]


def _plain(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def fold_words(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(filter(None, map(fold, _WORD.findall(unicodedata.normalize("NFC", name)))))
