"""How to recognise what is traded is data, and a slip in it is named."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from locales.alphabets import CYRILLIC, LATIN
from reference.identification import (
    APPENDICES,
    described_within,
    identify,
    load_identification,
    load_marks,
    load_papers,
)
from reference.species import load_species
from reference.tables import FOLDER, BadTableError

ROWS = [row for rows in load_identification().values() for row in rows]
OTHERS = ("ky", "kk", "ru", "uz", "tg", "tk")
MOST_TOLD = (
    *("Testudo horsfieldii", "Falco cherrug", "Acipenseridae", "Saiga tatarica", "Canis lupus"),
    *("Ursus arctos", "Gazella subgutturosa", "Panthera uncia", "Ovis ammon", "Capra sibirica"),
    *("Aquila chrysaetos", "Juniperus", "Marmota", "Haloxylon", "Glycyrrhiza glabra"),
    *("Lynx lynx", "Tulipa", "Chlamydotis macqueenii", "Ferula", "Psittaciformes"),
    *("Carduelis carduelis", "Naja oxiana", "Panthera leo", "Varanus griseus"),
    *("Capra falconeri", "Falco peregrinus", "Juglans regia", "Huso huso", "Rhodiola rosea"),
    *("Ovis ammon polii", "Panthera pardus"),
)
"""The taxa of the table that tips name most: at least a hundred times in the corpus."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ][^\W\d_]*)*")


def table(folder: Path, line: str) -> Path:
    path = folder / "identification.csv"
    path.write_text(f"key,part,features,confusions,papers,bans,notes,source\n{line}\n", "utf-8")
    return path


def test_a_part_of_a_taxon_stands_in_the_table_once() -> None:
    keys = [(row.taxon, row.part) for row in ROWS]

    assert len(set(keys)) == len(keys) > 50


@pytest.mark.parametrize("language", OTHERS)
def test_what_tips_name_most_is_described_in_every_language(language: str) -> None:
    for taxon in MOST_TOLD:
        for row in load_identification()[taxon]:
            assert row.marks_in(language).language == language


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_describes_what_the_table_has(language: str) -> None:
    known = {(row.taxon, row.part): row.marks for row in ROWS}

    for key, marks in load_marks(language).items():
        sizes = {float(one.replace(",", ".")) for one in NUMBER.findall(marks.features)}
        ours = {float(one.replace(",", ".")) for one in NUMBER.findall(known[key].features)}
        assert sizes <= ours | {float(one) for one in range(2, 6)}, key


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_spelled_in_its_own_letters_and_short(language: str) -> None:
    letters = {**CYRILLIC, **LATIN}[language]
    for marks in load_marks(language).values():
        words = WORD.findall(f"{marks.features} {marks.confusions}".lower())
        wrong = [one for one in words if not set(one) <= set(letters) and one not in ROMAN]
        assert wrong == []
        assert len(marks.features) <= 180
        assert len(marks.confusions) <= 150


ROMAN = ("i", "ii", "hus")


def test_no_two_languages_say_the_same() -> None:
    said = [marks.features for one in OTHERS for marks in load_marks(one).values()]

    assert len(set(said)) == len(said)


def test_what_is_not_translated_is_told_in_english_and_says_so() -> None:
    (manul,) = identify("Otocolobus manul")

    assert manul.marks_in("ky").language == "en"
    assert load_marks("fr") == {}


def test_a_taxon_without_a_row_takes_the_marks_of_its_group() -> None:
    sturgeon = next(key for key, one in load_species().items() if one.parent == "Acipenseridae")

    assert {row.taxon for row in identify("Acipenser stellatus")} == {"Acipenseridae"}
    assert identify(sturgeon)
    assert identify("Canis familiaris") == ()


def test_a_group_without_a_row_names_the_kinds_that_have_one() -> None:
    assert set(described_within("Falco")) == {
        "Falco cherrug",
        "Falco peregrinus",
        "Falco rusticolus",
    }
    assert described_within("Saiga tatarica") == ()


def test_every_appendix_of_our_species_has_its_papers() -> None:
    assert {one.cites for one in load_species().values()} <= set(APPENDICES)
    assert load_papers().cites["I"] == ("import_first", "export")
    assert load_papers().cites["II"] == ("export",)


def test_bans_name_a_country_and_a_day_or_none() -> None:
    (tortoise,) = identify("Testudo horsfieldii")

    assert [(ban.country, ban.until) for ban in tortoise.bans] == [("KZ", "2040"), ("TJ", "")]


def test_every_source_can_be_found_again_or_says_that_it_is_general_knowledge() -> None:
    assert [row.taxon for row in ROWS if "[k]" not in row.source and "." not in row.source] == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("Saiga,horn,amber,goat,,,,k", "'Saiga' is no taxon"),
        ("Saiga tatarica,beard,amber,goat,,,,k", "'beard' is no part"),
        ("Saiga tatarica,horn,,goat,,,,k", "'features' is empty"),
        ("Saiga tatarica,horn,amber,,,,,k", "'confusions' is empty"),
        ("Saiga tatarica,horn,amber,goat,visa,,,k", "'papers' has 'visa'; use some of breeder"),
        ("Saiga tatarica,horn,amber,goat,,US 2030,,k", "'bans' has 'US 2030'; write KG"),
        ("Saiga tatarica,horn,amber,goat,,KZ 30.1.2030,,k", "'bans' has 'KZ 30.1.2030'"),
        ("Saiga tatarica,horn,amber,goat,,,rumour,k", "'notes' has 'rumour'"),
        ("Saiga tatarica,horn,amber,goat,,,,", "'source' is empty"),
    ],
)
def test_a_mistake_in_the_table_is_refused(tmp_path: Path, line: str, complaint: str) -> None:
    with pytest.raises(BadTableError, match=complaint):
        load_identification(table(tmp_path, line))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('III = ["origin"]', "", "'III' lacks its papers"),
        ('version = "2026-11-22"', "", "a version and the national papers"),
    ],
)
def test_a_mistake_in_the_papers_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    words = (FOLDER / "papers.toml").read_text(encoding="utf-8")
    path = tmp_path / "papers.toml"
    path.write_text(words.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_papers(path)


def test_translations_are_files_of_the_same_columns() -> None:
    for path in sorted((FOLDER / "marks").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as source:
            assert csv.DictReader(source).fieldnames == ["key", "part", "features", "confusions"]
