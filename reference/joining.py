"""The weights by which two tips are found to speak of one thing."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from reference.species import load_species
from reference.tables import FOLDER, BadTableError

NUMBERS = ("join", "suggest", "margin", "days")
STEPS = ("places", "exact", "times")
NAMED = {
    "taxa": ("same", "line", "like", "group", "apart"),
    "offence": ("same", "related", "apart"),
    "points": (
        "mark", "more_marks", "cues", "nowhere", "crowd", "contradiction", "most",
    ),
    "against": ("plate", "phone", "account", "link", "stall", "price"),
    "details": ("stall", "price"),
    "pictures": ("points", "bits", "sharers", "cases", "passed"),
    "burst": ("tips", "minutes", "likeness"),
    "corroboration": ("sources", "raise", "highest"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PointsStep:
    up_to: float
    points: float


@dataclass(frozen=True, slots=True)
class JoiningWeights:
    """Explained in joining.toml. Distances in km, times in hours, `days` whole ones."""

    version: str
    join: float
    suggest: float
    margin: float
    days: int
    places: tuple[PointsStep, ...]
    exact: tuple[PointsStep, ...]
    times: tuple[PointsStep, ...]
    offences: tuple[tuple[str, ...], ...]
    taxa: Mapping[str, float]
    offence: Mapping[str, float]
    points: Mapping[str, float]
    against: Mapping[str, float]
    details: Mapping[str, float]
    pictures: Mapping[str, float]
    stalls: Mapping[str, tuple[str, ...]]
    burst: Mapping[str, float]
    corroboration: Mapping[str, float]


@cache
def load_joining(path: Path = FOLDER / "joining.toml") -> JoiningWeights:
    """The checked weights: nothing is missing, every step goes further than the one before, and
    a suggestion needs less than a join."""
    with path.open("rb") as source:
        toml = tomllib.load(source)
    for key in ("version", "offences", "stalls", *NUMBERS, *STEPS, *NAMED):
        if key not in toml:
            raise BadTableError(path.name, f"{key!r} is missing; add it")
    for table, names in NAMED.items():
        _check_named(f"{path.name}: [{table}]", toml[table], names)
    if not 0 < toml["suggest"] < toml["join"]:
        raise BadTableError(path.name, "'suggest' must lie between 0 and 'join'")
    steps = {key: _steps(f"{path.name}: {key}", toml[key]) for key in STEPS}
    offences = tuple(map(tuple, toml["offences"]))
    stalls = {sort: tuple(names) for sort, names in toml["stalls"].items()}
    return JoiningWeights(**{**toml, **steps, "offences": offences, "stalls": stalls})


def _check_named(where: str, table: Mapping[str, Any], names: Sequence[str]) -> None:
    for name in names:
        if not isinstance(table.get(name), int | float):
            raise BadTableError(where, f"{name!r} must be a number")


def _steps(where: str, rows: Sequence[Mapping[str, float]]) -> tuple[PointsStep, ...]:
    steps = tuple(PointsStep(row["up_to"], row["points"]) for row in rows)
    if not steps or any(one.up_to >= other.up_to for one, other in pairwise(steps)):
        raise BadTableError(where, "each step must reach further than the one before")
    return steps


def kinship(one: str, other: str) -> str:
    """How close two taxa are: same, line (one is part of the other), like (people mistake them),
    group (both birds), or apart. Unknown taxa are apart from all but themselves."""
    if one == other:
        return "same"
    if one in _ancestors(other) or other in _ancestors(one):
        return "line"
    species = load_species()
    if one not in species or other not in species:
        return "apart"
    if other in species[one].lookalikes or one in species[other].lookalikes:
        return "like"
    return "group" if species[one].group == species[other].group else "apart"


def _ancestors(taxon: str) -> tuple[str, ...]:
    species = load_species()
    found: list[str] = []
    while taxon in species and (taxon := species[taxon].parent) and taxon not in found:
        found.append(taxon)
    return tuple(found)
