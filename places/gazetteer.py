"""All names of places that we know, and the words around them that tell their senses apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


Words = tuple[str, ...]
"""A name as its folded words."""


def named_entries(entries: Iterable[Entry]) -> Iterator[tuple[Words, Named]]:
    """Our own places under each of their names; each spelling once."""
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
        yield from ((name, named) for name in dict.fromkeys(map(fold_words, _typed(entry.names))))


def _typed(names: Iterable[str]) -> Iterator[str]:
    """Names as they are written, and as they are typed without a Tajik keyboard."""
    for name in names:
        yield name
        if "ҷ" in name.lower():
            yield name.replace("ҷ", "ч").replace("Ҷ", "Ч")


def named_settlements(
    settlements: Iterable[Settlement], ours: Iterable[tuple[Words, Named]]
) -> Iterator[tuple[Words, Named]]:
    """The settlements of our countries under their names, except those that an entry of ours
    near by describes: there our own names, radius and care hold."""
    known: dict[Words, list[Named]] = {}
    for name, named in ours:
        known.setdefault(name, []).append(named)
    for settlement in settlements:
        if settlement.country in COUNTRIES:
            names = tuple(dict.fromkeys(_names(settlement)))
            if not _is_known(settlement, names, known):
                named = _named(settlement)
                yield from ((name, named) for name in names)


def _is_known(
    settlement: Settlement, names: Iterable[Words], known: Mapping[Words, list[Named]]
) -> bool:
    here = settlement.lat, settlement.lon
    same = (own for name in names for own in known.get(name, ()))
    return any(
        own.kind not in WIDE and rough_kilometres(here, (own.lat, own.lon)) < NEAR_KM
        for own in same
    )


def _names(settlement: Settlement) -> Iterator[Words]:
    """Its name and those former or foreign ones that people could mean: all of a city, of a
    village only the spellings of its own name."""
    own = fold_words(settlement.name)
    head = own[0][:2] if own else ""
    yield own
    for name in map(fold_words, settlement.also):
        if settlement.population >= BIG or (name and name[0].startswith(head)):
            yield name


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
