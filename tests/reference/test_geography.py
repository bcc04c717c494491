"""The shapes and names of the land are complete and say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.geography import (
    load_borders,
    load_gazetteer,
    load_place_traps,
    load_place_words,
    load_regions,
    load_settlements,
)
from reference.tables import BadTableError

HEADER = "name,kind,country,region,lat,lon,radius_km,care,en,ru,ky,kk,uz,tg,tk"


def gazetteer(tmp_path: Path, line: str) -> Path:
    (tmp_path / "kg.csv").write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    return tmp_path


def test_every_country_has_its_regions() -> None:
    codes = {region.code for region in load_regions()}

    assert len(codes) == 48
    assert {"KG-C", "KG-GB", "KZ-47", "TJ-GB", "UZ-QR", "TM-L"} <= codes


def test_every_border_of_the_five_countries_is_there() -> None:
    pairs = {frozenset(line.between) for line in load_borders()}

    assert len(pairs) == 15
    assert frozenset(("KG", "CN")) in pairs
    assert frozenset(("TM", "IR")) in pairs


def test_every_settlement_of_ours_has_a_region() -> None:
    ours = [one for one in load_settlements() if one.country in ("KG", "KZ", "TJ", "UZ", "TM")]

    assert len(ours) > 850
    assert all(one.region.startswith(one.country) for one in ours)


def test_an_entry_knows_all_its_names(tmp_path: Path) -> None:
    line = "Osh,city,KG,KG-GO,40.53,72.79,10,case,Osh city,Ош,Ош,,Oʻsh|Ўш,,"

    [entry] = load_gazetteer(gazetteer(tmp_path, line))

    assert entry.names == ("Osh", "Osh city", "Ош", "Oʻsh", "Ўш")
    assert entry.where == "kg.csv:2"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("Osh,castle,KG,KG-GO,40.53,72.79,10,,,,,,,,", "unknown kind 'castle'"),
        ("Osh,city,KG,KG-GO,north,72.79,10,,,,,,,,", "'lat' is no number"),
        ("Osh,city,KG,KG-GO,40.53,72.79,10,often,,,,,,,", "unknown care 'often'"),
        ("Osh,city,,KG-GO,40.53,72.79,10,,,,,,,,", "'country' is empty"),
    ],
)
def test_a_mistake_in_the_gazetteer_names_its_line(
    tmp_path: Path, line: str, complaint: str
) -> None:
    with pytest.raises(BadTableError, match=complaint) as refused:
        load_gazetteer(gazetteer(tmp_path, line))

    assert str(refused.value).startswith("kg.csv:2:")


def test_words_about_places_name_their_sense_and_kind() -> None:
    words = {word.word: word for word in load_place_words()}

    assert words["базар"].kind == "town"
    assert words["чек ара"].kind == "border"
    assert words["облусу"].kind == ""


def test_traps_keep_the_words_of_all_languages() -> None:
    traps = load_place_traps()

    assert {trap.side for trap in traps if not trap.window} == {""}
    assert all(trap.words for trap in traps)
    assert any({"футбол*", "futbol*"} <= set(trap.words) for trap in traps)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("song,both,1,песня,,,,,,", "unknown kind 'song'"),
        ("club,left,1,матч,,,,,,", "unknown side 'left'"),
        ("club,both,near,матч,,,,,,", "'window' is no number"),
    ],
)
def test_a_mistake_in_the_traps_names_its_line(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "place_traps.csv"
    path.write_text(f"kind,side,window,ru,en,ky,kk,uz,tg,tk\n{line}\n", encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint) as refused:
        load_place_traps(path)

    assert str(refused.value).startswith("place_traps.csv:2:")
