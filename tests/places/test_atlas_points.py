"""A point in, a place out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.atlas import Atlas
from triage.model import COUNTRIES

KNOWN = [
    ("Ala-Too square in Bishkek", 42.876, 74.6037, "KG", "KG-GB"),
    ("Kara-Balta, west of Bishkek", 42.814, 73.848, "KG", "KG-C"),
    ("Sulaiman-Too in Osh", 40.5283, 72.783, "KG", "KG-GO"),
    ("Sary-Mogol under Lenin peak", 39.68, 72.88, "KG", "KG-O"),
    ("the Kyrgyz side of Karkyra", 42.74, 79.06, "KG", "KG-Y"),
    ("Taldykorgan, in a region of 2022", 45.0156, 78.3739, "KZ", "KZ-33"),
    ("Oskemen", 49.9483, 82.6275, "KZ", "KZ-63"),
    ("Semey, in a region of 2022", 50.4111, 80.2275, "KZ", "KZ-10"),
    ("Zhezkazgan, in a region of 2022", 47.7833, 67.7, "KZ", "KZ-62"),
    ("Shymkent", 42.3155, 69.5969, "KZ", "KZ-79"),
    ("Baikonur", 45.62, 63.31, "KZ", "KZ-43"),
    ("Barsa-Kelmes, once an island", 45.67, 59.92, "KZ", "KZ-43"),
    ("Lakhsh", 39.22, 71.2, "TJ", "TJ-RA"),
    ("Tigrovaya Balka", 37.3, 68.45, "TJ", "TJ-KT"),
    ("Vorukh, a Tajik exclave", 39.85, 70.58, "TJ", "TJ-SU"),
    ("Sokh, an Uzbek exclave", 39.96, 71.13, "UZ", "UZ-FA"),
    ("the Ustyurt plateau", 44.83, 56.2, "UZ", "UZ-QR"),
    ("the Chatkal reserve", 41.2, 69.85, "UZ", "UZ-TO"),
    ("Sergeli, in the south of Tashkent", 41.222, 69.222, "UZ", "UZ-TK"),
    ("Chirchik, beside Tashkent", 41.469, 69.582, "UZ", "UZ-TO"),
    ("Shymbulak above Almaty", 43.128, 77.08, "KZ", "KZ-75"),
    ("Kaskelen, beside Almaty", 43.2, 76.62, "KZ", "KZ-19"),
    ("Orto-Sai, in the south of Bishkek", 42.81, 74.6, "KG", "KG-GB"),
    ("Manas airport, beside Bishkek", 43.061, 74.477, "KG", "KG-C"),
    ("Independence park in Ashgabat", 37.9, 58.37, "TM", "TM-S"),
    ("the Garabogazgol coast", 41.6, 53.0, "TM", "TM-B"),
]


@pytest.mark.parametrize(("story", "lat", "lon", "country", "region"), KNOWN)
def test_a_point_knows_its_country_and_region(
    atlas: Atlas, story: str, lat: float, lon: float, country: str, region: str
) -> None:
    place = atlas.at(lat, lon)

    assert (place.country, place.region) == (country, region), story


@pytest.mark.parametrize(
    ("lat", "lon", "beyond"),
    [(39.642, 73.856, "CN"), (42.74, 79.06, "KZ"), (36.725, 71.613, "AF"), (35.28, 62.34, "AF")],
)
def test_a_point_by_a_border_knows_how_near_it_is_and_to_whom(
    atlas: Atlas, lat: float, lon: float, beyond: str
) -> None:
    place = atlas.at(lat, lon)

    assert place.border_with == beyond
    assert place.border_km is not None
    assert place.border_km < 8


def test_a_point_deep_in_the_steppe_is_far_from_every_border(atlas: Atlas) -> None:
    place = atlas.at(48.8, 68.0)

    assert place.border_km is not None
    assert place.border_km > 300


@pytest.mark.parametrize(
    ("lat", "lon", "trouble"),
    [
        (0.0, 0.0, "null_island"),
        (-20.0, 80.0, "sea"),
        (39.8, 74.12, "outside"),
        (36.297, 59.606, "outside"),
        (91.0, 74.0, "nonsense"),
        (float("nan"), 74.0, "nonsense"),
    ],
)
def test_a_point_nowhere_we_serve_says_why(
    atlas: Atlas, lat: float, lon: float, trouble: str
) -> None:
    place = atlas.at(lat, lon)

    assert place.country is None
    assert place.trouble == trouble


def test_a_point_abroad_still_says_where_it_is(atlas: Atlas) -> None:
    assert atlas.at(36.297, 59.606).name == "Mashhad, IR"


def test_a_place_carries_the_name_of_the_nearest_town(atlas: Atlas) -> None:
    assert atlas.at(42.49, 78.39).name == "Karakol"


@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180))
def test_any_point_on_earth_has_an_answer_that_agrees_with_itself(
    atlas: Atlas, lat: float, lon: float
) -> None:
    place = atlas.at(lat, lon)

    assert place.country in (None, *COUNTRIES)
    assert bool(place.trouble) == (place.country is None)
    assert not place.region or place.region.startswith(place.country or "?")
    assert (place.border_km is None) == (place.country is None)


@given(lat=st.floats(35, 55), lon=st.floats(47, 87))
def test_the_cell_in_clear_is_coarse_and_steady(atlas: Atlas, lat: float, lon: float) -> None:
    place = atlas.at(lat, lon)

    assert place.cell == atlas.at(lat, lon, source="link").cell
    assert place.cell.startswith("84")
