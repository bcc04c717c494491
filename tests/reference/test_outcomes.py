"""How a case may end is data, and a slip in it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.outcomes import load_outcomes
from reference.tables import FOLDER, BadTableError

TABLE = (FOLDER / "outcomes.toml").read_text(encoding="utf-8")
OUTCOMES = load_outcomes()


def test_the_ends_are_those_of_the_desk_in_the_order_of_their_buttons() -> None:
    assert list(OUTCOMES) == [
        *("seized", "animal_saved", "fine", "criminal_case", "warned", "nothing_found"),
        *("false", "duplicate", "not_ours", "no_case", "misuse"),
    ]
    assert [one.key for one in OUTCOMES.values() if one.sorts] == ["no_case", "misuse"]


def test_only_a_seizure_asks_what_was_seized_and_only_two_ends_must_say_why() -> None:
    assert [one.key for one in OUTCOMES.values() if one.needs_seizure] == ["seized"]
    assert [one.key for one in OUTCOMES.values() if one.needs_reason] == ["false", "not_ours"]


def test_a_reporter_may_object_to_whatever_a_bought_officer_could_write() -> None:
    assert [one.key for one in OUTCOMES.values() if not one.objection] == ["duplicate"]


def test_only_what_is_not_ours_has_to_find_who_takes_it() -> None:
    assert [one.key for one in OUTCOMES.values() if one.passes_on] == ["not_ours"]


def test_who_reported_a_lie_hears_the_same_as_who_was_not_confirmed() -> None:
    assert OUTCOMES["false"].hears == OUTCOMES["nothing_found"].hears == "looked"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('needs = ["seizure"]', 'needs = ["weight"]', r"\[seized\]: 'needs' must list some of"),
        ('needs = ["reason"]', 'needs = "reason"', r"\[false\]: 'needs' must list some of"),
        ('hears = "helped"', 'hears = "saved"', r"\[animal_saved\]: 'hears' must be one of acted"),
        ("objection = false", "objection = 0", r"\[duplicate\]: 'objection' must be true or"),
        ("sorts = true", "sorted = true", r"outcomes.toml:\d+: \[\w+\]: 'sorted' is unknown"),
        ('version = "2026-11-22"', "", "a version and at least one outcome"),
    ],
)
def test_a_mistake_in_the_outcomes_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "outcomes.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_outcomes(path)


def test_an_outcome_may_have_any_name_that_fits_a_button(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.toml"
    path.write_text('version = "1"\n[rescued]\nhears = "helped"\n')

    assert not load_outcomes(path)["rescued"].objection
