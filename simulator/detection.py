"""Entities that Telegram finds by itself: commands, mentions, hashtags, links, phones."""

import re

from simulator.shapes import Json
from simulator.utf16 import width

FINDERS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|\b(?:t\.me|www\.\w+\.\w+)/\S+")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@./])@[A-Za-z]\w{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[\d ()-]{8,16})\d(?!\w)")),
)
HINTS = frozenset("/@#+.")


def find_entities(text: str, explicit: list[Json]) -> list[Json]:
    """Explicit and found entities in Telegram's order, without overlaps of the found ones."""
    if HINTS.isdisjoint(text):
        return explicit
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in explicit]
    entities = list(explicit)
    for kind, pattern in FINDERS:
        for match in pattern.finditer(text):
            offset, length = width(text[: match.start()]), width(match.group())
            if all(offset + length <= start or offset >= end for start, end in taken):
                entities.append({"type": kind, "offset": offset, "length": length})
                taken.append((offset, offset + length))
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
