"""`ilbirs locate`: points or texts as JSON Lines in, places as JSON Lines out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TextIO

from cli.lines import BadLineError, answer_lines, point_of, text_of
from places.atlas import Atlas
from triage.model import NOWHERE, Place

Ask = Callable[[str], tuple[float, float] | None]


def locate_lines(
    source: TextIO, sink: TextIO, *, atlas: Atlas | None = None, ask: Ask | None = None
) -> int:
    """One place a line in the same order; returns the exit code. What the map does not know is
    asked of `ask`."""
    return answer_lines(source, sink, partial(_located, atlas or Atlas.load(), ask))


def shape(place: Place) -> dict[str, Any]:
    """A place in the keys of the contract; `trouble` says why a point has no country."""
    return {
        "country": place.country,
        "region": place.region,
        "place": place.name or None,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "border_km": place.border_km,
        "border_with": place.border_with,
        "source": place.source or None,
        "kind": place.kind.value,
        "trouble": place.trouble,
    }


def _located(atlas: Atlas, ask: Ask | None, row: Mapping[str, Any]) -> dict[str, Any]:
    point, text = point_of(row), text_of(row)
    if point is not None:
        return shape(atlas.at(*point))
    if text is None:
        raise BadLineError("neither lat and lon nor text")
    return shape(atlas.find(text) or _asked(atlas, ask, text) or NOWHERE)


def _asked(atlas: Atlas, ask: Ask | None, text: str) -> Place | None:
    point = ask(text) if ask else None
    return atlas.at(*point, source="geocoder") if point else None
