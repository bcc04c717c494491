"""Coordinates as people write them: decimal points or commas, degrees and minutes, N or С.Ш."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

SOUTH, NORTH, WEST, EAST = 34.0, 56.0, 46.0, 91.0
"""The box around Central Asia and its neighbours, in degrees."""

_LETTER = r"(?:(?:[сСюЮ]\.?\s?[шШ]|[вВзЗ]\.?\s?[дД])\.?|[NSEWСЮВЗ])(?![^\W\d_])"
_SIGNS = {**dict.fromkeys("NСсEВв", 1), **dict.fromkeys("SЮюWЗз", -1)}
_LATITUDES = frozenset("NSСЮсю")
_FRACTION = r"(?:[.,]\d+)?"
_AHEAD = rf"(?<!\w)(?<!\d\.)(?P<ahead>(?:{_LETTER})\s?)?"
_BEHIND = rf"(?(ahead)|(?:\s?(?P<behind>{_LETTER}))?)"
_SHAPES = (
    # 42°12'30"N, 42° 12.5' с.ш.
    re.compile(
        rf"{_AHEAD}(?P<degrees>\d{{1,3}})\s?[°º˚]\s?(?P<minutes>\d{{1,2}}{_FRACTION})\s?['′’ʹ`]"
        rf"(?:\s?(?P<seconds>\d{{1,2}}{_FRACTION})\s?(?:[\"″”]|['′’]{{2}}))?{_BEHIND}"
    ),
    # 42 27.186 N
    re.compile(
        rf"{_AHEAD}(?P<degrees>\d{{1,3}})[°º˚]?\s(?P<minutes>\d{{1,2}}[.,]\d+)"
        rf"(?P<seconds>(?!))?(?(ahead)|\s?(?P<behind>{_LETTER}))"
    ),
    # 42.2083, -42,2083°, N42.2083
    re.compile(
        rf"{_AHEAD}(?P<degrees>[-−]?\d{{1,3}}[.,]\d{{2,}})(?P<minutes>(?!))?(?P<seconds>(?!))?"
        rf"(?:\s?[°º˚])?{_BEHIND}"
    ),
)
_GAP = re.compile(
    r"[\s,;/|:=()]*(?:(?:и|and|lon|lng|long|longitude|долгота|узундук|бойлық|uzunlik)[\s:=.]*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Angle:
    degrees: float
    letter: str
    decimals: int
    start: int
    end: int

    @property
    def is_longitude(self) -> bool:
        return bool(self.letter) and self.letter[0] not in _LATITUDES


def find_coordinates(text: str) -> tuple[float, float] | None:
    """The first pair of coordinates in a text, as latitude and longitude in degrees.

    A pair without letters is latitude first, unless only the other order lies in Central Asia.
    Two short decimals are prices or weights, not a place.
    """
    for shape in _SHAPES:
        angles = [_angle(match) for match in shape.finditer(text)]
        found = next(_pairs(text, angles), None)
        if found:
            return found
    return None


def is_near(lat: float, lon: float) -> bool:
    """Whether a point lies in the box around Central Asia."""
    return SOUTH <= lat <= NORTH and WEST <= lon <= EAST


def is_point(lat: float, lon: float) -> bool:
    """Whether there is such a point on Earth at all."""
    return abs(lat) <= 90 and abs(lon) <= 180


def _pairs(text: str, angles: list[_Angle]) -> Iterator[tuple[float, float]]:
    for first, second in pairwise(angles):
        if _GAP.fullmatch(text[first.end : second.start]):
            pair = _ordered(first, second)
            if pair and is_point(*pair):
                yield pair


def _ordered(first: _Angle, second: _Angle) -> tuple[float, float] | None:
    if first.letter and second.letter:
        if first.is_longitude == second.is_longitude:
            return None
        return _swapped(first, second) if first.is_longitude else _straight(first, second)
    pair = _straight(first, second)
    if is_near(*pair):
        return pair if min(first.decimals, second.decimals) >= 3 else None
    if is_near(*_swapped(first, second)) and min(first.decimals, second.decimals) >= 3:
        return _swapped(first, second)
    return pair if min(first.decimals, second.decimals) >= 4 else None


def _straight(first: _Angle, second: _Angle) -> tuple[float, float]:
    return first.degrees, second.degrees


def _swapped(first: _Angle, second: _Angle) -> tuple[float, float]:
    return second.degrees, first.degrees


def _angle(match: re.Match[str]) -> _Angle:
    words = match["degrees"].replace("−", "-")
    degrees = _number(words) + _number(match["minutes"]) / 60 + _number(match["seconds"]) / 3600
    letter = match["ahead"] or match["behind"] or ""
    # Minutes and seconds are as exact as three decimals.
    decimals = len(re.split(r"[.,]", words)[-1]) if match["minutes"] is None else 3
    sign = _SIGNS[letter[0]] if letter else 1
    return _Angle(sign * degrees, letter, decimals, match.start(), match.end())


def _number(words: str | None) -> float:
    return float(words.replace(",", ".")) if words else 0.0
