"""`ilbirs route --explain`: every word of the answer can be looked up in the tables."""

from __future__ import annotations

import json
import tomllib
from functools import reduce
from io import StringIO
from operator import getitem
from typing import Any

import pytest

from cli.route import route_lines
from nlp.reader import Reader
from places.atlas import Atlas
from reference.routing import load_routing
from reference.tables import FOLDER
from reference.urgency import load_urgency
from tests.triage.routing_stories import rules
from tests.triage.tabled import ROWS
from triage.routing import namings

Explained = dict[str, dict[str, Any]]
NOBODY = {"accused.prosecutor.TM"}
"""An empty row: there a person holds the case."""


@pytest.fixture(scope="module")
def answers(reader: Reader, atlas: Atlas) -> Explained:
    rows = [
        {"id": "horns", "text": "На границе в Торугарте фура с рогами сайги, едут в Казахстан"},
        {"id": "pin", "text": "застрелили архара, мясо грузят", "lat": 41.2, "lon": 76.1},
        {"id": "strip", "text": "застрелили архара в горах", "lat": 40.585, "lon": 75.42},
        {"id": "city", "text": "В Бишкеке продают шкуру снежного барса"},
        {"id": "nowhere", "text": "застрелили архара, мясо грузят"},
        {
            "id": "ranger",
            "text": "Егерь в заповеднике Аксу-Жабаглы сам берёт деньги и пускает стрелять архаров",
        },
    ]
    sink = StringIO()
    given = StringIO("\n".join(map(json.dumps, rows)))
    assert route_lines(given, sink, explain=True, known=(reader, atlas)) == 0
    told = [json.loads(line) for line in sink.getvalue().splitlines()]
    return {answer["id"]: answer for answer in told}


def explained(answers: Explained, key: str, part: str) -> Any:
    return answers[key]["explanation"][part]


def test_the_words_that_tell_the_kind_of_place_are_shown(answers: Explained) -> None:
    place = explained(answers, "horns", "place")

    assert (place["kind"], place["kind_by"], place["words"]) == ("border", "words", ["границе"])
    assert (place["source"], place["radius_km"]) == ("gazetteer", 15.0)


@pytest.mark.parametrize(
    ("tip", "kind_by"), [("pin", "nothing"), ("city", "name"), ("strip", "border_km")]
)
def test_without_such_words_it_is_said_what_told_the_kind(
    answers: Explained, tip: str, kind_by: str
) -> None:
    assert explained(answers, tip, "place")["kind_by"] == kind_by


def test_every_agency_that_gets_a_tip_was_named_by_a_rule_shown(answers: Explained) -> None:
    for answer in answers.values():
        named = {key for one in answer["explanation"]["named"] for key in one["agencies"]}
        assert {one["key"] for one in answer["agencies"] + answer["proposed"]} <= named


def test_the_rules_are_shown_in_their_order_with_their_version(answers: Explained) -> None:
    rules_shown = [one["rule"] for one in explained(answers, "horns", "named")]

    assert rules_shown == [
        "place.border.KG",
        "offence.trafficking.adds",
        "extra.route_here_adds",
        "extra.route_adds",
    ]
    assert explained(answers, "horns", "rules")["version"] == load_routing().version


def test_whoever_must_not_see_it_is_shown_with_the_words_that_accuse(answers: Explained) -> None:
    withheld = {one["agency"]: one for one in explained(answers, "ranger", "withheld")}

    assert withheld["kz_okhotzooprom"]["parent"] == "kz_cfw"
    assert withheld["kz_cfw"]["reasons"] == [{"key": "withheld-accused", "kind": "environment"}]
    assert "берёт деньги" in withheld["kz_cfw"]["words"][0]


def test_who_stands_in_for_a_silent_lead_is_shown_in_order(answers: Explained) -> None:
    assert explained(answers, "pin", "fallbacks") == {"kg_sets": ["kg_police"]}
    assert explained(answers, "horns", "fallbacks")["kg_border"][:2] == ["kg_customs", "kg_mnrets"]


def test_a_priority_names_its_reasons_and_the_version_of_its_weights(answers: Explained) -> None:
    priority = explained(answers, "city", "priority")

    assert priority["priority"] == answers["city"]["priority"]
    assert priority["reasons"] == answers["city"]["reasons"]
    assert priority["weights"] == load_urgency().version


def test_what_the_triage_desk_may_ask_is_told(answers: Explained) -> None:
    assert explained(answers, "nowhere", "question") == "ask-where"
    assert explained(answers, "city", "question") == ""


def test_a_rule_that_named_somebody_can_be_looked_up_in_the_table() -> None:
    table = tomllib.loads((FOLDER / "routing.toml").read_text(encoding="utf-8"))
    found = {one.rule for row in ROWS for one in namings(row.question, rules())}

    assert len(found) > 60
    for rule in found - NOBODY:
        assert reduce(getitem, rule.split("."), table)
