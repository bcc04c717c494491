"""Who gets tips that were written apart from the rules, by another hand: floors that were
reached, and what must never happen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.route import Judge, load_known

TIPS = [
    json.loads(line)
    for line in (Path(__file__).parent / "apart.jsonl").read_text(encoding="utf-8").splitlines()
]
LEAD = 0.76
HEARD = 0.97
WITHHELD_FOR_NOTHING = 0.26

Routed = list[tuple[dict[str, Any], dict[str, Any]]]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def routed() -> Routed:
    judge = Judge.load(load_known())
    return [(tip, judge(tip)) for tip in TIPS]


def of_kind(routed: Routed, kind: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    return ((tip, answer) for tip, answer in routed if tip["kind"] == kind)


def keys(answer: dict[str, Any], role: str = "") -> set[str]:
    return {one["key"] for one in answer["agencies"] if role in ("", one["role"])}


def is_right(tip: dict[str, Any], answer: dict[str, Any]) -> bool:
    """One of the bodies that may lead does; or the triage desk, where no body can be told."""
    if not tip["lead"]:
        return bool(answer["triage_desk"])
    return bool(keys(answer, "lead") & set(tip["lead"]))


def test_the_tips_are_enough_and_in_all_languages() -> None:
    assert len(TIPS) == 210
    assert {tip["lang"] for tip in TIPS} == {"ru", "en", "ky", "kk", "uz", "tg", "tk"}


def test_the_lead_is_as_right_as_it_was(routed: Routed) -> None:
    assert sum(is_right(tip, answer) for tip, answer in routed) >= LEAD * len(TIPS)


def test_nobody_accused_gets_what_accuses_him(routed: Routed) -> None:
    reached = [tip["id"] for tip, answer in routed if keys(answer) & set(tip["never"])]

    assert reached == []


def test_accusations_are_heard(routed: Routed) -> None:
    heard = [bool(answer["withheld"]) for _, answer in of_kind(routed, "accused")]

    assert sum(heard) >= HEARD * len(heard)


def test_no_more_is_withheld_for_nothing_than_was(routed: Routed) -> None:
    withheld = [bool(answer["withheld"]) for _, answer in of_kind(routed, "lookalike")]

    assert sum(withheld) <= WITHHELD_FOR_NOTHING * len(withheld)


def test_no_tip_reaches_nobody(routed: Routed) -> None:
    assert all(answer["agencies"] or answer["triage_desk"] for _, answer in routed)
