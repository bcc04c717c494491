"""Builders for stories about priorities: a story states only what it is about."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from reference.listings import listings_of
from reference.urgency import UrgencyWeights, load_urgency
from tests.triage.routing_stories import NARYN, reading
from triage.matters import Matter
from triage.model import Assessment, Place, Quantity, Reading, Span
from triage.urgency import assess

NOVEMBER = date(2026, 11, 22)


@cache
def weights() -> UrgencyWeights:
    return load_urgency()


def matter(
    told: Reading, place: Place = NARYN, day: date | None = NOVEMBER, happened: str = ""
) -> Matter:
    return Matter(told, place, listings_of(told.taxa), day, happened)


def judged(
    told: Reading, place: Place = NARYN, day: date | None = NOVEMBER, happened: str = ""
) -> Assessment:
    return assess(matter(told, place, day, happened), weights())


def why(assessment: Assessment) -> list[str]:
    return [reason.key for reason in assessment.reasons]


def counted(value: float, unit: str, offence: str = "market_sale", **more: Any) -> Reading:
    return reading(offence, quantities=(Quantity(value, unit, f"{value:g} {unit}"),), **more)


def marked(text: str, *marks: tuple[str, str, str]) -> tuple[Span, ...]:
    """Spans of words in a text: each the words, the label, the value."""
    return tuple(
        Span(text.index(words), text.index(words) + len(words), label, value)
        for words, label, value in marks
    )
