"""The keys of our facts and rules have names in the texts."""

from __future__ import annotations

import csv
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from locales.kinds import LANGUAGES
from locales.texts import Texts
from tests.locales.shelf import ROOT, our_library
from triage.model import COUNTRIES, Role, TipState
from triage.model import LANGUAGES as CHOSEN

FACTS = ROOT / "reference"


@pytest.fixture(scope="module")
def english() -> Texts:
    return our_library()["en"]


@pytest.fixture(scope="module")
def routing() -> dict[str, Any]:
    return tomllib.loads((FACTS / "routing.toml").read_text(encoding="utf-8"))


def column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def test_the_languages_of_a_conversation_are_those_we_speak() -> None:
    assert CHOSEN == LANGUAGES


def test_every_language_and_country_has_a_name(english: Texts) -> None:
    keys = [f"lang-{code}" for code in CHOSEN] + [f"country-{code}" for code in COUNTRIES]

    assert all(english.knows(key) for key in keys)


def test_every_offence_has_a_name(english: Texts) -> None:
    for key in column(FACTS / "offences.csv", "key"):
        assert english("priority-offence", offence=key) == english(f"offence-{key}")


def test_every_region_on_the_map_has_a_name(english: Texts) -> None:
    map_of_regions = json.loads((FACTS / "geo" / "regions.geojson").read_text(encoding="utf-8"))

    for feature in map_of_regions["features"]:
        assert english.knows(f"region-{feature['properties']['code']}")


def test_every_row_of_the_routing_table_says_why(english: Texts, routing: dict[str, Any]) -> None:
    rows = [f"why-place-{row}" for row in routing["place"]]
    offences = [f"why-offence-{key.replace('_', '-')}" for key in routing["offence"]]

    assert [key for key in rows + offences if not english.knows(key)] == []


SAID_AS = {"route_here": "route", "strip": "near-border", "inland": "offence-trafficking"}
"""Additions that follow from the route, the border or the offence, and say so."""


def test_every_addition_of_the_routing_table_says_why(
    english: Texts, routing: dict[str, Any]
) -> None:
    additions = [key.removesuffix("_adds") for key in routing["extra"] if key.endswith("_adds")]

    assert [key for key in additions if not english.knows(f"why-{SAID_AS.get(key, key)}")] == []


def test_every_kind_of_accused_body_has_a_name(english: Texts, routing: dict[str, Any]) -> None:
    unnamed = english("accused-kind", kind="of no known kind")

    for kind in routing["accused"]["order"]:
        assert english("accused-kind", kind=kind) != unnamed


@pytest.mark.parametrize("state", TipState)
def test_every_state_of_a_tip_has_a_name(english: Texts, state: TipState) -> None:
    assert english.knows(f"state-{state}")


@pytest.mark.parametrize("role", Role)
def test_every_role_of_a_desk_has_a_sentence(english: Texts, role: Role) -> None:
    assert english.knows(f"desk-{role}")
