"""Who gets tips that were written while the rules were made: officials who are praised, beaten or
only mentioned, officials accused, and tips with the body that should lead. Floors that were
reached; what is told apart from the rules says more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.route import Judge, load_known

FOLDER = Path(__file__).parent
WITHHELD_FOR_NOTHING = 0.26
LEAD = 0.9
STRUCK = {
    "police": {"police"},
    "environment": {"environment", "forestry", "fisheries"},
    "customs": {"customs"},
    "border": {"border"},
    "prosecutor": {"prosecutor"},
    "official": {"environment", "forestry", "fisheries", "police"},
    "unnamed": {"environment", "forestry", "fisheries", "police"},
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge.load(load_known())


def tips(file: str) -> list[dict[str, Any]]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def of_kind(*, accused: bool) -> list[dict[str, Any]]:
    return [tip for tip in tips("look_alikes.jsonl") if (tip["kind"] == "accused") is accused]


def kinds_reached(judge: Judge, tip: dict[str, Any]) -> set[str]:
    return {judge.rules.kinds[one["key"]] for one in judge(tip)["agencies"]}


def is_led_right(judge: Judge, tip: dict[str, Any]) -> bool:
    answer = judge(tip)
    leads = {one["key"] for one in answer["agencies"] if one["role"] == "lead"}
    return bool(leads & set(tip["lead"])) if tip["lead"] else bool(answer["triage_desk"])


def test_every_language_has_its_tips() -> None:
    for file in ("look_alikes.jsonl", "leads.jsonl"):
        languages = [tip["lang"] for tip in tips(file)]
        assert min(map(languages.count, ("ru", "en", "ky", "kk", "uz", "tg", "tk"))) >= 12


def test_every_accusation_is_heard_and_reaches_nobody_accused(judge: Judge) -> None:
    told = of_kind(accused=True)

    assert [tip["text"] for tip in told if not judge(tip)["withheld"]] == []
    reached = [tip["text"] for tip in told if kinds_reached(judge, tip) & STRUCK[tip["of"]]]
    assert reached == []


def test_no_more_is_withheld_for_nothing_than_was(judge: Judge) -> None:
    innocent = of_kind(accused=False)
    withheld = [tip["text"] for tip in innocent if judge(tip)["withheld"]]

    assert len(withheld) <= WITHHELD_FOR_NOTHING * len(innocent), withheld


def test_the_lead_is_as_right_as_it_was(judge: Judge) -> None:
    known = tips("leads.jsonl")
    wrong = [tip["text"] for tip in known if not is_led_right(judge, tip)]

    assert len(wrong) <= (1 - LEAD) * len(known), wrong
