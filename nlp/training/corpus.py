"""The labelled tips that the classifiers learn from and are measured on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from triage.model import LANGUAGES

CORPUS = Path(__file__).parent.parent / "corpus"
SAMPLES = CORPUS / "samples.jsonl"


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
    """All training tips, language after language, in the order of the files."""
    return [tip for code in LANGUAGES for tip in read_tips(folder / f"{code}.jsonl")]


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
