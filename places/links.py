"""Map links as they are shared: Google, Yandex, 2GIS, OpenStreetMap, Apple, Waze and geo:."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from places.coordinates import is_point

_LINK = re.compile(
    r"(?:https?://|geo:|www\.|(?:yandex|2gis|google|maps)\.)[^\s<>\"]+", re.IGNORECASE
)
_PAIR = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[,\s+~]\s*(-?\d{1,3}(?:\.\d+)?)")
_PIN = re.compile(r"!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)")
_CENTRE = re.compile(r"@(-?\d+\.\d+),(-?\d+\.\d+)")
_OSM = re.compile(r"map=\d+(?:\.\d+)?/(-?\d+(?:\.\d+)?)/(-?\d+(?:\.\d+)?)")
_PATH = re.compile(r"/(-?\d{1,3}\.\d+),\s*\+?(-?\d{1,3}\.\d+)")
LONGITUDE_FIRST = ("yandex.", "2gis.")
"""Whose links give longitude before latitude."""
# Yandex keeps latitude first in what a person typed or routed.
_LATITUDE_FIRST_KEYS = ("text", "rtext")
_KEYS = ("whatshere[point]", "pt", "poi[point]", "q", "query", "ll", "sll", "center", "daddr")
_MORE_KEYS = ("destination", "coordinate", "saddr", "m", "text", "rtext")
_SPLIT_KEYS = (("mlat", "mlon"), ("lat", "lon"), ("lat", "lng"), ("latitude", "longitude"))


def find_link(text: str) -> tuple[float, float] | None:
    """The point that the first readable map link of a text shows: latitude, longitude."""
    for match in _LINK.finditer(text):
        found = next((pair for pair in _read(unquote(match[0])) if is_point(*pair)), None)
        if found:
            return found
    return None


def _read(link: str) -> Iterator[tuple[float, float]]:
    if link.lower().startswith("geo:"):
        yield from _matched(_PAIR, link[4:])
        return
    is_turned = any(host in link.lower() for host in LONGITUDE_FIRST)
    yield from _matched(_PIN, link)
    yield from _queried(link, is_turned)
    yield from _matched(_OSM, link)
    yield from (_turn(pair, is_turned) for pair in _matched(_PATH, link))
    yield from _matched(_CENTRE, link)


def _queried(link: str, is_turned: bool) -> Iterator[tuple[float, float]]:
    parts = urlsplit(link)
    query = {key: values[0] for key, values in parse_qs(f"{parts.query}&{parts.fragment}").items()}
    for lat, lon in _SPLIT_KEYS:
        if lat in query and lon in query:
            yield from _matched(_PAIR, f"{query[lat]},{query[lon]}")
    for key in (*_KEYS, *_MORE_KEYS):
        for pair in _matched(_PAIR, query.get(key, "").removeprefix("loc:")):
            yield _turn(pair, is_turned and key not in _LATITUDE_FIRST_KEYS)


def _matched(pattern: re.Pattern[str], text: str) -> Iterator[tuple[float, float]]:
    match = pattern.match(text) if pattern is _PAIR else pattern.search(text)
    if match:
        yield float(match[1]), float(match[2])


def _turn(pair: tuple[float, float], is_turned: bool) -> tuple[float, float]:
    return (pair[1], pair[0]) if is_turned else pair
