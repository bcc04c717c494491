"""`ilbirs corrections`: what officers corrected, as counts and a confusion table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from bot.settings import load_settings
from cli.beside import open_beside
from triage.lessons import Lessons, lessons_of

HEADING = ("field", "machine", "person", "language", "count")


async def corrections(*, as_json: bool = False) -> str:
    """Read beside a running bot. Raises UnavailableError where no database is."""
    async with open_beside(load_settings()) as store, store.unit() as unit:
        lessons = lessons_of(await unit.amendments.all())
    return json.dumps(asdict(lessons), ensure_ascii=False) if as_json else table(lessons)


def table(lessons: Lessons) -> str:
    """Nothing but labels and numbers: texts leave only when a person has rewritten them."""
    if not lessons.cases:
        return "No corrections yet."
    return "\n".join(_lines(lessons))


def _lines(lessons: Lessons) -> Iterator[str]:
    yield f"cases {lessons.cases} · confirmed {lessons.confirmed}"
    yield f"by field     {_spoken(lessons.fields)}"
    yield f"by language  {_spoken(lessons.languages)}"
    rows = [HEADING, *(_row(asdict(one)) for one in lessons.confusions)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows if lessons.confusions else ():
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _row(confusion: dict[str, object]) -> tuple[str, ...]:
    return tuple(str(confusion[name]) for name in HEADING)


def _spoken(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"
