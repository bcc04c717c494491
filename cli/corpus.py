"""`ilbirs corpus`: checks and describes a corpus of labelled tips."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from nlp.training.inspection.results import Inspection
from nlp.training.inspection.tables import as_object, tables
from triage.errors import HotlineError, UnavailableError

Echo = Callable[[str], None]


class NoCorpusError(HotlineError):
    """There is nothing to check."""


def check_corpus(folder: Path, *, as_json: bool = False, echo: Echo) -> int:
    """Prints tables and faults, or one JSON object; exit code 1 when something is wrong."""
    if not any(folder.glob("*.jsonl")):
        raise NoCorpusError(f"There is no *.jsonl in {folder}: name a folder of labelled tips.")
    inspection = _inspected(folder)
    if as_json:
        echo(json.dumps(as_object(inspection), ensure_ascii=False))
    else:
        for line in tables(inspection):
            echo(line)
    return 0 if inspection.is_right else 1


def _inspected(folder: Path) -> Inspection:
    # A tool of development: it is locked for a checkout and not for the container.
    try:
        from nlp.training.inspection.inspection import inspect
    except ModuleNotFoundError as error:
        raise UnavailableError(
            f"{error.name} is not installed here: `make setup` in a checkout installs it."
        ) from None
    return inspect(folder)
