"""Which texts the code speaks: ids that it names and nobody wrote, ids that it never names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from locales.catalog import read_catalog
from locales.kinds import SOURCE

SPEAKERS = ("bot", "cli", "console", "evidence", "handlers", "triage")
"""The packages that name texts; the others never speak to a person."""

CALLS = frozenset(
    {"texts", "Reason", "RefusedError", "StrangerError", "UnknownSubjectError", "screen"}
    | {"desk_screen"}
)
"""Names of what is called with an id among its arguments."""

ENOUGH_FILES = 10
"""Below this many files in `handlers` and `bot` the code is too young to call a text unused."""

_ID = re.compile(r"[a-z]+(-[A-Za-z0-9_]+)+")
_ID_PART = re.compile(r"[A-Za-z][\w-]{2,}")


@dataclass(frozen=True, slots=True)
class Usage:
    """`words` are all literals of the code, `patterns` its f-strings with a hole for each value;
    `named` are literals that can only be ids, with the file that names them."""

    words: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)
    named: dict[str, str] = field(default_factory=dict)

    def speaks(self, key: str) -> bool:
        return key in self.words or any(re.fullmatch(one, key) for one in self.patterns)


def missing_ids(root: Path) -> list[str]:
    """Ids that the code under `root` names and that no text has, with the file."""
    known = read_catalog(root / "locales", SOURCE).entries
    named = usage_of(root).named
    return [f"{path}: no text {key}" for key, path in sorted(named.items()) if key not in known]


def unused_ids(root: Path) -> list[str]:
    """Ids of texts that neither the code under `root` nor another text names."""
    known = read_catalog(root / "locales", SOURCE).entries
    usage = usage_of(root)
    referred = {key for entry in known.values() for key in entry.references}
    return sorted(key for key in known if key not in referred and not usage.speaks(key))


def is_grown(root: Path) -> bool:
    """Whether there is enough code to say that a text is unused."""
    folders = (root / "handlers", root / "bot")
    return sum(len(list(folder.rglob("*.py"))) for folder in folders) > ENOUGH_FILES


def usage_of(root: Path) -> Usage:
    usage = Usage()
    for package in SPEAKERS:
        for path in sorted((root / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            _note(tree, path.relative_to(root).as_posix(), usage)
    return usage


def _note(tree: ast.AST, path: str, usage: Usage) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            usage.words.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            usage.patterns.update(_pattern(node))
        elif isinstance(node, ast.Call) and _name(node.func) in CALLS:
            usage.named.update(dict.fromkeys(_ids(node), path))


def _ids(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        for node in ast.walk(argument):
            if isinstance(node, ast.Constant) and _ID.fullmatch(str(node.value)):
                yield str(node.value)


def _pattern(node: ast.JoinedStr) -> Iterator[str]:
    words = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    if any(_ID_PART.search(str(word)) for word in words if word is not None):
        yield "".join(r"[\w-]+" if word is None else re.escape(str(word)) for word in words)


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""
