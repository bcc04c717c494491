"""How a case may end at a desk, from outcomes.toml: what each end needs and says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

SEIZURE, REASON = "seizure", "reason"
NEEDS = (SEIZURE, REASON)
HEARS = ("acted", "helped", "looked", "known", "elsewhere", "no_case")
FLAGS = ("objection", "passes_on", "sorts")


@dataclass(frozen=True, slots=True)
class Outcome:
    """`hears` names the sentence for the reporter; `passes_on` says that the case still has to
    find who takes it, `sorts` that only the hotline's own desk ends a case so."""

    key: str
    needs: tuple[str, ...]
    hears: str
    objection: bool
    passes_on: bool = False
    sorts: bool = False

    @property
    def needs_seizure(self) -> bool:
        return SEIZURE in self.needs

    @property
    def needs_reason(self) -> bool:
        return REASON in self.needs


@cache
def load_outcomes(path: Path = FOLDER / "outcomes.toml") -> Mapping[str, Outcome]:
    """The checked outcomes by key, in the order of the buttons. Raises BadTableError."""
    toml = read_toml(path)
    rows = {name: row for name, row in toml.values.items() if isinstance(row, dict)}
    if not isinstance(toml.values.get("version"), str) or not rows:
        raise toml.trouble("version", "a version and at least one outcome must stand here")
    return {name: _outcome(toml, name, row) for name, row in rows.items()}


def _outcome(toml: TomlText, name: str, row: Mapping[str, Any]) -> Outcome:
    for key in sorted(row.keys() - {"needs", "hears", *FLAGS}):
        raise toml.trouble(name, f"{key!r} is unknown; remove it", key)
    return Outcome(
        name,
        _needs(toml, name, row),
        _hears(toml, name, row),
        *(_flag(toml, name, row, key) for key in FLAGS),
    )


def _needs(toml: TomlText, name: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    needs = row.get("needs", [])
    if not isinstance(needs, list) or any(one not in NEEDS for one in needs):
        raise toml.trouble(name, f"'needs' must list some of {', '.join(NEEDS)}", "needs")
    return tuple(needs)


def _hears(toml: TomlText, name: str, row: Mapping[str, Any]) -> str:
    found = row.get("hears")
    if found not in HEARS:
        raise toml.trouble(name, f"'hears' must be one of {', '.join(HEARS)}", "hears")
    return str(found)


def _flag(toml: TomlText, name: str, row: Mapping[str, Any], key: str) -> bool:
    found = row.get(key, False)
    if not isinstance(found, bool):
        raise toml.trouble(name, f"{key!r} must be true or false", key)
    return found
