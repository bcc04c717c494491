"""How much is many, and how much a mass: by the kind of thing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.triage.routing_stories import reading
from tests.triage.weighing import counted, marked, matter, weights
from triage.amounts import Amount, largest_amount
from triage.model import Quantity, Reading


def size(told: Reading) -> str:
    found = largest_amount(matter(told), weights())
    return found.size if found else ""


@pytest.mark.parametrize(
    ("value", "unit", "taxa", "expected"),
    [
        (2, "Saiga tatarica", ("Saiga tatarica",), ""),
        (3, "Saiga tatarica", ("Saiga tatarica",), "many"),
        (20, "Saiga tatarica", ("Saiga tatarica",), "mass"),
        (12, "Falco", ("Falco",), "many"),
        (12, "Testudo horsfieldii", ("Testudo horsfieldii",), "many"),
        (9, "Testudo horsfieldii", ("Testudo horsfieldii",), ""),
        (49, "Tulipa", ("Tulipa",), ""),
    ],
)
def test_animals_are_many_by_their_group(
    value: float, unit: str, taxa: tuple[str, ...], expected: str
) -> None:
    assert size(counted(value, unit, taxa=taxa)) == expected


@pytest.mark.parametrize(
    ("value", "part", "expected"),
    [
        (3, "horn", ""),
        (9, "claw", ""),
        (4, "horn", "many"),
        (845, "horn", "mass"),
        (40, "skin", "mass"),
    ],
)
def test_parts_are_many_by_themselves(value: float, part: str, expected: str) -> None:
    assert size(counted(value, part, parts=(part,))) == expected


@pytest.mark.parametrize(
    ("value", "unit", "more", "expected"),
    [
        (40, "kg", {"taxa": ("Acipenseridae",)}, ""),
        (300, "kg", {"taxa": ("Acipenseridae",)}, "many"),
        (1, "t", {"taxa": ("Acipenseridae",)}, "mass"),
        (900, "g", {"parts": ("caviar",)}, ""),
        (40, "kg", {"parts": ("caviar",)}, "mass"),
        (500, "kg", {"taxa": ("Glycyrrhiza glabra",), "parts": ("root",)}, "many"),
        (20, "sack", {"parts": ("root",)}, "many"),
        (60, "kg", {}, "many"),
    ],
)
def test_weights_are_many_by_what_is_weighed(
    value: float, unit: str, more: dict[str, Any], expected: str
) -> None:
    assert size(counted(value, unit, **more)) == expected


def test_a_pair_is_two() -> None:
    assert size(counted(2, "pair", parts=("horn",))) == "many"
    assert size(counted(2, "piece", parts=("horn",))) == ""


@pytest.mark.parametrize("unit", ["KGS", "UZS", "USD", "l"])
def test_a_price_is_no_amount(unit: str) -> None:
    assert size(counted(1_000_000, unit, taxa=("Falco",))) == ""


def test_a_weight_belongs_to_what_stands_nearest() -> None:
    text = "300 kg of sturgeon and half a kilo of caviar"
    spans = marked(
        text,
        ("300 kg", "quantity", "300 kg"),
        ("sturgeon", "taxon", "Acipenseridae"),
        ("caviar", "part", "caviar"),
    )
    told = counted(300, "kg", taxa=("Acipenseridae",), parts=("caviar",), spans=spans)

    assert size(told) == "many"


def test_the_gravest_of_several_amounts_counts_in_the_words_of_the_text() -> None:
    quantities = (
        Quantity(5, "horn", "5 horns"),
        Quantity(90, "horn", "ninety horns"),
        Quantity(99, "horn", "99 horns"),
    )
    told = reading("possession", quantities=quantities, parts=("horn",))

    assert largest_amount(matter(told), weights()) == Amount("mass", "ninety horns")


def test_what_says_no_number_has_no_amount() -> None:
    assert largest_amount(matter(reading()), weights()) is None
