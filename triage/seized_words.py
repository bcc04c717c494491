"""The words of a seizure: pieces of a line, names of parts in them, weights and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from triage.model import Quantity, Reading

COUNT = "no"
SCALES = {"kg": ("kg", 1.0), "g": ("g", 1.0), "t": ("kg", 1000.0), "l": ("l", 1.0)}
HEADS = {"head": 1.0, "piece": 1.0, "pair": 2.0}
ENDINGS = {1: 0, 2: 0, 3: 2}
LONGEST_ENDING = 3
"""Letters that a language may hang on to the name of a part; to a short name, fewer."""

_MARK = re.compile(r"^\s*(?:[-–—•*]+|\d{1,2}\)(?=\s))\s*")
_APART = re.compile(r";|(?<=\w{4})\.\s+(?=\d)|,\s+(?=\d)|\s(?:and|и|we|va|ва|және|жана)\s+(?=\d)")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,9}(?:[.,]\d{1,3})?(?![\w.,]*\d)")
_SHORT = re.compile(r"(?<![\w.,])(\d{1,9}(?:[.,]\d{1,3})?)\s*(кг|kg|гр|gr|г|g|л|l|т|t)\b", re.I)
_SHORT_UNITS = {
    "кг": "kg", "kg": "kg", "гр": "g", "gr": "g", "г": "g", "g": "g", "л": "l", "l": "l",
    "т": "t", "t": "t",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def pieces_of(words: str) -> Iterator[str]:
    """One thing a line, or a number after a comma, a semicolon, an *and*. A piece without any
    digit waits for its number: *skins of snow leopard, 2 pcs*."""
    for row in words.splitlines():
        waiting = ""
        for piece in filter(None, map(_plain, _APART.split(row))):
            waiting = f"{waiting} {piece}".strip()
            if any(letter.isdecimal() for letter in waiting):
                yield waiting
                waiting = ""
        if waiting:
            yield waiting


def _plain(piece: str) -> str:
    return _MARK.sub("", piece).strip(" \t,.:")


def parts_by_word(words: str, names: Mapping[str, str]) -> Iterator[str]:
    """Parts that a word of the line names, less its ending."""
    found = (_part_of(word, names) for word in _WORD.findall(words.casefold()))
    return filter(None, found)


def _part_of(word: str, names: Mapping[str, str]) -> str:
    for end in range(len(word), 0, -1):
        if word[:end] in names:
            most = ENDINGS.get(end, LONGEST_ENDING)
            return names[word[:end]] if len(word) - end <= most else ""
    return ""


def amounts_of(words: str, reading: Reading) -> Iterator[tuple[float, str]]:
    """Weights and counts. The reader takes no lone letter for a unit (*г.* is a year and a town in
    a tip), but behind a number an officer's is one; a lone number is a count."""
    weighed = any(one.unit in SCALES for one in reading.quantities)
    short = [] if weighed else list(_short_amounts(words))
    found = short or list(filter(None, (_amount(one, reading) for one in reading.quantities)))
    yield from found
    numbers = _NUMBER.findall(words)
    if not found and len(numbers) == 1 and not reading.quantities:
        yield _value(numbers[0]), COUNT


def _short_amounts(words: str) -> Iterator[tuple[float, str]]:
    for number, unit in _SHORT.findall(words):
        name, times = SCALES[_SHORT_UNITS[unit.casefold()]]
        yield _value(number) * times, name


def _amount(quantity: Quantity, reading: Reading) -> tuple[float, str] | None:
    """None for money and for sacks, boxes and jars."""
    unit = quantity.unit
    if unit in SCALES:
        name, times = SCALES[unit]
        return quantity.value * times, name
    if unit in HEADS:
        return quantity.value * HEADS[unit], COUNT
    named = {span.value for span in reading.spans if span.label in ("taxon", "part")}
    return (quantity.value, COUNT) if unit in named else None


def _value(number: str) -> float:
    return float(number.replace(",", "."))
