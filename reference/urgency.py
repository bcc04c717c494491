"""The weights by which a reading becomes a priority."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.seasons import Season, load_seasons
from reference.tables import FOLDER, BadTableError

PRIORITIES = ("danger", "highest", "held", "rare_floor", "irreplaceable", "protected")
NUMBERS = (*PRIORITIES, "days_ahead")
WORDS = ("rare", "listed", "live_parts", "live_offences", "acts", "gates", "departing", "weapons")
STEPS = ("under_way", "live_animal", "protected", "many", "mass", "leaves", "season")
AMOUNTS = ("counts", "kilograms", "packs")


@dataclass(frozen=True, slots=True)
class UrgencyWeights:
    """`base` is the priority of an offence by itself; the rest is explained in urgency.toml.
    `version` tells both files that a priority comes from."""

    version: str
    base: Mapping[str, int]
    steps: Mapping[str, float]
    counts: Mapping[str, tuple[float, float]]
    kilograms: Mapping[str, tuple[float, float]]
    packs: Mapping[str, tuple[float, float]]
    danger: int
    highest: int
    held: int
    rare_floor: int
    irreplaceable: int
    protected: int
    days_ahead: int
    rare: tuple[str, ...]
    listed: tuple[str, ...]
    live_parts: tuple[str, ...]
    live_offences: tuple[str, ...]
    acts: tuple[str, ...]
    gates: tuple[str, ...]
    departing: tuple[str, ...]
    weapons: tuple[str, ...]
    seasons: tuple[Season, ...]


def load_urgency(path: Path = FOLDER / "urgency.toml") -> UrgencyWeights:
    """The checked weights: every priority lies between 1 and 5, nothing is missing."""
    with path.open("rb") as source:
        toml = tomllib.load(source)
    for key in ("version", "base", "steps", *AMOUNTS, *NUMBERS, *WORDS):
        if key not in toml:
            raise BadTableError(path.name, f"{key!r} is missing; add it")
    for offence, priority in toml["base"].items():
        _check_priority(path, f"base.{offence}", priority)
    for name in PRIORITIES:
        _check_priority(path, name, toml[name])
    _check_steps(path, toml["steps"])
    calendar = load_seasons()
    version = f"{toml['version']}, seasons {calendar.version}"
    amounts = {name: _amounts(path, name, toml[name]) for name in AMOUNTS}
    words = {name: tuple(toml[name]) for name in WORDS}
    fields = {**toml, **words, **amounts, "version": version, "seasons": calendar.seasons}
    return UrgencyWeights(**fields)


def _check_priority(path: Path, rule: str, priority: object) -> None:
    if not isinstance(priority, int) or not 1 <= priority <= 5:
        raise BadTableError(f"{path.name}: [{rule}]", f"{priority!r} is no priority from 1 to 5")


def _check_steps(path: Path, steps: Mapping[str, Any]) -> None:
    """Halves add up to the same number in any order; tenths do not."""
    for name in STEPS:
        step = steps.get(name)
        if not isinstance(step, int | float) or step < 0 or not float(2 * step).is_integer():
            raise BadTableError(f"{path.name}: [steps]", f"{name!r} must be whole or half")


def _amounts(path: Path, table: str, rows: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    where = f"{path.name}: [{table}]"
    if table != "packs" and "" not in rows:
        raise BadTableError(where, "the row '' for all other things is missing")
    for thing, row in rows.items():
        if len(row) != 2 or not 0 < row[0] < row[1]:
            raise BadTableError(where, f"{thing!r} needs two numbers: many, and more for a mass")
    return {thing: (float(many), float(mass)) for thing, (many, mass) in rows.items()}
