"""How the letters of seven languages in two scripts fall together into one letter space."""

from __future__ import annotations

LETTERS: dict[str, str] = {
    "a": "аәəӓäáàâãåăā",
    "b": "б",
    "c": "чҹçčć",
    "d": "д",
    "e": "еёэєéèêëē",
    "f": "ф",
    "g": "гғґğǵĝģ",
    "h": "хҳһẍ",
    "i": "иіїыйӣıíìîïīýÿǐї",
    "j": "жҗҷӂž",
    "k": "кқҡҝ",
    "l": "лł",
    "m": "м",
    "n": "нңҥňñń",
    "o": "оөӧўöóòôõōŏ",
    "p": "п",
    "r": "р",
    "s": "сшщşšśș",
    "t": "тţț",
    "u": "уүұӯӱüúùûūŭ",
    "v": "в",
    "z": "зźż",
}
"""Folded letter -> the letters that become it."""

LETTER_GROUPS: dict[str, str] = {"ц": "ts", "ю": "iu", "я": "ia", "ß": "s", "æ": "e"}

LATIN_HABITS: dict[str, str] = {"w": "v", "x": "h", "q": "k", "y": "i"}

SILENT = (
    "ьъ'’ʼʻ‘`´ʹʾʿ′ꞌ"
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""Signs that are written or left out at will: soft signs, apostrophes, invisible marks."""

DIGRAPHS: dict[str, str] = {
    "shch": "s",
    "sch": "s",
    "dzh": "j",
    "sh": "s",
    "ch": "c",
    "zh": "j",
    "dj": "j",
    "kh": "h",
    "gh": "g",
}
"""Two or more Latin letters that people type for one; the longest goes first."""

LEET: dict[str, str] = {"4": "c", "6": "s"}

LOOKALIKES: dict[str, str] = {
    "a": "а",
    "b": "в",
    "c": "с",
    "e": "е",
    "h": "н",
    "i": "і",
    "k": "к",
    "m": "м",
    "n": "п",
    "o": "о",
    "p": "р",
    "t": "т",
    "u": "и",
    "x": "х",
    "y": "у",
}
"""Latin letters that stand in for Cyrillic ones inside a word that is otherwise Cyrillic."""

APOSTROPHES = "'’ʼʻ‘`´ʹʾʿ′ꞌ"
INVISIBLE = SILENT[2 + len(APOSTROPHES) :]
