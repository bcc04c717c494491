"""All names of places that we know, and the words around them that tell their senses apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from places.folding import fold_words
from places.projection import rough_kilometres
from reference.geography import Entry, Settlement
from triage.model import COUNTRIES

CITY = 15_000
"""From this many people a settlement is a city."""

BIG = 50_000
NEAR_KM = 40.0
"""Within this distance two places of one name are the same place."""

WIDE = ("country", "region", "lake", "river", "desert", "mountain", "valley")


@dataclass(frozen=True, slots=True)
class Named:
    """One sense of a name: a point, a radius in km, and how readily a word may mean it.

    `care` is what a word must show before it means this place: nothing (""), a capital ("case"),
    a cue beside it ("cue"), or more the smaller the settlement is ("list").
    """

    name: str
    kind: str
    country: str
    region: str
    lat: float
    lon: float
    radius_km: float
    care: str
    is_ours: bool
    population: int = 0


def named_entries(entries: Iterable[Entry]) -> Iterator[tuple[str, Named]]:
    for entry in entries:
        named = Named(
            name=entry.name,
            kind=entry.kind,
            country=entry.country,
            region=entry.region,
            lat=entry.lat,
            lon=entry.lon,
            radius_km=entry.radius_km,
            care=entry.care,
            is_ours=True,
        )
        yield from ((name, named) for name in _typed(entry.names))


def _typed(names: Iterable[str]) -> Iterator[str]:
    """Names as they are written, and as they are typed without a Tajik keyboard."""
    for name in names:
        yield name
        if "ҷ" in name.lower():
            yield name.replace("ҷ", "ч").replace("Ҷ", "Ч")


def named_settlements(
    settlements: Iterable[Settlement], ours: Iterable[tuple[str, Named]]
) -> Iterator[tuple[str, Named]]:
    """The settlements of our countries under their names, except those that an entry of ours
    near by describes: there our own names, radius and care hold."""
    known: dict[tuple[str, ...], list[Named]] = {}
    for name, named in ours:
        known.setdefault(fold_words(name), []).append(named)
    for settlement in settlements:
        if settlement.country in COUNTRIES and not _is_known(settlement, known):
            named = _named(settlement)
            yield from ((name, named) for name in _names(settlement))


def _is_known(settlement: Settlement, known: dict[tuple[str, ...], list[Named]]) -> bool:
    here = settlement.lat, settlement.lon
    same = (own for name in _names(settlement) for own in known.get(fold_words(name), ()))
    return any(
        own.kind not in WIDE and rough_kilometres(here, (own.lat, own.lon)) < NEAR_KM
        for own in same
    )


def _names(settlement: Settlement) -> Iterator[str]:
    """Its name and those former or foreign ones that people could mean: all of a city, of a
    village only the spellings of its own name."""
    head = _head(settlement.name)[:2]
    yield settlement.name
    for name in settlement.also:
        if settlement.population >= BIG or _head(name).startswith(head):
            yield name


def _head(name: str) -> str:
    return next(iter(fold_words(name)), "")


def _named(settlement: Settlement) -> Named:
    is_city = settlement.population >= CITY
    return Named(
        name=settlement.name,
        kind="city" if is_city else "village",
        country=settlement.country,
        region=settlement.region,
        lat=settlement.lat,
        lon=settlement.lon,
        radius_km=12.0 if is_city else 10.0,
        care="list",
        is_ours=False,
        population=settlement.population,
    )
