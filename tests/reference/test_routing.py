"""The routing table is checked before anybody is routed by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reference.agencies import load_agencies
from reference.routing import COUNTRIES, PLACE_ROWS, load_routing
from reference.tables import FOLDER, BadTableError

TABLE = (FOLDER / "routing.toml").read_text(encoding="utf-8")


def changed(tmp_path: Path, old: str, new: str) -> Path:
    assert old in TABLE
    path = tmp_path / "routing.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_row_names_somebody_in_every_country() -> None:
    tables = load_routing()

    assert all(tables.places[row][country] for row in PLACE_ROWS for country in COUNTRIES)


def test_no_row_names_an_observer() -> None:
    tables, agencies = load_routing(), load_agencies()
    named = {key for row in tables.places.values() for keys in row.values() for key in keys}

    assert not any(agencies[key].is_observer for key in named)


def test_the_table_has_targets_for_every_priority() -> None:
    assert load_routing().minutes == {5: 15, 4: 60, 3: 1440, 2: 4320, 1: 0}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"kg_border", "kg_customs"', '"kg_navy", "kg_customs"', r"\[place.border\].*'kg_navy'"),
        ('"kg_border", "kg_customs"', '"kz_border"', r"\[place.border\].*another country"),
        ('"kg_border", "kg_customs"', '"kg_ngo_nabu"', r"\[place.border\].*observer"),
        ("[place.forest]", "[place.woods]", r"\[place.forest\]: is missing"),
        ('TM = ["tm_mep"] #', "#", r"\[place.reserve\]: has no TM"),
        ('KG = "kg_police"', 'KG = "kg_polise"', r"\[task.police\].*'kg_polise'"),
        ('adds = ["fisheries"]', 'adds = ["fishes"]', r"\[offence.illegal_fishing\].*'fishes'"),
        ('strikes = ["prosecutor"]', "", r"\[accused.prosecutor\]: strikes nobody"),
        ('order = ["prosecutor", ', "order = [", r"\[accused.order\]: must name"),
        ('KZ = ["kz_knb"]', 'KZ = ["kz_knbb"]', r"\[security\].*'kz_knbb'"),
        ('version = "2026-11-22"', "", r"\[version\]: is missing"),
        ('unnamed = "official"', "", r"\[accused.unnamed\]: names ''"),
        ('row = "internet"', 'row = "web"', r"\[offence.online_sale\]: names 'web'"),
        ('root_adds = ["customs"]', "", r"\[extra.root_adds\]: is missing"),
        ('root_adds = ["customs"]', 'root_adds = ["costums"]', r"\[extra\]: names 'costums'"),
        ('root_adds = ["customs"]', "root_adds = 3", r"\[extra.root_adds\]: is no list"),
        ("noise_below = ", "noise = ", r"\[limits.noise_below\]: is missing"),
        ("[place.open]", "[place.open", r"Expected .*; mend the TOML"),
    ],
)
def test_a_mistake_in_the_table_names_file_line_and_rule(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    with pytest.raises(BadTableError, match=complaint) as refused:
        load_routing(changed(tmp_path, old, new))

    assert re.match(r"routing\.toml:[1-9]\d*: ", str(refused.value))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('UZ = ["uz_customs", "uz_border"]', 'UZ = ["uz_costums", "uz_border"]'),
        ('KG = "kg_police"', 'KG = "kg_polise"'),
        ('KZ = ["kz_prosecutor"]\nTJ = ["tj_a', 'KZ = ["kz_procurator"]\nTJ = ["tj_a'),
        ('order = ["prosecutor", ', "order = ["),
        ('unless = ["border", "transport"]\nunknown = "i', 'unless = ["road"]\nunknown = "i'),
        ('root_adds = ["customs"]', 'root_adds = ["costums"]'),
        ("[place.open]", "[place.open"),
    ],
)
def test_the_line_named_is_the_line_of_the_mistake(tmp_path: Path, old: str, new: str) -> None:
    line = TABLE[: TABLE.index(old)].count("\n") + 1

    with pytest.raises(BadTableError) as refused:
        load_routing(changed(tmp_path, old, new))

    assert str(refused.value).startswith(f"routing.toml:{line}: ")
