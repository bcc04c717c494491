"""The weights of joining are checked before anything is weighed; taxa know their kin."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.joining import kinship, load_joining
from reference.species import load_species
from reference.tables import FOLDER, BadTableError

PLAIN = (FOLDER / "joining.toml").read_text(encoding="utf-8")


def changed(folder: Path, old: str, new: str) -> Path:
    assert old in PLAIN
    path = folder / "joining.toml"
    path.write_text(PLAIN.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_weights_have_a_version_and_a_join_needs_more_than_a_suggestion() -> None:
    weights = load_joining()

    assert weights.version
    assert 0 < weights.suggest < weights.join


def test_every_offence_named_is_one_we_know() -> None:
    known = (FOLDER / "offences.csv").read_text(encoding="utf-8")

    for group in load_joining().offences:
        assert all(f"\n{offence}," in known for offence in group)


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ("\nplate = -6.0", "", "'plate' must be a number"),
        ("\nsharers = 8.0", "\nsharers = 'few'", "'sharers' must be a number"),
        ("[stalls]", "[shelves]", "'stalls' is missing"),
        ("margin = 0.1", "", "'margin' is missing"),
        ("suggest = ", "suggest = 99 # ", "'suggest' must lie between"),
        ("\nmark = 7.0", "\nmark = 'much'", "'mark' must be a number"),
        ("up_to = 3.0, points = 1.5", "up_to = 0.0, points = 1.5", "each step must reach further"),
    ],
)
def test_a_mistake_is_told_with_its_cure(tmp_path: Path, old: str, new: str, trouble: str) -> None:
    with pytest.raises(BadTableError, match=trouble):
        load_joining(changed(tmp_path, old, new))


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("Panthera uncia", "Panthera uncia", "same"),
        ("Falco cherrug", "Falco", "line"),
        ("Falco cherrug", "Aves", "line"),
        ("Falco cherrug", "Falco peregrinus", "like"),
        ("Panthera uncia", "Saiga tatarica", "group"),
        ("Panthera uncia", "Tulipa", "apart"),
        ("nobody", "Tulipa", "apart"),
        ("nobody", "nobody", "same"),
    ],
)
def test_taxa_know_their_kin_from_both_sides(one: str, other: str, kin: str) -> None:
    assert kinship(one, other) == kinship(other, one) == kin


def test_every_taxon_is_nearest_to_itself() -> None:
    assert all(kinship(key, key) == "same" for key in load_species())
