"""Small corpora to inspect: rows of labelled tips, and folders of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nlp.training.corpus import parse_tip
from nlp.training.inspection.sheets import Placed

Row = dict[str, Any]


def a_row(text: str = "Видел стрельбу по сайгакам у Бетпак-Далы", **labels: Any) -> Row:
    """A valid row; a test states only what it is about."""
    row = {"id": "t-1", "lang": "ru", "text": text, "taxa": [], "offences": ["poaching"],
           "urgent": False, "style": "plain", "source": "authored"}  # fmt: skip
    return row | labels


def rows_of(*texts: str, **labels: Any) -> list[Row]:
    return [a_row(text, **({"id": f"t-{at}"} | labels)) for at, text in enumerate(texts)]


def write(folder: Path, name: str, rows: list[Row]) -> Path:
    """Writes the rows as a file of the folder, and returns the folder."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return folder


def placed(rows: list[Row], name: str = "ru.jsonl") -> list[Placed]:
    """The tips of the rows as they stand in a file."""
    is_apart = name.startswith("apart/")
    return [Placed(parse_tip(row), f"{name}:{at}", is_apart) for at, row in enumerate(rows, 1)]
