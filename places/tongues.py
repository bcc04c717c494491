"""Which country's language a text is in, as far as letters and verbs alone show it."""

from __future__ import annotations

from collections.abc import Sequence

from places.folding import Token

_LETTERS = {
    "TM": frozenset("ýňžäŽÝŇÄ"),
    "TJ": frozenset("ӣӯҷӢӮҶ"),
    "KZ": frozenset("әіұӘІҰ"),
    "UZ": frozenset("ўЎʻ"),
    "KG": frozenset("үөңҮӨҢ"),
}
# Folded: жатат, кармашты; жатыр; отишяпти, kesishdi; мефурӯшанд; satýarlar.
_VERBS = {
    "KG": ("jatat", "jatishat", "shushtu", "koiushtu", "mashti", "tishti", "tuuda", "luuda"),
    "KZ": ("jatir", "jatirmin", "ipti", "ilip", "andi"),
    "UZ": ("iapti", "iaptilar", "ishdi", "ishadi", "mokda"),
    "TJ": ("iand", "ishand", "ushand", "irand", "anand"),
    "TM": ("iarlar", "iarler", "ianlar"),
}


def country_by_language(text: str, words: Sequence[Token]) -> str:
    """The country whose language a text shows by letters that no other one has, or by how its
    verbs end; "" for none."""
    letters = set(text)
    written = next((country for country, own in _LETTERS.items() if letters & own), "")
    return written or next(
        (
            country
            for country, endings in _VERBS.items()
            if any(word.folded.endswith(endings) for word in words)
        ),
        "",
    )
