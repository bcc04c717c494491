"""The weights by which a reading becomes a priority."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.tables import FOLDER, BadTableError

NUMBERS = ("danger", "highest", "under_way", "live_animal", "rare_floor")
WORDS = ("rare", "live_parts", "live_offences")


@dataclass(frozen=True, slots=True)
class UrgencyWeights:
    """`base` is the priority of an offence by itself; the rest is explained in urgency.toml."""

    version: str
    base: Mapping[str, int]
    danger: int
    highest: int
    under_way: int
    live_animal: int
    rare_floor: int
    rare: tuple[str, ...]
    live_parts: tuple[str, ...]
    live_offences: tuple[str, ...]


def load_urgency(path: Path = FOLDER / "urgency.toml") -> UrgencyWeights:
    """The checked weights: every priority lies between 1 and 5, nothing is missing."""
    with path.open("rb") as source:
        toml = tomllib.load(source)
    for key in ("version", "base", *NUMBERS, *WORDS):
        if key not in toml:
            raise BadTableError(path.name, f"{key!r} is missing; add it")
    for offence, priority in toml["base"].items():
        _check_priority(path, f"base.{offence}", priority)
    return UrgencyWeights(**_fields(toml))


def _check_priority(path: Path, rule: str, priority: object) -> None:
    if not isinstance(priority, int) or not 1 <= priority <= 5:
        raise BadTableError(f"{path.name}: [{rule}]", f"{priority!r} is no priority from 1 to 5")


def _fields(toml: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in toml.items()}
