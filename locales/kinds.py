"""The sorts of text there are, told by how their id begins: length, and HTML or plain words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

LANGUAGES = ("ky", "kk", "ru", "uz", "tg", "tk", "en")
"""The languages we speak, ISO 639-1; each is a folder beside this file."""

SOURCE = "en"
"""The language the others are translated from, and fall back to."""


@dataclass(frozen=True, slots=True)
class TextKind:
    """Ids that `begin` so hold at most `limit` visible characters; `is_plain` where Telegram reads
    no HTML."""

    begin: str
    limit: int
    is_plain: bool = False


# Four corrections stand side by side on a small phone, other buttons two by two. Telegram cuts a
# toast at 200 characters (https://core.telegram.org/bots/api#answercallbackquery).
KINDS = (
    TextKind("button-fix-", 8, is_plain=True),
    TextKind("button-", 24, is_plain=True),
    TextKind("withdraw-button", 24, is_plain=True),
    TextKind("language-name", 24, is_plain=True),
    TextKind("toast-", 180, is_plain=True),
    TextKind("command-", 60, is_plain=True),
    TextKind("sent", 600),
    TextKind("start-", 420),
    TextKind("offence-", 44),
    TextKind("region-", 40),
    TextKind("why-", 100),
    TextKind("triage-", 100),
    TextKind("withheld-", 100),
    TextKind("priority-", 100),
    TextKind("ask-", 100),
    TextKind("", 900),
)


@lru_cache(maxsize=4096)
def kind_of(key: str) -> TextKind:
    return next(kind for kind in KINDS if key.startswith(kind.begin))
