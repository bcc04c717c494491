"""The weights behind a priority are checked before anything is weighed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.tables import FOLDER, BadTableError
from reference.urgency import load_urgency

TABLE = (FOLDER / "urgency.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("poisoning = 5", "poisoning = 6", "6 is no priority from 1 to 5"),
        ("poisoning = 5", 'poisoning = "now"', "'now' is no priority"),
        ("danger = 5", "", "'danger' is missing"),
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
    assert len(load_urgency().base) == 13
