"""`ilbirs read`: tips as JSON Lines in, readings as JSON Lines out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any, TextIO

from nlp.reader import Reader
from triage.model import Reading

ALL_BAD = 1

Answer = Callable[[str], dict[str, Any]]


def read_lines(
    source: TextIO, sink: TextIO, *, explain: bool = False, reader: Reader | None = None
) -> int:
    """One answer a line in the same order; returns the exit code.

    A bad line is answered with {"id", "error"}; the code is 1 only if every line was bad.
    """
    loaded = reader or Reader.load()
    answer = partial(explained if explain else plain, loaded)
    good = [answer_line(answer, line, sink) for line in source]
    return ALL_BAD if good and not any(good) else 0


def answer_line(answer: Answer, line: str, sink: TextIO) -> bool:
    """Writes the answer to one line; whether the line was good."""
    row = parse_line(line)
    key = row.get("id") if isinstance(row, dict) else None
    trouble = trouble_of(row)
    told = {"error": trouble} if trouble else answer(row["text"])
    write_row({"id": key} | told, sink)
    return not trouble


def plain(reader: Reader, text: str) -> dict[str, Any]:
    return shape(reader.read(text))


def explained(reader: Reader, text: str) -> dict[str, Any]:
    """The same keys, and what the answer rests on."""
    reading, explanation = reader.explain(text)
    return shape(reading) | {"explanation": asdict(explanation)}


def parse_line(line: str) -> Any:
    """The value a line holds; None when it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def trouble_of(row: Any) -> str:
    """Why a row cannot be read; empty when it can."""
    if not isinstance(row, dict):
        return "not a JSON object"
    if "text" not in row:
        return "no text"
    return "" if isinstance(row["text"], str) else "text is not a string"


def shape(reading: Reading) -> dict[str, Any]:
    """The reading in the keys of the contract."""
    fields = asdict(reading)
    order = ("language", "offence", "offences", "sure", "taxa", "urgent", "urgency", "danger",
             "accuses", "quantities", "parts", "places", "spans", "model")  # fmt: skip
    return {key: fields[key] for key in order}


def write_row(row: dict[str, Any], sink: TextIO) -> None:
    written = json.dumps(row, ensure_ascii=False)
    # A lone surrogate has no UTF-8; its backslash form is the JSON escape for it.
    sink.write(written.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    sink.flush()
