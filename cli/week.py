"""`ilbirs week`: the numbers of all agencies, as they may be shown to anybody."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import tzinfo
from enum import StrEnum
from typing import Any

from bot.clock import SystemClock
from bot.judging import agency_names
from bot.outside_lines import outside_lines
from bot.settings import load_settings
from bot.week_errands import weeks_of
from cli.beside import open_beside
from cli.desks import known_agency
from cli.week_table import as_table
from locales.kinds import SOURCE
from locales.markup import visible
from locales.texts import Library
from triage.numbers import AGES, VERSION, Spread
from triage.outside import Line, Outside, Told, outside
from triage.weeks import Fortnight


class Form(StrEnum):
    """Words in English; one JSON object in which null is a count that stays hidden; or a table."""

    WORDS = "words"
    JSON = "json"
    CSV = "csv"


def report(form: Form, *, agency: str = "") -> str:
    if agency:
        known_agency(agency)
    fortnight = asyncio.run(_gathered())
    shown = of_agency(outside(fortnight), agency)
    if form is Form.WORDS:
        return in_words(shown, fortnight.zone)
    told = as_object(shown, fortnight)
    return as_table(told) if form is Form.CSV else json.dumps(told, ensure_ascii=False, indent=2)


def of_agency(told: Outside, agency: str) -> Outside:
    """All together, and of the agencies only this one; an empty name means every one. It is a
    part of what is shown of all: never more, or a second call would tell what the first hides."""
    if not agency:
        return told
    return replace(
        told,
        last=_narrowed(told.last, agency),
        running=_narrowed(told.running, agency),
        open_at={key: count for key, count in told.open_at.items() if key == agency},
    )


def in_words(told: Outside, zone: tzinfo) -> str:
    texts = Library.load()[SOURCE]
    return "\n".join(map(visible, outside_lines(told, zone, agency_names()[SOURCE], texts)))


def as_object(told: Outside, fortnight: Fortnight) -> Mapping[str, Any]:
    """Spans are seconds, moments ISO 8601 in UTC; the zone is that in which weeks begin."""
    ages = [*(str(int(age.total_seconds())) for age in AGES), "older"]
    return {
        "version": VERSION,
        "zone": str(fortnight.zone),
        "last": _week(told.last),
        "running": _week(told.running),
        "open": {
            "ages": dict(zip(ages, told.open_ages, strict=True)),
            "agencies": dict(told.open_at),
        },
    }


async def _gathered() -> Fortnight:
    async with open_beside(load_settings()) as store, store.unit() as unit:
        return await weeks_of(unit, SystemClock()).all()


def _narrowed(told: Told, agency: str) -> Told:
    return replace(told, agencies={k: line for k, line in told.agencies.items() if k == agency})


def _week(told: Told) -> Mapping[str, Any]:
    return {
        "begin": told.begin.isoformat(),
        "end": told.end.isoformat(),
        **_line(told.whole),
        "outcomes": dict(told.outcomes),
        "taxa": dict(told.taxa),
        "regions": dict(told.regions),
        "agencies": {key: _line(line) for key, line in told.agencies.items()},
    }


def _line(line: Line) -> Mapping[str, Any]:
    return {
        "received": line.received,
        "in_time_percent": line.in_time,
        "to_take": _spread(line.to_take),
        "to_close": _spread(line.to_close),
    }


def _spread(found: Spread) -> Mapping[str, int] | None:
    """Not of how many: those of agencies, taken from that of all, would leave a small one."""
    if found.median is None or found.ninetieth is None:
        return None
    return {
        "median": int(found.median.total_seconds()),
        "ninetieth": int(found.ninetieth.total_seconds()),
    }
