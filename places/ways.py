"""How the places of a text stand to one another: a road between two, so far north of one, from one
to another, and where it is now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import cos, hypot, radians

from places.bearings import AMONG, BETWEEN, COMPASS, JOINERS, ROADS
from places.context import DASH
from places.folding import Token
from places.gazetteer import Named
from places.projection import rough_kilometres

WAY = "way"
"""The kind of a point that was worked out: its country and region follow from where it lies."""

DEGREE_KM = 111.2
FARTHEST_KM = 150.0
NARROWEST_KM = 20.0
_KM = r"(?:км|km|километр|шақырым|чакырым|чақирим|chaqirim|kilometr|kilometer)"
_ALONG = re.compile(rf"(\d{{1,3}})\s?[-–]?\s?(?:й|м|чи|чы|ші|шы|inchi|nji)?\s?{_KM}", re.IGNORECASE)
_AFTER = re.compile(rf"{_KM}\w*\s(\d{{1,3}})\b", re.IGNORECASE)
_BESIDE = 4
"""So many words around a distance may say in which direction it goes."""


def between(one: Named, two: Named, text: str) -> Named:
    """The middle of the way from one place to another, or the kilometre of it that is told."""
    far = rough_kilometres((one.lat, one.lon), (two.lat, two.lon))
    along = _kilometre(text)
    share = min(along / far, 1.0) if along is not None and far else 0.5
    return replace(
        one,
        name=f"{one.name} – {two.name}",
        kind=WAY,
        lat=one.lat + share * (two.lat - one.lat),
        lon=one.lon + share * (two.lon - one.lon),
        radius_km=max(NARROWEST_KM, far * (0.5 if along is None else 0.15)),
    )


def is_stretch(
    words: Sequence[Token], one: tuple[int, int], two: tuple[int, int], text: str
) -> bool:
    """Whether two names, each at words `start:end`, are the ends of one road or of what lies
    between them."""
    gap = text[words[one[1] - 1].end : words[two[0]].start]
    if DASH.fullmatch(gap):
        return any(word.folded.startswith(ROADS) for word in words)
    if not all(word.folded in JOINERS for word in words[one[1] : two[0]]):
        return False
    before = words[one[0] - 1].folded if one[0] else ""
    after = words[two[1]].folded if two[1] < len(words) else ""
    return before in BETWEEN or after.startswith(AMONG)


def moved(named: Named, words: Sequence[Token], text: str) -> Named:
    """So many km from a place: that far in the direction told, or a circle so wide around it."""
    match = _ALONG.search(text)
    km = min(float(match[1]), FARTHEST_KM) if match else 0.0
    if match is None or not km:
        return named
    east, north = _direction(word for word in words if _is_near(word, match.span(), words))
    if not (east or north):
        return replace(named, radius_km=max(named.radius_km, km))
    long = hypot(east, north)
    lat = named.lat + north / long * km / DEGREE_KM
    lon = named.lon + east / long * km / (DEGREE_KM * cos(radians(lat)))
    wide = max(named.radius_km, 10.0, km / 2)
    return replace(named, kind=WAY, lat=lat, lon=lon, radius_km=wide)


def _kilometre(text: str) -> float | None:
    match = _ALONG.search(text) or _AFTER.search(text)
    return float(match[1]) if match else None


def _is_near(word: Token, span: tuple[int, int], words: Sequence[Token]) -> bool:
    first = sum(other.end <= span[0] for other in words)
    at = sum(other.end <= word.start for other in words)
    return abs(at - first) <= _BESIDE


def _direction(words: Iterable[Token]) -> tuple[float, float]:
    """East and north of all words that name a side of the world."""
    sides = {
        side for word in words for side, names in COMPASS.items() if word.folded.startswith(names)
    }
    return sum(east for east, _ in sides), sum(north for _, north in sides)
