"""Stalls: the row, the container, the shop of a market that words name by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from triage.model import Reading, Sketch

ROW = "row"
"""Nothing is in a row: a number after it is its own. In a shop two skins may hang."""
TAKEN = frozenset({"quantity", "money", "phone", "plate", "date", "time", "link", "account"})
"""Spans whose numbers say something else."""

_SIGN = r"(?:\s*(?:№|#|no\.|номер\w{0,3}|number|raqam\w{0,4}|рақам\w{0,3}))?\s*"
_ORDER = r"\s?-?\s?(?:th|st|nd|rd|й|м|ом|ая|ой|чи|чы|чу|чү|инчи|ші|шы|nchi|inchi|ji|nji|ум|юм)?"


def with_stalls(
    sketch: Sketch, words: str, reading: Reading, names: Mapping[str, Sequence[str]]
) -> Sketch:
    """`names` are the words for each sort of stall, as in joining.toml."""
    found = {stall for sort in names for stall in _stalls(words, reading, sort, tuple(names[sort]))}
    return replace(sketch, cues=tuple(sorted({*sketch.cues, *found})))


def _stalls(words: str, reading: Reading, sort: str, names: tuple[str, ...]) -> Iterator[str]:
    after, before = _patterns(names)
    for found in after.finditer(words):
        if sort == ROW or not _is_taken(found.start(1), reading):
            yield f"stall:{sort} {int(found[1])}"
    for found in before.finditer(words):
        yield f"stall:{sort} {int(found[1])}"


def _is_taken(at: int, reading: Reading) -> bool:
    return any(span.label in TAKEN and span.start <= at < span.end for span in reading.spans)


def _pattern(name: str) -> str:
    whole = name.removesuffix(".")
    return re.escape(whole) + (r"\b" if whole != name else r"[^\W\d_]{0,6}")


@lru_cache(maxsize=8)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """`row 5`, `shop № 14`; `5-row`, `5th row`, but not `5 rows`."""
    name = rf"\b(?:{'|'.join(map(_pattern, names))})"
    after = rf"{name}{_SIGN}\b(?<!\d)(\d{{1,4}})\b(?![.,]\d)"
    before = rf"(?<![\w.,])(\d{{1,4}})(?=[^\W\d_]|\s?-){_ORDER}\s?{name}"
    return re.compile(after, re.IGNORECASE), re.compile(before, re.IGNORECASE)
