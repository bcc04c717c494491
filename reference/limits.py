"""How much one chat may do, and the line as a whole, from limits.toml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

MEGABYTE = 2**20
MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most so many within any such time."""

    most: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class FalseReports:
    """From `most` that were found to be false within the time a reporter's tips go another way;
    of one desk's word `alone` count."""

    most: int
    alone: int
    within: timedelta
    pause: timedelta


@dataclass(frozen=True, slots=True)
class Limits:
    """`volume` counts bytes, `free_bytes` is what must stay free where files are kept."""

    version: str
    acts: Rate
    commands: Rate
    presses: Rate
    files: Rate
    volume: Rate
    tips: Rate
    receipts: Rate
    receipts_of_all: Rate
    pieces: int
    letters: int
    free_bytes: int
    false_reports: FalseReports


@cache
def load_limits(path: Path = FOLDER / "limits.toml") -> Limits:
    """Every number with its why. Raises BadTableError, naming file and line."""
    toml = read_toml(path)
    volume = _rate(toml, "megabytes")
    return Limits(
        version=_version(toml),
        acts=_rate(toml, "acts"),
        commands=_rate(toml, "commands"),
        presses=_rate(toml, "presses"),
        files=_rate(toml, "files"),
        volume=Rate(volume.most * MEGABYTE, volume.within),
        tips=_rate(toml, "tips"),
        receipts=_rate(toml, "receipts"),
        receipts_of_all=_rate(toml, "receipts_of_all"),
        pieces=_number(toml, "draft", "pieces"),
        letters=_number(toml, "draft", "letters"),
        free_bytes=_number(toml, "disk", "free_megabytes") * MEGABYTE,
        false_reports=_false_reports(toml),
    )


def _false_reports(toml: TomlText) -> FalseReports:
    part = "false_reports"
    most, alone = _number(toml, part, "most"), _number(toml, part, "alone")
    if alone >= most:
        raise toml.trouble(part, "alone must be less than most: no desk decides alone", "alone")
    within = timedelta(days=_number(toml, part, "days"))
    return FalseReports(
        most, alone, within, timedelta(minutes=_number(toml, part, "pause_minutes"))
    )


def _rate(toml: TomlText, part: str) -> Rate:
    minutes = timedelta(minutes=_number(toml, part, "minutes"))
    return Rate(_number(toml, part, "most"), minutes)


def _version(toml: TomlText) -> str:
    version = toml.values.get("version")
    if not isinstance(version, str) or not version:
        raise toml.trouble("", "version must be a day", "version")
    return version


def _number(toml: TomlText, part: str, name: str) -> int:
    table = toml.values.get(part, {})
    if not str(table.get("why", "")).strip():
        raise toml.trouble(part, "why must say why", "why")
    found = table.get(name)
    if not isinstance(found, int) or not 0 < found <= MOST:
        raise toml.trouble(part, f"{name} must be a number from 1 to {MOST}", name)
    return found
