"""Map links as people share them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.links import find_link

BAZAAR = (42.8754, 74.5698)

SHARED = [
    "https://www.google.com/maps?q=42.8754,74.5698",
    "https://www.google.com/maps/@42.8754,74.5698,15z",
    "https://www.google.com/maps/place/Osh+Bazaar/@42.9,74.6,17z/data=!3m1!8m2!3d42.8754!4d74.5698",
    "https://www.google.com/maps/search/?api=1&query=42.8754%2C74.5698",
    "https://www.google.com/maps/search/42.8754,+74.5698",
    "https://maps.google.com/?ll=42.8754,74.5698&z=16",
    "https://maps.google.com/maps?q=loc:42.8754+74.5698",
    "https://www.google.com/maps/dir/?api=1&destination=42.8754,74.5698",
    "https://yandex.ru/maps/?ll=74.5698%2C42.8754&z=12",
    "https://yandex.kg/maps/10309/bishkek/?ll=74.1%2C42.1&whatshere%5Bpoint%5D=74.5698%2C42.8754",
    "https://yandex.ru/maps/?pt=74.5698,42.8754&z=18&l=map",
    "https://yandex.ru/maps/?text=42.8754,74.5698",
    "https://yandex.ru/maps/?rtext=42.8754,74.5698~42.9,74.6",
    "https://2gis.kg/bishkek/geo/74.5698,42.8754",
    "https://2gis.kg/bishkek?m=74.5698%2C42.8754%2F16",
    "https://www.openstreetmap.org/?mlat=42.8754&mlon=74.5698#map=12/42.9/74.6",
    "https://www.openstreetmap.org/#map=15/42.8754/74.5698",
    "https://maps.apple.com/?ll=42.8754,74.5698&q=here",
    "https://maps.apple.com/place?coordinate=42.8754,74.5698",
    "https://waze.com/ul?ll=42.8754%2C74.5698&navigate=yes",
    "geo:42.8754,74.5698?z=15",
    "yandex.kg/maps/?ll=74.5698,42.8754",
]


@pytest.mark.parametrize("link", SHARED)
def test_a_map_link_shows_its_point(link: str) -> None:
    assert find_link(f"смотрите {link} тут продают") == BAZAAR


@pytest.mark.parametrize(
    "words",
    [
        "",
        "https://lalafo.kg/bishkek/ads/123456,789",
        "https://t.me/c/12345/42",
        "https://maps.app.goo.gl/abcdef",
        "https://yandex.ru/maps/?ll=999,999",
        "google это не адрес",
        "geo:здесь",
    ],
)
def test_a_link_without_a_point_shows_none(words: str) -> None:
    assert find_link(words) is None


@given(st.text(max_size=200))
def test_any_link_is_read_without_an_accident(tail: str) -> None:
    found = find_link(f"https://yandex.ru/maps/?ll={tail}")

    assert found is None or abs(found[0]) <= 90
