"""Seasons: days of the year on which an offence weighs more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from reference.species import load_offences, load_species
from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

LISTS = ("taxa", "offences", "countries", "regions")
TEXTS = ("key", "name", "first", "last")
LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Season:
    """A row of seasons.toml: month-days, both included; `sure` where a page gives these days."""

    key: str
    name: str
    first: str
    last: str
    taxa: tuple[str, ...]
    offences: tuple[str, ...]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    version: str
    seasons: tuple[Season, ...]


def load_seasons(path: Path = FOLDER / "seasons.toml") -> Calendar:
    """The checked seasons, in the order of the file. Refuses what is no day, taxon or offence."""
    toml = read_toml(path)
    rows = toml.values.get("season", [])
    if not toml.values.get("version") or not rows:
        raise toml.trouble("season", "a version and at least one season are needed")
    return Calendar(toml.values["version"], tuple(_season(toml, row) for row in rows))


def _season(toml: TomlText, row: Mapping[str, Any]) -> Season:
    where = f"season {row.get('key', '?')}"
    for name in (*TEXTS, *LISTS, "sure"):
        if name not in row:
            raise toml.trouble(where, f"{name!r} is missing; add it")
    for day in (row["first"], row["last"]):
        if not _is_day(day):
            raise toml.trouble(where, f"{day!r} is no day; write month-day as in 04-15")
    _check_known(toml, where, row)
    lists = {name: tuple(row[name]) for name in LISTS}
    return Season(**{**row, **lists})


def _check_known(toml: TomlText, where: str, row: Mapping[str, Any]) -> None:
    for taxon in row["taxa"]:
        if taxon not in load_species():
            raise toml.trouble(where, f"the taxon {taxon!r} is not in species.csv")
    for offence in row["offences"]:
        if offence not in load_offences():
            raise toml.trouble(where, f"the offence {offence!r} is not in offences.csv")


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"\d\d-\d\d", text):
        return False
    try:
        return bool(date.fromisoformat(f"{LEAP_YEAR}-{text}"))
    except ValueError:
        return False
