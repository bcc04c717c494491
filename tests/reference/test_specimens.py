"""Our parts in the words of the reports to CITES."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.species import load_parts
from reference.specimens import load_specimens, part_word, part_words
from reference.tables import BadTableError

HEADER = "part,beside,code,term,units,source\n"
TERMS = frozenset(
    (
        *("BAL", "BAR", "BEL", "BOC", "BOD", "BON", "BOP", "BPR", "CAL", "CAP", "CAR", "CAV"),
        *("CHP", "CLA", "CLO", "CUL", "DER", "DPL", "EAR", "EGG", "EGL", "EXT", "FEA", "FIB"),
        *("FIG", "FIN", "FLO", "FOO", "FRU", "GAB", "GAL", "GAR", "GEN", "HAI", "HAN", "HAP"),
        *("HEA", "HOC", "HOP", "HOR", "HOS", "IVC", "IVP", "IVS", "LEA", "LEG", "LIV", "LOG"),
        *("LPL", "LPS", "LVS", "MEA", "MED", "MUS", "OIL", "OTH", "PIE", "PLA", "POW", "QUI"),
        *("ROO", "SAW", "SCA", "SCR", "SEE", "SHE", "SID", "SKE", "SKI", "SKO", "SKP", "SKS"),
        *("SKU", "SPE", "STE", "SWI", "TAI", "TEE", "TIC", "TIM", "TIP", "TRO", "TUS", "UNS"),
        *("VEN", "VNM", "WAX", "WOO"),
    )
)
"""Codes of the trade database, which the illegal trade report shares."""


def test_every_part_we_know_has_a_code_of_the_trade_database() -> None:
    specimens = load_specimens()

    assert set(specimens) == set(load_parts())
    assert {one.code for rows in specimens.values() for one in rows} <= TERMS


@pytest.mark.parametrize(
    ("part", "code", "unit"),
    [("horn", "HOR", "no"), ("caviar", "CAV", "kg"), ("live", "LIV", "no"), ("musk", "MUS", "g")],
)
def test_a_part_goes_by_its_code_and_the_unit_that_is_preferred(
    part: str, code: str, unit: str
) -> None:
    specimen = load_specimens()[part][0]

    assert (specimen.code, specimen.units[0]) == (code, unit)


def test_gall_is_weighed_and_gall_bladders_are_counted() -> None:
    gall, bladder = load_specimens()["bile"]

    assert "no" not in gall.units
    assert (gall.code, bladder.code, bladder.units[0]) == ("GAL", "GAB", "no")


@pytest.mark.parametrize("word", ["horn", "мүйүз", "shox", "шох", "şah"])
def test_a_word_names_its_part_in_any_language(word: str) -> None:
    assert part_words()[word] == "horn"


def test_a_word_that_names_two_parts_names_none() -> None:
    both = {word for key in ("antler", "horn") for word in load_parts()[key].names["ru"]}

    assert {part_words().get(word) for word in both if word.isalpha()} <= {"horn", "antler", None}
    assert "тери" in part_words()
    assert "балапан" in part_words()


def test_parts_have_a_word_in_the_reader_s_language() -> None:
    assert part_word("caviar", "tk") == "işbil"
    assert part_word("horn", "uz") == "shox"
    assert part_word("", "ru") == ""


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("beard,,HAI,hair,kg,k", "'beard' is no part"),
        ("egg,alive,EGL,egg,no,k", "'alive' is no part"),
        ("horn,,HOR,horn,tons,k", "'units' must list some of kg"),
        ("horn,,HOR,horn,,k", "'units' must list some of kg"),
        ("horn,,,horn,no,k", "the column 'code' is empty"),
    ],
)
def test_a_mistake_in_the_specimens_is_refused(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "specimens.csv"
    path.write_text(f"{HEADER}{line}\n", encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_specimens(path)
