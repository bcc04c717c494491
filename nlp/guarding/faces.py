"""Faces: a text as a reader sees it, whatever signs it was typed with, and where each stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.letters import INVISIBLE

CLUSTER = re.compile(r".[\u0300-\u036f\u20e3]*", re.DOTALL)
MARK = re.compile(r"[\u0300-\u036f]")
SELECTORS = "\ufe0e\ufe0f"
SQUARES = range(0x1F170, 0x1F18A)
FLAGS = range(0x1F1E6, 0x1F200)
STRANGE = re.compile(r"[^\W\d_]")
OURS = re.compile("[A-Za-zªº\u00c0-\u024f\u02b0-\u02ff\u0400-\u052f]")
"""Letters that our languages are written with. Others are read by no rule of ours."""


@dataclass(frozen=True, slots=True)
class Face:
    """The text in small plain letters, and with its capitals, sign by sign. `at[i]` is where the
    sign stood that shows `text[i]`; `hidden` where signs stood that nobody sees, `strange` letters
    of other alphabets."""

    text: str
    capitals: str
    at: tuple[int, ...]
    hidden: tuple[int, ...]
    strange: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The part of the written text that shows this part."""
        return self.at[start], self.at[end - 1] + 1


def face_of(text: str) -> Face:
    shown: list[str] = []
    at: list[int] = []
    hidden: list[int] = []
    for cluster in CLUSTER.finditer(text):
        plain = _plain(cluster[0])
        shown.extend(plain)
        at.extend([cluster.start()] * len(plain))
        if _is_hidden(cluster[0]):
            hidden.append(cluster.start())
    small = "".join(_small(one) for one in shown)
    return Face(small, "".join(shown), tuple(at), tuple(hidden), tuple(_strange(text)))


def _small(sign: str) -> str:
    """One sign for one: a capital with a dot becomes two."""
    return sign.lower()[:1]


def _plain(cluster: str) -> str:
    if cluster[0] in INVISIBLE:
        return ""
    code = ord(cluster[0])
    for letters in (SQUARES, FLAGS):
        if code in letters:
            return chr(ord("a") + code - letters.start)
    return MARK.sub("", _digits(unicodedata.normalize("NFKC", cluster)))


def _digits(text: str) -> str:
    """Digits of any alphabet as ours."""
    if text.isascii():
        return text
    return "".join(_digit(one) for one in text)


def _digit(sign: str) -> str:
    value = unicodedata.digit(sign, None)
    return sign if value is None else str(value)


def _is_hidden(cluster: str) -> bool:
    """Signs without a face, and marks that make no letter of ours. Emoji need theirs."""
    if cluster[0] in INVISIBLE:
        return cluster[0] not in SELECTORS
    return bool(MARK.search(unicodedata.normalize("NFC", cluster)))


def _strange(text: str) -> Iterator[int]:
    for found in STRANGE.finditer(text):
        if not OURS.match(unicodedata.normalize("NFKC", found[0])):
            yield found.start()
