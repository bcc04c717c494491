"""The words and signs by which a letter may unmask or endanger a reporter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reference.tables import FOLDER, BadTableError, Row, read_table
from reference.toml_lines import TomlText, read_toml

CODES = ("ru", "en", "ky", "kk", "uz", "tg", "tk")
TABLE = FOLDER / "cues" / "letters.csv"
LISTS = ("endings", "short", "makes", "names", "persons")
ALPHABETS = ("digit", "dot", "at", "plain", "fine")
"""Rows that are no doubt by themselves: numbers, dots and at-signs that are spelled out,
plain words that are no slips of cues, and what may be said to a reporter."""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """`cues` maps each kind of doubt to its cues as they are written in the table, those of all
    languages together: a letter may mix them. `signs` maps a sign to its kind."""

    cues: Mapping[str, tuple[str, ...]]
    digits: tuple[str, ...]
    dots: tuple[str, ...]
    ats: tuple[str, ...]
    plain: tuple[str, ...]
    fine: tuple[str, ...]
    endings: tuple[str, ...]
    short: tuple[str, ...]
    makes: tuple[str, ...]
    names: tuple[str, ...]
    persons: tuple[str, ...]
    signs: Mapping[str, str]


def load_letter_words(table: Path = TABLE, toml: Path = FOLDER / "letters.toml") -> LetterWords:
    """The checked words: every kind has a cue in every language, every sign a kind."""
    rows = {row.required("kind"): _cues(row) for row in read_table(table, ("kind", *CODES))}
    if missing := [kind for kind in ALPHABETS if kind not in rows]:
        raise BadTableError(table.name, f"the kind {missing[0]!r} is missing; add it")
    digits, dots, ats, plain, fine = (rows.pop(kind) for kind in ALPHABETS)
    more = read_toml(toml)
    lists = {key: _words(more, key) for key in LISTS}
    return LetterWords(rows, digits, dots, ats, plain, fine, signs=_signs(more, rows), **lists)


def _cues(row: Row) -> tuple[str, ...]:
    for code in CODES if row["kind"] != "plain" else ():
        row.required(code)
    return tuple(dict.fromkeys(cue for code in CODES for cue in row.words(code)))


def _words(toml: TomlText, key: str) -> tuple[str, ...]:
    words = toml.values.get(key)
    if not isinstance(words, list) or not words:
        raise toml.trouble(key, f"{key!r} must list words")
    return tuple(words)


def _signs(toml: TomlText, kinds: Mapping[str, object]) -> dict[str, str]:
    signs = toml.values.get("signs", {})
    for kind in signs:
        if kind not in kinds:
            raise toml.trouble("signs", f"{kind!r} is no kind of cues/letters.csv", kind)
    return {sign: kind for kind, written in signs.items() for sign in written}


def load_own_words(path: Path = FOLDER / "cues" / "traces.csv") -> Mapping[str, tuple[str, ...]]:
    """By what a reporter's own words may tell who they are: the cues of each kind."""
    return {row.required("kind"): _cues(row) for row in read_table(path, ("kind", *CODES))}
