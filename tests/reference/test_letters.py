"""The words that raise doubts are checked before a letter is judged by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.letters import TABLE, load_letter_words, load_own_words
from reference.tables import FOLDER, BadTableError

TOML = FOLDER / "letters.toml"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("kind,ru,", "kind,", "the header lacks ru"),
        ("digit,", "digits,", "the kind 'digit' is missing"),
        ("\nwork,", "\n,", "the column 'kind' is empty"),
    ],
)
def test_a_mistake_in_the_cues_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "letters.csv"
    path.write_text(TABLE.read_text("utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_letter_words(table=path)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("short = [", "brief = [", "'short' must list words"),
        ('meet = "', 'greet = "', "'greet' is no kind"),
    ],
)
def test_a_mistake_in_the_signs_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "letters.toml"
    path.write_text(TOML.read_text("utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_letter_words(toml=path)


def test_a_cell_that_is_empty_leaves_a_language_unguarded_and_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "traces.csv"
    path.write_text("kind,ru,en,ky,kk,uz,tg,tk\nhome,дом,home,үй,үй,uy,,öý\n", encoding="utf-8")

    with pytest.raises(BadTableError, match="the column 'tg' is empty"):
        load_own_words(path)


def test_every_kind_of_doubt_has_cues() -> None:
    cues = load_letter_words().cues

    assert {"name", "phone", "call", "meet", "photo", "follow", "reward"} <= cues.keys()
    assert all(cues.values())
