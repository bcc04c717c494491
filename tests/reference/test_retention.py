"""How long anything is kept is data: every term has a reason, and a slip in it is named."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reference.outcomes import load_outcomes
from reference.retention import load_retention
from reference.tables import FOLDER, BadTableError

TABLE = (FOLDER / "retention.toml").read_text(encoding="utf-8")
TERMS = load_retention()


def test_every_way_in_which_a_case_may_end_has_its_term() -> None:
    assert list(TERMS.closed) == list(load_outcomes())


def test_what_reporters_were_promised_stands_here() -> None:
    promised = {"drafts": 1, "message_ids": 2, "updates": 8, "prompts": 1}

    assert {name: TERMS.rows[name].kept.days for name in promised} == promised
    assert TERMS.rows["shredded_keys"].kept > timedelta(days=7)


def test_a_crime_is_remembered_longer_than_what_came_to_nothing() -> None:
    crime = TERMS.closed["criminal_case"]

    assert crime.kept == max(term.kept for term in TERMS.closed.values())
    assert max(TERMS.closed[name].kept for name in ("nothing_found", "false", "no_case")) < (
        min(TERMS.closed[name].kept for name in ("seized", "fine", "warned"))
    )


def test_the_untouched_file_never_outlives_its_clean_copy() -> None:
    assert all(one.originals and one.originals <= one.kept for one in TERMS.closed.values())


def test_every_term_says_why() -> None:
    every = [*TERMS.closed.values(), *TERMS.desk.values(), *TERMS.rows.values()]

    assert all(len(term.source) > 20 for term in every)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("days = 1825", "days = 0", r"retention.toml:\d+: \[closed.criminal_case\]: 'days' must"),
        ("days = 1825", 'days = "5 y"', r"'days' must be whole days from 1 to 3650"),
        ("days = 1825", "days = true", r"'days' must be whole days"),
        ("originals = 1825", "originals = 1826", r"'originals' must be whole days from 1 to 1825"),
        ('source = "Italy', 'because = "Italy', r"\[closed.criminal_case\]: 'because' is unknown"),
        ("[closed.false]", "[closed.lie]", r"\[closed.false\]: a term must stand here"),
        ("[desk.copy]", "[desk.copies]", r"\[desk.copy\]: a term must stand here"),
        ("[rows.drafts]", "[rows.drats]", r"\[rows.drafts\]: a term must stand here"),
        ("[rows.drafts]", "[more]\n[rows.drafts]", r"retention.toml:\d+: \[more\]: this table is"),
        ("[rows.drafts]", "[rows.x]\n[rows.drafts]", r"\[rows.x\]: 'x' is unknown; remove it"),
        ('version = "2026-11-22"', "", r"\[version\]: a version must stand here"),
        ("days = 1825", "days 1825", r"retention.toml:\d+: .*mend the TOML"),
    ],
)
def test_a_mistake_in_the_terms_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "retention.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_retention(path)


def test_a_term_without_a_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "retention.toml"
    cut = TABLE.index("source", TABLE.index("[desk.open]"))
    path.write_text(TABLE[:cut] + TABLE[TABLE.index("\n", cut) :], encoding="utf-8")

    with pytest.raises(BadTableError, match=r"\[desk.open\]: 'source' must say why"):
        load_retention(path)
