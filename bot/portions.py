"""Words in portions that fit a message: Telegram counts UTF-16 code units, not letters."""

from __future__ import annotations

LIMIT = 4_096
PORTION = 3_500
"""Of words in a message of their own."""


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def cut(words: str, room: int) -> tuple[str, str]:
    """As much as fits into `room` units, and what is left; no letter is torn."""
    head = words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    return head, words[len(head) :]


def portions(words: str) -> list[str]:
    found = []
    while words:
        head, words = cut(words, PORTION)
        found.append(head)
    return found
