"""How long a printed sheet may wait, from sheets.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reference.tables import FOLDER, BadTableError

DAYS = ("to_hand", "to_hand_grave", "to_answer")


@dataclass(frozen=True, slots=True)
class SheetTerms:
    """Whole days; `grave` is the priority from which the shorter term holds."""

    to_hand: int
    to_hand_grave: int
    to_answer: int
    grave: int


@cache
def load_sheet_terms(path: Path = FOLDER / "sheets.toml") -> SheetTerms:
    """Raises BadTableError."""
    toml = tomllib.loads(path.read_text(encoding="utf-8"))
    days = {name: _number(path, toml, "days", name, 365) for name in DAYS}
    return SheetTerms(**days, grave=_number(path, toml, "limits", "grave", 5))


def _number(path: Path, toml: dict[str, Any], section: str, name: str, most: int) -> int:
    found = toml.get(section, {}).get(name)
    if not isinstance(found, int) or not 0 < found <= most:
        raise BadTableError(path.name, f"{section}.{name} must be a number from 1 to {most}")
    return found
