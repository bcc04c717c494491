"""How often the place is right on texts written apart from all of this, by other hands: floors
that were reached, and how long one text takes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import pytest

from places.atlas import Atlas
from places.projection import rough_kilometres
from triage.model import NOWHERE, Place

TEXTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "apart.jsonl").read_text(encoding="utf-8").splitlines()
]
WITH = [row for row in TEXTS if row["country"]]
WITHOUT = [row for row in TEXTS if not row["country"]]
INVENTED = 5

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of the texts whose country and region are right, and that lie within the radius."""

    country: float
    region: float
    radius: float


def shares(atlas: Atlas) -> Shares:
    pairs = [(row, atlas.find(row["text"]) or NOWHERE) for row in WITH]
    return Shares(
        sum(place.country == row["country"] for row, place in pairs) / len(pairs),
        sum(place.region == row["region"] for row, place in pairs) / len(pairs),
        sum(is_within(place, row) for row, place in pairs) / len(pairs),
    )


def is_within(place: Place, row: dict[str, float]) -> bool:
    if place.lat is None or place.lon is None:
        return False
    there = row["lat"], row["lon"]
    return rough_kilometres((place.lat, place.lon), there) <= row["radius_km"]


def test_the_texts_are_enough_and_in_all_languages() -> None:
    assert (len(WITH), len(WITHOUT)) == (300, 80)
    assert {row["lang"] for row in TEXTS} == {"ru", "en", "ky", "kk", "uz", "tg", "tk"}


def test_country_region_and_distance_are_as_right_as_they_were(atlas: Atlas) -> None:
    reached = shares(atlas)

    assert reached.country >= 0.94
    assert reached.region >= 0.89
    assert reached.radius >= 0.86


def test_no_more_places_are_invented_than_were(atlas: Atlas) -> None:
    invented = sum(atlas.find(row["text"]) is not None for row in WITHOUT)

    assert invented <= INVENTED


def test_a_text_takes_no_more_than_a_millisecond(atlas: Atlas) -> None:
    started = process_time()
    for row in TEXTS:
        atlas.find(row["text"])

    assert (process_time() - started) / len(TEXTS) <= 0.001
