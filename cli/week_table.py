"""The numbers of a week as a table for a spreadsheet: a figure a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

HEAD = ("begin", "end", "agency", "measure", "name", "value")

Row = tuple[str, str, str, str, str, int | None]


def as_table(told: Mapping[str, Any]) -> str:
    """CSV (RFC 4180) of what `as_object` says. Spans are seconds. No agency: all of them
    together. An empty value is a count that stays hidden, or there is none."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(HEAD)
    table.writerows(_rows(told))
    return written.getvalue()


def _rows(told: Mapping[str, Any]) -> Iterator[Row]:
    for week in (told["last"], told["running"]):
        span = (week["begin"], week["end"])
        yield from ((*span, *row) for row in _line("", week))
        for measure in ("outcomes", "taxa", "regions"):
            yield from ((*span, "", measure, name, n) for name, n in week[measure].items())
        for agency, line in week["agencies"].items():
            yield from ((*span, *row) for row in _line(agency, line))
    now = ("", told["running"]["end"])
    opened = told["open"]
    yield from ((*now, "", "open", age, count) for age, count in opened["ages"].items())
    yield from ((*now, key, "open", "", count) for key, count in opened["agencies"].items())


def _line(agency: str, line: Mapping[str, Any]) -> Iterator[tuple[str, str, str, int | None]]:
    yield agency, "received", "", line["received"]
    yield agency, "in_time_percent", "", line["in_time_percent"]
    for measure in ("to_take", "to_close"):
        spread = line[measure] or {}
        for name in ("median", "ninetieth"):
            yield agency, measure, name, spread.get(name)
