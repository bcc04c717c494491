"""`ilbirs read`: tips as JSON Lines in, readings as JSON Lines out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from typing import Any, TextIO

from cli.lines import answer_lines, required_text
from nlp.reader import Reader
from triage.model import Reading


def read_lines(
    source: TextIO, sink: TextIO, *, explain: bool = False, reader: Reader | None = None
) -> int:
    """One reading a line in the same order; returns the exit code."""
    answer = partial(explained if explain else plain, reader or Reader.load())
    return answer_lines(source, sink, answer)


def plain(reader: Reader, row: Mapping[str, Any]) -> dict[str, Any]:
    return shape(reader.read(required_text(row)))


def explained(reader: Reader, row: Mapping[str, Any]) -> dict[str, Any]:
    """The same keys, and what the answer rests on."""
    reading, explanation = reader.explain(required_text(row))
    return shape(reading) | {"explanation": asdict(explanation)}


def shape(reading: Reading) -> dict[str, Any]:
    """The reading in the keys of the contract."""
    fields = asdict(reading)
    order = ("language", "offence", "offences", "sure", "taxa", "urgent", "urgency", "danger",
             "accuses", "quantities", "parts", "places", "spans", "model")  # fmt: skip
    return {key: fields[key] for key in order}
