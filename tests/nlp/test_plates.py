"""Every shape of a plate in the facts has an example that it fits."""

from __future__ import annotations

import csv

import pytest

from nlp.phrases import CUES
from nlp.plates import plate_of, plate_pattern

with (CUES / "plates.csv").open(encoding="utf-8", newline="") as source:
    ROWS = list(csv.DictReader(source))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['country']} {row['shape']}")
def test_the_example_of_a_shape_is_a_plate(row: dict[str, str]) -> None:
    assert plate_pattern().fullmatch(row["example"])
    assert plate_pattern().fullmatch(row["example"].replace(" ", ""))


def test_letters_that_look_alike_are_the_same() -> None:
    assert plate_of("01 кг 123 авс") == plate_of("01KG123ABC") == "01KG123ABC"


@pytest.mark.parametrize("written", ["2500ге", "847 BZA 16а", "x01KG123ABC", "01 KG 12 ABC"])
def test_what_goes_on_or_falls_short_is_no_plate(written: str) -> None:
    assert not plate_pattern().search(written)
