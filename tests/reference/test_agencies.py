"""The bodies that act: each knows to whom it belongs, and a mistake names its line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from reference.agencies import AGENCY_COLUMNS, load_agencies, load_bodies
from reference.tables import BadTableError

RANGERS = {
    "key": "kg_rangers",
    "country": "KG",
    "parent": "kg_rangers",
    "kind": "environment",
    "name_en": "Rangers",
    "name_ru": "Егеря",
    "source": "https://example.org",
    "parent_source": "https://example.org",
}


def agencies_of(tmp_path: Path, *agencies: dict[str, str]) -> Path:
    path = tmp_path / "agencies.csv"
    with path.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.DictWriter(sink, AGENCY_COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(agencies)
    return path


@pytest.mark.parametrize(
    ("agency", "parent"),
    [
        ("kz_border", "kz_knb"),
        ("kz_anticorruption", "kz_knb"),
        ("kg_border", "kg_border"),
        ("kg_forest", "kg_ministry_emergencies"),
        ("uz_border", "uz_sss"),
        ("uz_ecopolice", "uz_ecology"),
        ("uz_protected_areas", "uz_ecology"),
        ("tj_border", "tj_scns"),
    ],
)
def test_a_body_belongs_to_the_parent_that_the_sources_give(agency: str, parent: str) -> None:
    assert load_agencies()[agency].parent == parent


def test_every_agency_has_a_parent_we_can_name_and_a_source_for_it() -> None:
    agencies, bodies = load_agencies(), load_bodies()

    for agency in agencies.values():
        assert agency.parent in agencies or agency.parent in bodies
        assert agency.parent_source


def test_the_five_countries_have_someone_for_every_main_kind() -> None:
    kinds = {(agency.country, agency.kind) for agency in load_agencies().values()}

    for country in ("KG", "KZ", "TJ", "UZ", "TM"):
        for kind in ("environment", "customs", "border", "police", "prosecutor"):
            assert (country, kind) in kinds


def test_observers_are_marked_as_such() -> None:
    observers = {key for key, agency in load_agencies().items() if agency.is_observer}

    assert "reg_traffic" in observers
    assert "kg_ngo_nabu" in observers
    assert "kg_sets" not in observers


@pytest.mark.parametrize(
    ("column", "value", "cure"),
    [
        ("parent", "", "'parent' is empty"),
        ("parent_source", "", "'parent_source' is empty"),
        ("source", "", "'source' is empty"),
        ("parent", "kg_nobody", "add it there"),
        ("kind", "wizards", "use one of"),
    ],
)
def test_a_mistake_is_refused_with_its_line_and_cure(
    tmp_path: Path, column: str, value: str, cure: str
) -> None:
    path = agencies_of(tmp_path, RANGERS, RANGERS | {"key": "kg_second", column: value})

    with pytest.raises(BadTableError, match=cure) as refused:
        load_agencies(path)

    assert str(refused.value).startswith("agencies.csv:3:")


def test_two_agencies_may_not_share_a_key(tmp_path: Path) -> None:
    with pytest.raises(BadTableError, match="is taken"):
        load_agencies(agencies_of(tmp_path, RANGERS, RANGERS))
