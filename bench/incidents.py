"""A month of incidents and the tips about them: seeded, noisy, in sketches as the reader, the
atlas and the sandbox would make them.

The noise is set by hand from what they get wrong: one animal in five is missing or mistaken, one
deed in five is another one, half of the places are vaguer than a pin, clocks are forgotten, one
plate in sixteen has a wrong sign, and of five prices one was talked down. Few towns and few animals
have most of the incidents, so that much looks alike that is not; of six sellers at a market one has
a rival beside them with the same animal on the same day. A few pictures are passed round by many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random  # noqa: TID251  seeded: the same month every time

from bench.signs import flipped, marks, misread, prices, stalls
from reference.geography import load_settlements
from reference.species import load_species
from triage.model import Sketch
from triage.sketching import COARSE_KM, EXACT_KM, UNTOLD, WINDOWS

BEGUN = datetime(2026, 3, 1, tzinfo=UTC)
KM = 1 / 111.2
TOWNS, TAXA = 600, 90
RIVALS = 1 / 6
PASSED_ROUND = 6
"""Pictures in a month that everybody sends to everybody."""
DEEDS = {
    "mammal": ("poaching", "market_sale", "trafficking", "online_sale", "possession"),
    "bird": ("live_capture", "market_sale", "poaching", "online_sale", "poisoning"),
    "reptile": ("market_sale", "trafficking", "online_sale", "live_capture"),
    "fish": ("illegal_fishing", "market_sale", "trafficking"),
    "plant": ("plant_harvest", "market_sale", "habitat_damage"),
    "invertebrate": ("live_capture", "trafficking", "online_sale"),
}
PARTS = ("skin", "horn", "live", "meat", "egg", "chick", "bone", "root", "caviar", "feather")


@dataclass(frozen=True, slots=True)
class Incident:
    """What really happened."""

    number: int
    at: datetime
    lat: float
    lon: float
    town: tuple[float, float]
    taxon: str
    deed: str
    marks: tuple[str, ...]
    cues: tuple[str, ...]
    stalls: tuple[str, ...]
    picture: int | None
    rival: int | None = None
    """The incident that it stands beside."""


@dataclass(frozen=True, slots=True)
class Told:
    """A tip, and the incident it is about."""

    incident: int
    sketch: Sketch
    rival: int | None = None


def month(*, incidents: int, tips: int, days: float, seed: int) -> list[Told]:
    """In the order they are sent."""
    dice = Random(seed)
    happened = _with_rivals(list(_incidents(incidents, days, dice)), dice)
    viral = tuple(dice.getrandbits(64) for _ in range(PASSED_ROUND))
    shares = [min(40.0, dice.paretovariate(1.3)) - 0.7 for _ in happened]
    chosen = [*happened, *dice.choices(happened, weights=shares, k=max(0, tips - len(happened)))]
    told = [Told(one.number, _tip(one, viral, dice), one.rival) for one in chosen[:tips]]
    return sorted(told, key=lambda one: (one.sketch.sent, one.incident))


def _incidents(count: int, days: float, dice: Random) -> Iterator[Incident]:
    towns = _towns(dice)
    taxa = dice.sample(sorted(load_species()), TAXA)
    for number in range(count):
        rank = dice.choices(range(TOWNS), weights=_zipf(TOWNS))[0]
        here = Random(rank).sample(taxa, 4)
        favourite = dice.random() < 0.5
        taxon = dice.choice(here) if favourite else dice.choices(taxa, weights=_zipf(TAXA))[0]
        yield _incident(number, towns[rank], taxon, dice.random() * days, dice)


def _with_rivals(happened: list[Incident], dice: Random) -> list[Incident]:
    """Some of those who sell at a market stand beside another, who sells the same."""
    found = list(happened)
    for at, one in enumerate(happened[:-1]):
        if one.deed == "market_sale" and dice.random() < RIVALS:
            other = replace(_incident(at + 1, one.town, one.taxon, 0.0, dice), deed=one.deed)
            later = one.at + timedelta(hours=dice.random() * 6)
            signs = tuple(marks(other.deed, dice))
            beside = replace(other, lat=one.lat, lon=one.lon, rival=one.number)
            found[at + 1] = replace(beside, at=later, marks=signs)
    return found


def _towns(dice: Random) -> list[tuple[float, float]]:
    found = [(one.lat, one.lon) for one in load_settlements()]
    return dice.sample(found, TOWNS)


def _zipf(count: int) -> list[float]:
    return [1 / (rank + 3) for rank in range(count)]


def _incident(
    number: int, town: tuple[float, float], taxon: str, day: float, dice: Random
) -> Incident:
    deed = dice.choice(DEEDS[load_species()[taxon].group])
    spread = 2.0 if deed.endswith("sale") else 9.0
    return Incident(
        number=number,
        at=BEGUN + timedelta(days=day),
        lat=town[0] + dice.gauss(0, spread) * KM,
        lon=town[1] + dice.gauss(0, spread) * KM * 1.35,
        town=town,
        taxon=taxon,
        deed=deed,
        marks=tuple(marks(deed, dice)),
        stalls=(*stalls(deed, dice), *prices(deed, dice)),
        cues=(f"part {dice.choice(PARTS)}", f"count {dice.choices(range(1, 30), _zipf(29))[0]}"),
        picture=dice.getrandbits(64) if dice.random() < 0.2 else None,
    )


def _tip(one: Incident, viral: Sequence[int], dice: Random) -> Sketch:
    sent = one.at + timedelta(hours=dice.expovariate(1 / 9))
    begun, ended = _window(one, sent, dice)
    lat, lon, radius = _place(one, dice)
    return Sketch(
        sent=sent,
        begun=begun,
        ended=ended,
        lat=lat,
        lon=lon,
        radius_km=radius,
        taxa=_taxa(one.taxon, dice),
        offence=_deed(one, dice),
        marks=tuple(misread(mark, dice) for mark in one.marks if dice.random() < 0.5),
        cues=tuple(sorted(_cues(one, dice))),
        pictures=tuple(_pictures(one, viral, dice)),
    )


def _window(one: Incident, sent: datetime, dice: Random) -> tuple[datetime, datetime]:
    """Half say nothing; those who say are right but for one in twenty."""
    hours = (sent - one.at).total_seconds() / 3600
    right = "now" if hours < 1 else "today" if hours < 18 else "yesterday"
    said = dice.choice(list(WINDOWS)) if dice.random() < 0.05 else right
    earliest, latest = UNTOLD if dice.random() < 0.5 else WINDOWS[said]
    return sent - earliest, sent - latest


def _place(one: Incident, dice: Random) -> tuple[float | None, float | None, float]:
    """A pin, a neighbourhood, a town's name, a district's name, or nothing."""
    how = dice.random()
    if how < 0.45:
        lat, lon = (dice.gauss(degrees, 0.25 * KM) for degrees in (one.lat, one.lon))
        return lat, lon, EXACT_KM
    if how < 0.6:
        return round(one.lat, 1), round(one.lon, 1), COARSE_KM
    if how < 0.85:
        return *one.town, 5.0
    if how < 0.93:
        return one.town[0] + dice.gauss(0, 12) * KM, one.town[1] + dice.gauss(0, 12) * KM, 30.0
    return None, None, 0.0


def _taxa(taxon: str, dice: Random) -> tuple[str, ...]:
    known = load_species()
    how = dice.random()
    if how < 0.8:
        return (taxon,)
    if how < 0.87 and known[taxon].parent:
        return (known[taxon].parent,)
    likes = [other for other in known[taxon].lookalikes if other in known]
    if how < 0.92 and likes:
        return (dice.choice(likes),)
    return (dice.choice(sorted(known)),) if how > 0.985 else ()


def _deed(one: Incident, dice: Random) -> str:
    how = dice.random()
    if how < 0.82:
        return one.deed
    group = load_species()[one.taxon].group
    return dice.choice(DEEDS[group]) if how < 0.94 else ""


def _cues(one: Incident, dice: Random) -> Iterator[str]:
    for cue in one.cues:
        how = dice.random()
        if how < 0.6:
            yield cue
        elif how < 0.7 and cue.startswith("count"):
            yield f"count {dice.randrange(1, 30)}"
    yield from (misread(name, dice) for name in one.stalls if dice.random() < 0.35)


def _pictures(one: Incident, viral: Sequence[int], dice: Random) -> Iterator[int]:
    if dice.random() < 0.03:
        yield dice.choice(viral) ^ flipped(dice)
    if one.picture is not None and dice.random() < 0.4:
        yield one.picture ^ flipped(dice)
    elif dice.random() < 0.3:
        yield dice.getrandbits(64)
