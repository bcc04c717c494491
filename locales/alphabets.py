"""The letters of each language, so that no look-alike from another alphabet slips into a word."""

from __future__ import annotations

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"

CYRILLIC = {
    "ru": _RUSSIAN,
    "ky": _RUSSIAN + "ңөү",
    "kk": _RUSSIAN + "әғқңөұүһі",
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
}

LATIN = {
    "uz": "abdefghijklmnopqrstuvxyzcʻʼ",  # c lives only in ch; ʻ U+02BB, ʼ U+02BC
    "tk": "abçdeäfghijžklmnňoöprsştuüwyýz",
    "en": "abcdefghijklmnopqrstuvwxyz'",
}

FOREIGN = frozenset({"cites", "telegram"})
"""Names that are written so in every Latin alphabet."""

UZBEK_TURNED_COMMA = "ʻ"
WRONG_APOSTROPHES = "'’‘`´"
