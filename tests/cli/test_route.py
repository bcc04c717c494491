"""`ilbirs route` keeps its contract."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest

from cli.route import route_lines
from nlp.reader import Reader
from places.atlas import Atlas

NETS = "Бухара, на реке ставят сети, рыба 80 кг"


@pytest.fixture(scope="module")
def routed(reader: Reader, atlas: Atlas) -> dict[str, dict[str, Any]]:
    rows = [
        {"id": "horns", "text": "На границе в Торугарте фура с рогами сайги, едут в Китай завтра"},
        {
            "id": "ranger",
            "text": "Егерь в заповеднике Аксу-Жабаглы сам берёт деньги и пускает стрелять архаров",
        },
        {"id": "nowhere", "text": "застрелили архара из карабина, мясо грузят в машину"},
        {"id": "pin", "text": "застрелили архара, мясо грузят", "lat": 41.2, "lon": 76.1},
        {"id": "spring", "text": NETS, "day": "2026-05-02"},
        {"id": "winter", "text": NETS, "day": "2026-01-02"},
        {"id": "any day", "text": NETS},
        {"id": "no day", "text": NETS, "day": "in May"},
        {"id": "bad"},
    ]
    sink = StringIO()
    given = StringIO("\n".join(map(json.dumps, rows)))
    assert route_lines(given, sink, known=(reader, atlas)) == 0
    answers = [json.loads(line) for line in sink.getvalue().splitlines()]
    return {answer["id"]: answer for answer in answers}


def test_horns_on_their_way_abroad_reach_the_border_service_at_once(
    routed: dict[str, dict[str, Any]],
) -> None:
    answer = routed["horns"]

    assert answer["priority"] == 5
    assert answer["agencies"][0]["key"] == "kg_border"
    assert answer["agencies"][0]["role"] == "lead"
    assert answer["agencies"][0]["reasons"][0]["key"] == "why-place-border"


def test_a_ranger_who_takes_money_never_hears_of_it(routed: dict[str, dict[str, Any]]) -> None:
    answer = routed["ranger"]
    receiving = {agency["key"] for agency in answer["agencies"]}

    assert receiving == {"kz_anticorruption", "kz_prosecutor"}
    assert "kz_cfw" in {agency["key"] for agency in answer["withheld"]}


def test_a_tip_without_a_place_goes_to_a_person(routed: dict[str, dict[str, Any]]) -> None:
    assert routed["nowhere"]["triage_desk"]
    assert routed["nowhere"]["agencies"] == []


def test_a_pin_stands_for_the_place_that_the_words_lack(routed: dict[str, dict[str, Any]]) -> None:
    keys = {agency["key"] for agency in routed["pin"]["agencies"] + routed["pin"]["proposed"]}

    assert {"kg_sets", "kg_police"} <= keys


@pytest.mark.slow
def test_what_is_not_given_is_loaded() -> None:
    sink = StringIO()

    route_lines(StringIO(json.dumps({"id": 1, "text": "В Бишкеке продают шкуру барса"})), sink)

    assert json.loads(sink.getvalue())["agencies"]


def test_a_row_without_text_is_bad(routed: dict[str, dict[str, Any]]) -> None:
    assert routed["bad"]["error"] == "no text"


def test_nothing_is_explained_that_was_not_asked_for(routed: dict[str, dict[str, Any]]) -> None:
    assert "explanation" not in routed["horns"]


def test_a_tip_that_says_its_day_is_weighed_by_the_season(
    routed: dict[str, dict[str, Any]],
) -> None:
    closed = {"key": "priority-season", "season": "fishing_closed"}

    assert closed in routed["spring"]["reasons"]
    assert closed not in routed["winter"]["reasons"] + routed["any day"]["reasons"]
    assert routed["spring"]["priority"] > routed["winter"]["priority"]


def test_what_is_no_day_is_said_so(routed: dict[str, dict[str, Any]]) -> None:
    assert routed["no day"]["error"] == "no day: write it as 2026-05-02"
