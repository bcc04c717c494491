"""Coordinates as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.coordinates import find_coordinates

BOKONBAEVO = (42.1167, 76.9833)

WRITTEN = [
    "42.1167, 76.9833",
    "42.1167 76.9833",
    "42,1167 76,9833",
    "42,1167, 76,9833",
    "42,1167; 76,9833",
    "(42.1167,76.9833)",
    "точка 42.1167 / 76.9833 там капкан",
    "76.9833, 42.1167",
    "N42.1167 E76.9833",
    "42.1167N 76.9833E",
    "42.1167° N, 76.9833° E",
    "42.1167 с.ш. 76.9833 в.д.",
    "С 42.1167 В 76.9833",
    "42.1167 С.Ш., 76.9833 В.Д.",
    "E76.9833 N42.1167",
    "широта 42.1167 долгота 76.9833",
    "lat: 42.1167, lon: 76.9833",
    "lat=42.1167 lng=76.9833",
    "42°07'00\"N 76°59'00\"E",
    "42°07′00″ с.ш. 76°59′00″ в.д.",
    "42°7' 76°59'",
    "42° 07.002' N 76° 58.998' E",
    "42 07.002 N, 76 58.998 E",
    "42°07’00’’ 76°59’00’’",
]


@pytest.mark.parametrize("words", WRITTEN)
def test_a_point_is_read_however_it_is_written(words: str) -> None:
    assert find_coordinates(words) == pytest.approx(BOKONBAEVO, abs=0.0002)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "3.5 кг, 20.75 литра",
        "цена 45,50 70,20 за кило",
        "тел 0555 123 456",
        "12.05.2025 14.30",
        "в 42 км от 74 разъезда",
        "420.1167, 760.9833",
        "N42.1167 N76.9833",
        "42.1167 была цена, потом 76.9833",
    ],
)
def test_numbers_that_are_no_place_are_left_alone(words: str) -> None:
    assert find_coordinates(words) is None


def test_null_island_is_read_so_that_it_can_be_refused() -> None:
    assert find_coordinates("0.000000, 0.000000") == (0.0, 0.0)


def test_a_southern_western_point_keeps_its_signs() -> None:
    assert find_coordinates("33.4489S 70.6693W") == (-33.4489, -70.6693)
    assert find_coordinates("-33.4489, -70.6693") == (-33.4489, -70.6693)


def test_the_first_pair_of_several_counts() -> None:
    words = "лагерь 42.1167, 76.9833, потом ушли к 42.5000, 77.1000"

    assert find_coordinates(words) == BOKONBAEVO


@given(st.floats(34.0, 45.9), st.floats(46.1, 91.0), st.sampled_from([", ", " ", "; ", " / "]))
def test_any_point_of_the_region_survives_writing(lat: float, lon: float, gap: str) -> None:
    assert find_coordinates(f"{lat:.5f}{gap}{lon:.5f}") == pytest.approx((lat, lon), abs=1e-5)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_accident(text: str) -> None:
    found = find_coordinates(text)

    assert found is None or (abs(found[0]) <= 90 and abs(found[1]) <= 180)
