"""Plus Codes as map applications print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.pluscodes import DIGITS, find_plus_code


def written(lat: float, lon: float) -> str:
    """The ten-digit code of a point, as the standard builds it: pairs of digits in base 20."""
    north, east = int((lat + 90) * 8000), int((lon + 180) * 8000)
    pairs: list[str] = []
    for _ in range(5):
        (north, low), (east, left) = divmod(north, 20), divmod(east, 20)
        pairs.insert(0, DIGITS[low] + DIGITS[left])
    code = "".join(pairs)
    return f"{code[:8]}+{code[8:]}"


def test_a_published_code_means_its_published_place() -> None:
    # The example of the standard: Zurich, near the office that invented it.
    assert find_plus_code("8FVC9G8F+6X") == pytest.approx((47.365563, 8.524938), abs=1e-5)


@given(st.floats(34, 56), st.floats(46, 91))
def test_every_point_of_the_region_is_found_within_ten_metres(lat: float, lon: float) -> None:
    found = find_plus_code(f"капкан тут: {written(lat, lon)}, приезжайте")

    assert found == pytest.approx((lat, lon), abs=0.000126)


@pytest.mark.parametrize("text", ["", "VHGX+5V Бишкек", "2+2=4", "ABCDEFGH+12", "+996555123456"])
def test_what_is_no_full_code_is_left_alone(text: str) -> None:
    assert find_plus_code(text) is None


@given(st.text(max_size=100))
def test_any_text_is_read_without_an_accident(text: str) -> None:
    found = find_plus_code(text)

    assert found is None or abs(found[0]) <= 90
