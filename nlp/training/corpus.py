"""The labelled tips that the classifiers learn from and are measured on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from triage.model import LANGUAGES

CORPUS = Path(__file__).parent.parent / "corpus"
APART = CORPUS / "apart"
"""Tips for measuring only: written by other hands, never taught, nothing is tuned on them."""


@dataclass(frozen=True, slots=True)
class LabelledTip:
    """A text with what a trained officer reads in it; further offences are acceptable too."""

    id: str
    language: str
    text: str
    taxa: tuple[str, ...]
    offences: tuple[str, ...]
    urgent: bool
    style: str = ""
    accuses: bool = False
    danger: bool = False


def load_corpus(folder: Path = CORPUS) -> list[LabelledTip]:
    """All training tips: every file of the folder, language after language, by name. A new file
    is all that it takes to teach more."""
    tips = [tip for path in sorted(folder.glob("*.jsonl")) for tip in read_tips(path)]
    return sorted(tips, key=lambda tip: LANGUAGES.index(tip.language))


def load_apart(folder: Path = APART) -> list[LabelledTip]:
    """The project's own test set, all languages."""
    return [tip for path in sorted(folder.glob("*.jsonl")) for tip in read_tips(path)]


def read_tips(path: Path) -> Iterator[LabelledTip]:
    with path.open(encoding="utf-8") as source:
        yield from (parse_tip(json.loads(line)) for line in source if line.strip())


def parse_tip(row: Mapping[str, Any]) -> LabelledTip:
    return LabelledTip(
        id=row["id"],
        language=row["lang"],
        text=row["text"],
        taxa=tuple(row["taxa"]),
        offences=tuple(row["offences"]),
        urgent=row["urgent"],
        style=row.get("style", ""),
        accuses=row.get("accuses", "corruption" in row["offences"]),
        danger=row.get("danger", False),
    )
