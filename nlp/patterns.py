"""The shapes of links and accounts as regular expressions, and what they are when made plain."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.phrases import rows_of

_REST = r"[^\s<>«»\"]"
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_TAIL = ".,;:!?)»…'\""
_SAME_HOST = {"telegram.me": "t.me", "telegram.dog": "t.me", "instagr.am": "instagram.com"}

ACCOUNT = re.compile(r"(?<![\w.@/])@[A-Za-z][A-Za-z0-9_.]{2,31}(?<!\.)")


@lru_cache(maxsize=1)
def link_pattern() -> re.Pattern[str]:
    """Addresses with a scheme, and those whose host has an ending people know."""
    # A name before a dot is tried at its first letter alone and has at most 63, as names on the
    # internet have: else a long row of letters would be read again from each of them.
    return re.compile(
        rf"(?:https?://|www\.){_REST}+"
        rf"|(?<![\w.\-@])(?:[\w\-]{{1,63}}\.){{1,4}}(?:{_words('ending')})\b(?:[/?#]{_REST}*)?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def named_account_pattern() -> re.Pattern[str]:
    """A network and the name in it: `инста: sokol_osh`. Without a colon or an at sign only what
    no word looks like, with a point, a line or a digit in it, is a name."""
    name = r"[A-Za-z0-9_][A-Za-z0-9_.]{2,29}(?<!\.)"
    return re.compile(
        rf"(?<!\w)(?:{_words('account')})(?: ?[:=]|[ \-–]*@|[ \-–]{{1,3}}"
        rf"(?=[A-Za-z]{{1,29}}[_.0-9]\w))\s?@?({name})(?![\w])",
        re.IGNORECASE,
    )


def link_of(written: str) -> str:
    """The address without scheme, `www` and a last slash, its host in small letters."""
    host, slash, path = _SCHEME.sub("", written).partition("/")
    host = host.lower()
    return (_SAME_HOST.get(host, host) + slash + path).rstrip("/")


def without_tail(written: str) -> str:
    """A link without the signs of the sentence that it stands at the end of."""
    return written.rstrip(_TAIL)


def account_of(name: str) -> str:
    return f"@{name.lstrip('@').lower()}"


def _words(kind: str) -> str:
    cell = next(row["words"] for row in rows_of("hosts.csv") if row["kind"] == kind)
    return "|".join(sorted(map(re.escape, cell.split("|")), key=len, reverse=True))
