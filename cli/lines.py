"""JSON Lines in, JSON Lines out: one answer a line, in the same order."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TextIO

ALL_BAD = 1

Answer = Callable[[Mapping[str, Any]], dict[str, Any]]


class BadLineError(ValueError):
    """A line that cannot be answered; the message says why."""


def answer_lines(source: TextIO, sink: TextIO, answer: Answer) -> int:
    """Answers every line, an empty one too; a bad one gets {"id", "error"} and the run goes on.
    Returns the exit code: 1 only if every line was bad."""
    good = [_answer_line(line, sink, answer) for line in source]
    return ALL_BAD if good and not any(good) else 0


def point_of(row: Mapping[str, Any]) -> tuple[float, float] | None:
    """The point of a row in degrees, None when it has none; half a point is refused."""
    if row.get("lat") is None and row.get("lon") is None:
        return None
    lat, lon = _number(row, "lat"), _number(row, "lon")
    if abs(lat) <= 90 and abs(lon) <= 180:
        return lat, lon
    raise BadLineError("there is no such point on Earth")


def text_of(row: Mapping[str, Any]) -> str | None:
    """The text of a row, None when it has none."""
    text = row.get("text")
    if text is None or isinstance(text, str):
        return text
    raise BadLineError("text is not a string")


def required_text(row: Mapping[str, Any]) -> str:
    text = text_of(row)
    if text is None:
        raise BadLineError("no text")
    return text


def _answer_line(line: str, sink: TextIO, answer: Answer) -> bool:
    row: Any = None
    try:
        row = _parsed(line)
        told, is_good = answer(row), True
    except BadLineError as error:
        told, is_good = {"error": str(error)}, False
    _write({"id": row.get("id") if isinstance(row, dict) else None} | told, sink)
    return is_good


def _parsed(line: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError("not JSON") from error
    if not isinstance(row, dict):
        raise BadLineError("not a JSON object")
    return row


def _write(row: Mapping[str, Any], sink: TextIO) -> None:
    written = json.dumps(row, ensure_ascii=False)
    # A lone surrogate has no UTF-8; its backslash form is the JSON escape for it.
    sink.write(written.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    sink.flush()


def _number(row: Mapping[str, Any], key: str) -> float:
    value = row.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise BadLineError("lat and lon must both be numbers")
