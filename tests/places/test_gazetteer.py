"""Every entry of our own gazetteer lies where it says and is found by each of its names."""

from __future__ import annotations

import pytest

from places.atlas import Atlas
from places.finder import Finder
from places.folding import fold_words
from reference.geography import load_gazetteer
from triage.model import COUNTRIES

ENTRIES = load_gazetteer()


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_entry_lies_in_the_country_and_region_it_names(atlas: Atlas, country: str) -> None:
    for entry in ENTRIES:
        if entry.country == country:
            place = atlas.at(entry.lat, entry.lon)
            assert place.country == country, f"{entry.where}: {entry.name}"
            assert entry.region in ("", place.region), f"{entry.where}: {entry.name}"


def test_there_are_enough_entries_in_each_country() -> None:
    counts = {country: sum(entry.country == country for entry in ENTRIES) for country in COUNTRIES}

    assert min(counts.values()) >= 50


def test_no_name_is_borne_twice_by_the_same_kind_in_one_country() -> None:
    seen: dict[tuple[object, ...], str] = {}

    for entry in ENTRIES:
        for name in {fold_words(name) for name in entry.names}:
            key = (name, entry.kind, entry.country)
            assert key not in seen, f"{entry.where}: {entry.name} and {seen[key]}"
            seen[key] = entry.name


@pytest.mark.slow
def test_every_careless_entry_is_found_by_its_own_names() -> None:
    finder = Finder.of(ENTRIES, (), ())
    careless = [entry for entry in ENTRIES if not entry.care]

    for entry in careless:
        for name in entry.names:
            named = {mention.named.country for mention in finder.mentions(f"там {name}")}
            assert named, f"{entry.where}: {name}"
