"""How long anything is kept, and why, from retention.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from reference.outcomes import load_outcomes
from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

DESK = ("unread", "open", "copy", "taken_back")
ROWS = (
    "codes",
    "drafts",
    "message_ids",
    "updates",
    "prompts",
    "traces",
    "amendments",
    "campaigns",
    "shredded_keys",
)
MOST = 3650


@dataclass(frozen=True, slots=True)
class Term:
    """`kept` after the last deed; `originals` of untouched files, where they have a term of their
    own; `source` says why."""

    kept: timedelta
    source: str
    originals: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """`closed` by outcome, `desk` by how a case stands at a desk, `rows` by kind of row."""

    version: str
    closed: Mapping[str, Term]
    desk: Mapping[str, Term]
    rows: Mapping[str, Term]


@cache
def load_retention(path: Path = FOLDER / "retention.toml") -> Retention:
    """Checked: every outcome has its term. Raises BadTableError, which names file and line."""
    toml = read_toml(path)
    version = toml.values.get("version")
    if not isinstance(version, str) or not version:
        raise toml.trouble("version", "a version must stand here")
    for name in sorted(toml.values.keys() - {"version", "closed", "desk", "rows"}):
        raise toml.trouble(name, "this table is unknown; remove it")
    outcomes = tuple(load_outcomes())
    return Retention(
        version,
        _terms(toml, "closed", outcomes, has_originals=True),
        _terms(toml, "desk", DESK),
        _terms(toml, "rows", ROWS),
    )


def _terms(
    toml: TomlText, table: str, names: tuple[str, ...], *, has_originals: bool = False
) -> Mapping[str, Term]:
    rows = toml.values.get(table, {})
    for name in names:
        if not isinstance(rows.get(name), dict):
            raise toml.trouble(f"{table}.{name}", "a term must stand here")
    for name in sorted(rows.keys() - set(names)):
        raise toml.trouble(f"{table}.{name}", f"{name!r} is unknown; remove it")
    return {name: _term(toml, f"{table}.{name}", rows[name], has_originals) for name in names}


def _term(toml: TomlText, rule: str, row: Mapping[str, Any], has_originals: bool) -> Term:
    known = {"days", "source"} | ({"originals"} if has_originals else set())
    for key in sorted(row.keys() - known):
        raise toml.trouble(rule, f"{key!r} is unknown; remove it", key)
    source = row.get("source")
    if not isinstance(source, str) or not source.strip():
        raise toml.trouble(rule, "'source' must say why", "source")
    kept = _days(toml, rule, row, "days", MOST)
    originals = _days(toml, rule, row, "originals", kept.days) if has_originals else None
    return Term(kept, source, originals)


def _days(toml: TomlText, rule: str, row: Mapping[str, Any], key: str, most: int) -> timedelta:
    found = row.get(key)
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= most:
        raise toml.trouble(rule, f"{key!r} must be whole days from 1 to {most}", key)
    return timedelta(days=found)
