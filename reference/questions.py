"""The questions that an officer may send a reporter, ready in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.species import load_offences
from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

FACTS = (
    "place", "place_kind", "point", "deed", "animal", "time", "number", "people", "mark", "picture",
)  # fmt: skip
"""What a case may lack: `point` is an exact place, `mark` what a vehicle is known by."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, told by the text `ask-<name>`. No offences: it fits any."""

    name: str
    missing: tuple[str, ...] = ()
    offences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Questions:
    """All of them, the most useful first."""

    version: str
    asked: tuple[Question, ...]


def load_questions(path: Path = FOLDER / "questions.toml") -> Questions:
    """The checked questions: facts and offences are known ones."""
    toml = read_toml(path)
    rows = {name: row for name, row in toml.values.items() if isinstance(row, dict)}
    if not isinstance(toml.values.get("version"), str) or not rows:
        raise toml.trouble("version", "a version and at least one question must stand here")
    return Questions(
        toml.values["version"], tuple(_question(toml, name, row) for name, row in rows.items())
    )


def _question(toml: TomlText, name: str, row: Mapping[str, Any]) -> Question:
    for key in sorted(row.keys() - {"missing", "offences"}):
        raise toml.trouble(name, f"{key!r} is unknown; remove it", key)
    missing = _known(toml, name, row, "missing", FACTS)
    return Question(name, missing, _known(toml, name, row, "offences", tuple(load_offences())))


def _known(
    toml: TomlText, name: str, row: Mapping[str, Any], key: str, known: tuple[str, ...]
) -> tuple[str, ...]:
    words = row.get(key, [])
    if not isinstance(words, list) or (strange := [one for one in words if one not in known]):
        wrong = words if not isinstance(words, list) else ", ".join(map(str, strange))
        raise toml.trouble(name, f"{key!r} names what is unknown: {wrong}", key)
    return tuple(words)
