"""How long a sheet may wait is data, and a slip in it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.sheets import load_sheet_terms
from reference.tables import BadTableError

GOOD = "[days]\nto_hand = 3\nto_hand_grave = 1\nto_answer = 30\n[limits]\ngrave = 4\n"


def spelled(folder: Path, words: str) -> Path:
    path = folder / "sheets.toml"
    path.write_text(words)
    return path


def test_our_own_terms_load_and_grave_cases_wait_no_longer() -> None:
    terms = load_sheet_terms()

    assert 0 < terms.to_hand_grave <= terms.to_hand < terms.to_answer
    assert 1 < terms.grave <= 5


def test_terms_are_read_as_they_are_written(tmp_path: Path) -> None:
    terms = load_sheet_terms(spelled(tmp_path, GOOD))

    assert (terms.to_hand, terms.to_hand_grave, terms.to_answer, terms.grave) == (3, 1, 30, 4)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("to_hand = 3", "to_hand = 0", "days.to_hand"),
        ("to_hand = 3", "to_hand = 'soon'", "days.to_hand"),
        ("to_answer = 30", "", "days.to_answer"),
        ("grave = 4", "grave = 6", "limits.grave"),
        ("[limits]", "[other]", "limits.grave"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    with pytest.raises(BadTableError, match=named):
        load_sheet_terms(spelled(tmp_path, GOOD.replace(old, new)))
