"""The shapes of plates, phones, links and times, as regular expressions."""

from __future__ import annotations

import re

_L = "[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]"
_SEP = r"[ \-]?"

PLATES: tuple[re.Pattern[str], ...] = tuple(
    map(
        re.compile,
        (
            rf"\b\d{{2}}{_SEP}(?:KG|КГ|kg|кг){_SEP}\d{{3}}{_SEP}[A-Za-zА-Яа-я]{{2,3}}\b",
            rf"\b\d{{3}}{_SEP}{_L}{{2,3}}{_SEP}\d{{2}}\b",
            rf"\b\d{{2}}{_SEP}{_L}{_SEP}\d{{3}}{_SEP}{_L}{{2}}\b",
            rf"\b\d{{2}}{_SEP}\d{{3}}{_SEP}{_L}{{3}}\b",
            rf"\b\d{{4}}{_SEP}{_L}{{2}}{_SEP}\d{{2}}\b",
            rf"\b{_L}{{2}}{_SEP}\d{{2}}{_SEP}\d{{2}}{_SEP}{_L}{{2}}\b",
            rf"\b{_L}{_SEP}\d{{4}}{_SEP}{_L}{{2}}\b",
            rf"\b{_L}{_SEP}\d{{3}}{_SEP}{_L}{{2,3}}\b",
        ),
    )
)
"""Kyrgyz; Kazakh; Uzbek private and company; Tajik; Turkmen; older ones, shorter last."""

PLATE_LETTERS = str.maketrans("АВСЕНКМОРТХУ", "ABCEHKMOPTXY")

PHONE = re.compile(
    r"(?<![\d\w+])(?:\+\d{1,3}|00\d{2,3}|8|7|0|996|992|993|998)[ \-()]{0,2}\d{2,3}"
    r"(?:[ \-()]{0,2}\d{1,4}){2,4}(?!\d)"
    r"|(?<![\d\w+])\d{2}[ \-]\d{3}[ \-]\d{2}[ \-]\d{2}(?!\d)"
)
PHONE_DIGITS = range(9, 15)

# A name before a dot is tried at its first letter alone and has at most 63, as names on the
# internet have: else a long row of letters would be read again from each of them.
LINK = re.compile(
    r"(?:https?://|www\.|t\.me/|wa\.me/)[^\s<>«»\"]+"
    r"|(?<![\w.\-])(?:[a-z0-9\-]{2,63}\.){1,4}"
    r"(?:com|org|net|ru|kz|kg|uz|tj|tm|me|info)\b(?:/[^\s<>«»\"]*)?"
    r"|(?<![\w.])@[A-Za-z][A-Za-z0-9_]{3,31}",
    re.IGNORECASE,
)

TIME = re.compile(r"(?<![\d:.,])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d:]|[.,]\d|\s*(?:кг|kg|млн|mln))")
DATE = re.compile(r"(?<!\d)([0-3]?\d)[./]([01]?\d)[./]((?:20)?\d{2})(?!\d)")
