"""Seasons are checked before anything is weighed by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.seasons import load_seasons
from reference.tables import FOLDER, BadTableError
from triage.model import COUNTRIES

TABLE = (FOLDER / "seasons.toml").read_text(encoding="utf-8")
SEASONS = load_seasons().seasons


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('first = "12-01"', 'first = "1 December"', "'1 December' is no day"),
        ('first = "12-01"', 'first = "11-31"', "'11-31' is no day"),
        ('taxa = ["Saiga tatarica"]', 'taxa = ["Saiga"]', "'Saiga' is not in species.csv"),
        ('offences = ["poaching", ', 'offences = ["hunting", ', "'hunting' is not in offences"),
        ("sure = true", "", "'sure' is missing"),
        ('version = "2026-11-22"', "", "a version and at least one season"),
    ],
)
def test_a_mistake_in_the_seasons_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "seasons.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_seasons(path)


def test_every_season_has_a_key_of_its_own() -> None:
    assert len({season.key for season in SEASONS}) == len(SEASONS) >= 20


def test_every_season_belongs_to_countries_that_we_serve() -> None:
    assert {country for season in SEASONS for country in season.countries} <= set(COUNTRIES)
    for season in SEASONS:
        assert all(region.split("-")[0] in season.countries for region in season.regions)


def test_days_that_no_page_gives_are_marked_as_guessed() -> None:
    guessed = {season.key for season in SEASONS if not season.sure}

    assert {"falcon_passage", "birds_nest", "tortoises_wake"} <= guessed
    assert not guessed & {"saiga_rut", "saiga_calving", "hunting_uz", "fish_tj"}
