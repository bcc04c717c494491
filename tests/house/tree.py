"""The project's own files, as git knows them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FAR_TOO_LONG = 500_000


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that a clone would hold and that is still here, relative to the root."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return tuple(Path(name) for name in names if name and (ROOT / name).is_file())


def packages() -> set[str]:
    """The import packages at the root, tests aside."""
    return {
        path.parts[0]
        for path in tracked()
        if path.suffix == ".py" and len(path.parts) > 1 and path.parts[0] != "tests"
    }


def product() -> Iterator[Path]:
    """Python files that are no tests."""
    own = packages()
    return (path for path in tracked() if path.suffix == ".py" and path.parts[0] in own)


def words_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def texts() -> Iterator[tuple[Path, str]]:
    """Every tracked file that is text, with its words; lexicons and shapes are too long."""
    for path in tracked():
        if (ROOT / path).stat().st_size > FAR_TOO_LONG:
            continue
        try:
            yield path, words_of(path)
        except UnicodeDecodeError:
            continue


def parsed(path: Path) -> ast.Module:
    return ast.parse(words_of(path), filename=str(path))
