"""Marks: what a tip names that is one of its kind, written the same whoever tells of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from triage.model import Reading, TipWords

NAMED = ("plate", "phone", "link", "account")
"""The spans of a reading that are marks."""
NETWORKS = frozenset(
    {
        "t.me", "instagram.com", "vk.com", "m.vk.com", "ok.ru", "m.ok.ru", "facebook.com",
        "m.facebook.com", "fb.com", "tiktok.com", "youtube.com", "m.youtube.com", "threads.net",
    }
)  # fmt: skip
"""Where the first word of a path is somebody's name."""
CALLS = frozenset({"wa.me", "api.whatsapp.com"})
"""Where a path or a query is somebody's telephone number."""
NOBODY = frozenset(
    {
        "joinchat", "addstickers", "share", "p", "reel", "reels", "stories", "explore", "watch",
        "shorts", "channel", "groups", "pages", "photo", "video", "feed", "search", "events",
        "marketplace", "profile", "topic", "wall", "hashtag", "tag",
    }
)  # fmt: skip
"""First words of a path that are no name."""
NOT_COPIED = 60
"""Letters: the same longer words twice are one text, sent on."""

_NAME = re.compile(r"@?([a-z0-9_][a-z0-9_.]{2,31})(?<!\.php)")
_NUMBER = re.compile(r"\d{10,15}")
_QUERY = re.compile(r"[?#]")


def marks_of(content: TipWords, reading: Reading) -> tuple[str, ...]:
    """Each with its kind before it, in order, none twice."""
    found = {*_named(reading), *_shown(content), *_copied(content.words)}
    return tuple(sorted(found))


def _named(reading: Reading) -> Iterator[str]:
    for span in reading.spans:
        value = span.value.casefold()
        if span.label == "link":
            yield from _linked(value)
        elif span.label in NAMED:
            yield f"{span.label} {value}"


def _shown(content: TipWords) -> Iterator[str]:
    """Contacts that were passed on, and the post that was: its channel may be anybody's news."""
    for number in content.suspects:
        if digits := "".join(sign for sign in number if sign.isdigit()):
            yield f"phone +{digits}"
    for forward in content.forwards:
        link = forward.link.casefold().removeprefix("https://")
        if link.count("/") > 1:
            yield f"link {link}"


def _linked(link: str) -> Iterator[str]:
    """A link to an account is the account; one to what it posted is both."""
    host, _, path = link.removeprefix("www.").partition("/")
    number = _NUMBER.search(path) if host in CALLS else None
    if number:
        yield f"phone +{number[0]}"
        return
    first, *rest = _steps(path) or [""]
    name = _NAME.fullmatch(first) if host in NETWORKS and first not in NOBODY else None
    if name:
        yield f"account @{name[1]}"
    if not name or rest:
        yield f"link {link}"


def _steps(path: str) -> list[str]:
    """The words of a path; `s` is how a channel of Telegram is shown to everybody."""
    steps = [step for step in _QUERY.split(path)[0].split("/") if step]
    return steps[1:] if steps[:1] == ["s"] else steps


def _copied(words: str) -> Iterator[str]:
    letters = "".join(letter for letter in words.casefold() if letter.isalnum())
    if len(letters) >= NOT_COPIED:
        yield f"text {hashlib.sha256(letters.encode()).hexdigest()}"
