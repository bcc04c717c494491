"""Sketches of tips for stories about joining: a test changes what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.judging import load_kindred
from tests.clock import MORNING
from triage.model import CaseId, Neighbour, Sketch, TipId

SCALE = load_kindred().scale

OSH = (40.5333, 72.8)
SKINS = Sketch(
    sent=MORNING,
    begun=MORNING - timedelta(hours=18),
    ended=MORNING,
    lat=OSH[0],
    lon=OSH[1],
    radius_km=0.5,
    taxa=("Panthera uncia",),
    offence="market_sale",
    cues=("count 2", "part skin"),
)
"""Two skins of snow leopards at the bazaar of Osh, today."""


def like_skins(hours: float = 0.0, north_km: float = 0.0, **changes: Any) -> Sketch:
    """The same, so many hours later and so far north."""
    late = timedelta(hours=hours)
    moved = replace(
        SKINS,
        sent=SKINS.sent + late,
        begun=SKINS.begun + late,
        ended=SKINS.ended + late,
        lat=OSH[0] + north_km / 111.2,
    )
    return replace(moved, **changes)


def known(*sketches: Sketch, case: str = "case") -> list[Neighbour]:
    """Tips in one case."""
    return [
        Neighbour(TipId(f"{case}-{at}"), CaseId(case), sketch) for at, sketch in enumerate(sketches)
    ]


def cases(sketches: Iterable[Sketch]) -> list[Neighbour]:
    """A case of its own for each."""
    return [one for at, sketch in enumerate(sketches) for one in known(sketch, case=f"case-{at}")]
