"""Names of the nearest town, and the halves of regions that were split."""

from __future__ import annotations

from places.regions import Regions
from places.settlements import Settlements, preferred
from reference.geography import Entry, RegionShape, Settlement


def town(name: str, lat: float, lon: float, region: str = "KZ-63") -> Settlement:
    return Settlement(name, "KZ", region, lat, lon, 5000, ())


def entry(name: str, kind: str, lat: float, lon: float) -> Entry:
    return Entry(name, kind, "KZ", "KZ-63", lat, lon, 10.0, {}, "", "kz.csv:2")


SQUARE = RegionShape(
    "KZ-63",
    {"type": "Polygon", "coordinates": [[[80, 47], [84, 47], [84, 50], [80, 50], [80, 47]]]},
)


def test_the_nearest_town_gives_its_name() -> None:
    sheets = Settlements.of([town("Ridder", 50.3, 83.5), town("Zaysan", 47.5, 84.9)])
    nearest = sheets.nearest("KZ", 48.0, 84.5)

    assert nearest is not None
    assert nearest.name == "Zaysan"
    assert sheets.nearest("KG", 42.0, 74.0) is None


def test_our_own_name_stands_for_a_town_that_the_list_names_otherwise() -> None:
    listed = [town("Ust-Kamenogorsk", 49.95, 82.62), town("Ridder", 50.3, 83.5)]
    ours = [entry("Oskemen", "city", 49.95, 82.62), entry("Altai", "mountain", 50.3, 83.5)]

    assert {one.name for one in preferred(listed, ours)} == {"Oskemen", "Ridder"}


def test_a_region_split_in_two_is_told_by_the_nearest_town() -> None:
    towns = [town("Old", 49.0, 83.5, "KZ-63"), town("New", 49.0, 80.5, "KZ-10")]
    regions = Regions.of([SQUARE], towns)

    assert regions.at("KZ", 49.0, 83.0) == "KZ-63"
    assert regions.at("KZ", 49.0, 81.0) == "KZ-10"


def test_a_point_in_a_gap_falls_to_the_nearest_outline() -> None:
    assert Regions.of([SQUARE], [town("Old", 49.0, 83.5)]).at("KZ", 46.9, 83.9) == "KZ-63"


def test_a_country_without_outlines_has_no_regions() -> None:
    assert Regions.of([SQUARE], []).at("CN", 45.0, 85.0) is None
