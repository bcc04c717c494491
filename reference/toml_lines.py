"""Where in a TOML file of ours a table or a key stands, so that a mistake in it can be named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.tables import BadTableError

_AT_LINE = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True, slots=True)
class TomlText:
    """A parsed file that still knows its lines, counted from 1."""

    name: str
    lines: tuple[str, ...]
    values: dict[str, Any]

    def trouble(self, rule: str, text: str, *keys: str) -> BadTableError:
        """A complaint about a rule ("place.border") and, as far as it stands there, one key."""
        return BadTableError(f"{self.name}:{self.line_of(rule, *keys)}: [{rule}]", text)

    def line_of(self, rule: str, *keys: str) -> int:
        """The line of a key in a table, else of the table; the last line where neither stands."""
        table, _, last = rule.rpartition(".")
        places = ((rule, key) for key in keys)
        for header, key in (*places, (rule, ""), (table, last), (table, "")):
            if found := _line(self.lines, header, key):
                return found
        return max(len(self.lines), 1)


def read_toml(path: Path) -> TomlText:
    """The file, parsed. Refuses what is no TOML, naming file and line."""
    text = path.read_text(encoding="utf-8")
    lines = tuple(text.splitlines())
    try:
        return TomlText(path.name, lines, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = at[1] if at else max(len(lines), 1)
        raise BadTableError(f"{path.name}:{line}", f"{error}; mend the TOML") from None


def _line(lines: Sequence[str], table: str, key: str) -> int:
    """Keys before the first header stand in the table ""; 0 for nowhere."""
    header = ""
    for number, line in enumerate(lines, 1):
        if line.startswith("["):
            header = line[1 : line.index("]")] if "]" in line else line
            if header == table and not key:
                return number
        elif key and header == table and re.match(rf"{re.escape(key)}\s*=", line):
            return number
    return 0
