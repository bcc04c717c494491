"""`ilbirs read`: tips as JSON Lines in, readings as JSON Lines out."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, TextIO

from nlp.reader import Reader
from triage.model import Reading

ALL_BAD = 1


def read_lines(source: TextIO, sink: TextIO) -> int:
    """One answer a line in the same order; returns the exit code.

    A bad line is answered with {"id", "error"}; the code is 1 only if every line was bad.
    """
    reader = Reader.load()
    good = [answer_line(reader, line, sink) for line in source]
    return ALL_BAD if good and not any(good) else 0


def answer_line(reader: Reader, line: str, sink: TextIO) -> bool:
    """Writes the answer to one line; whether the line was good."""
    row = parse_line(line)
    key = row.get("id") if isinstance(row, dict) else None
    trouble = trouble_of(row)
    answer = {"error": trouble} if trouble else shape(reader.read(row["text"]))
    write_row({"id": key} | answer, sink)
    return not trouble


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
