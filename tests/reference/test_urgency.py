"""The weights behind a priority are checked before anything is weighed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.seasons import load_seasons
from reference.species import load_offences, load_parts, load_species
from reference.tables import FOLDER, BadTableError
from reference.urgency import load_urgency

TABLE = (FOLDER / "urgency.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("poisoning = 5", "poisoning = 6", "6 is no priority from 1 to 5"),
        ("poisoning = 5", 'poisoning = "now"', "'now' is no priority"),
        ("danger = 5", "", "'danger' is missing"),
        ("held = 4", "held = 9", "9 is no priority"),
        ("season = 0.5", "season = 0.3", "'season' must be whole or half"),
        ("season = 0.5", "", "'season' must be whole or half"),
        ("horn = [4, 40]", "horn = [40, 4]", "'horn' needs two numbers"),
        ("horn = [4, 40]", "horn = [4]", "'horn' needs two numbers"),
        ('"" = [10, 100]', "", "the row '' for all other things is missing"),
    ],
)
def test_a_mistake_in_the_weights_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "urgency.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_urgency(path)


def test_every_offence_of_the_labels_has_a_weight() -> None:
    assert set(load_urgency().base) == set(load_offences())


def test_every_kind_of_thing_that_is_counted_is_known() -> None:
    weights = load_urgency()
    groups = {species.group for species in load_species().values()}

    for thing in {*weights.counts, *weights.kilograms} - {""}:
        assert thing in groups or thing in load_parts()


def test_the_version_tells_both_files() -> None:
    assert load_seasons().version in load_urgency().version.split("seasons ")[1]
