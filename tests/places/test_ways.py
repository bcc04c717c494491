"""Roads, what lies between two places, and so far in a direction: a point worked out of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.atlas import Atlas
from places.folding import tokens
from places.gazetteer import Named
from places.projection import rough_kilometres
from places.ways import WAY, between, moved
from tests.places.finding import found

KARAKOL = Named("Karakol", "city", "KG", "KG-Y", 42.49, 78.39, 10.0, "", True)
BALYKCHY = Named("Balykchy", "city", "KG", "KG-Y", 42.46, 76.19, 10.0, "", True)


BETWEEN = [
    ("между Нарыном и Кочкором стреляют архаров", "KG-N"),
    ("between Naryn and Kochkor they shoot ibex", "KG-N"),
    ("Нарын менен Кочкордун ортосунда капкан", "KG-N"),
    ("Тараз бен Шымкенттің арасында киік", "KZ-61"),
    ("дар байни Хоруғ ва Мурғоб нахчир", "TJ-GB"),
    ("Aşgabat bilen Maryniň arasynda jeren", "TM-A"),
]


@pytest.mark.parametrize(("text", "region"), BETWEEN)
def test_between_two_places_is_the_middle_with_a_wide_circle(
    atlas: Atlas, text: str, region: str
) -> None:
    place = found(atlas, text)

    assert place.region == region
    assert place.radius_km >= 40


ALONG = [
    ("на трассе Алматы — Тараз, 100-й километр", "KZ-19", (43.24, 76.92), 100),
    ("Toshkent–Samarqand yo'lining 40-kilometri", "UZ-TO", (41.31, 69.24), 40),
    ("роҳи Душанбе – Хуҷанд, километри 80", "TJ-SU", (38.56, 68.78), 80),
]


@pytest.mark.parametrize(("text", "region", "start", "km"), ALONG)
def test_a_kilometre_of_a_road_lies_that_far_from_its_beginning(
    atlas: Atlas, text: str, region: str, start: tuple[float, float], km: int
) -> None:
    place = found(atlas, text)

    assert place.region == region
    assert place.lat is not None
    assert place.lon is not None
    assert rough_kilometres(start, (place.lat, place.lon)) == pytest.approx(km, abs=8)


ASIDE = [
    ("20 км севернее Каракола", 1, 0),
    ("Караколдон 20 чакырым түштүктө", -1, 0),
    ("20 km east of Karakol", 0, 1),
    ("20 км юго-западнее Каракола", -1, -1),
]


@pytest.mark.parametrize(("text", "north", "east"), ASIDE)
def test_so_far_in_a_direction_is_a_point_moved_that_way(
    atlas: Atlas, text: str, north: int, east: int
) -> None:
    place = found(atlas, text)

    assert place.lat is not None
    assert place.lon is not None
    assert round((place.lat - KARAKOL.lat) / 0.1) in ((0,) if not north else (north, 2 * north))
    assert round((place.lon - KARAKOL.lon) / 0.2) == east
    assert place.name == "Karakol"


def test_a_way_that_would_lead_abroad_stays_in_the_country_of_its_place(atlas: Atlas) -> None:
    place = found(atlas, "в 15 км к югу от Термеза ловят птиц")

    assert (place.country, place.region, place.trouble) == ("UZ", "UZ-SU", "")


def test_two_names_with_a_dash_and_no_road_are_two_places(atlas: Atlas) -> None:
    assert found(atlas, "Алматы — Тараз, продают сокола").name in ("Almaty", "Taraz")


def test_what_lies_beside_a_road_is_more_exact_than_the_road(atlas: Atlas) -> None:
    assert found(atlas, "на трассе Алматы – Усть-Каменогорск возле Аягоза").name == "Ayagoz"
    assert found(atlas, "Ош - Эркештам жолунда, Гүлчөдөн өткөндө").name == "Gulcha"


def test_without_a_kilometre_the_circle_takes_in_both_ends() -> None:
    middle = between(KARAKOL, BALYKCHY, "дорога")
    far = rough_kilometres((KARAKOL.lat, KARAKOL.lon), (BALYKCHY.lat, BALYKCHY.lon))

    assert middle.kind == WAY
    assert middle.radius_km == pytest.approx(far / 2)


@given(st.integers(1, 150), st.sampled_from(["север", "юг", "восток", "запад"]))
def test_a_moved_point_is_as_far_away_as_was_said(km: int, side: str) -> None:
    text = f"в {km} км на {side} от города"
    point = moved(KARAKOL, tokens(text), text)

    away = rough_kilometres((KARAKOL.lat, KARAKOL.lon), (point.lat, point.lon))
    assert away == pytest.approx(km, rel=0.03)
    assert point.radius_km >= 10
