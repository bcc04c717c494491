"""JSON Lines in, JSON Lines out: a bad line never stops the run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.lines import BadLineError, answer_lines, point_of, text_of


def echoed(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": text_of(row), "point": point_of(row)}


def answered(*lines: str) -> tuple[list[dict[str, Any]], int]:
    sink = StringIO()
    code = answer_lines(StringIO("\n".join(lines)), sink, echoed)
    return [json.loads(line) for line in sink.getvalue().split("\n")[:-1]], code


def test_every_line_is_answered_in_its_order() -> None:
    answers, code = answered('{"id": "b", "text": "б"}', '{"id": "a", "lat": 42, "lon": 74.5}')

    assert [answer["id"] for answer in answers] == ["b", "a"]
    assert answers[1]["point"] == [42.0, 74.5]
    assert code == 0


def test_a_bad_line_is_answered_and_the_run_goes_on() -> None:
    deep = "[" * 100_000
    (*bad, good), code = answered("nonsense", deep, "", "[]", '{"id": 2, "text": "ok"}')

    assert [one["error"] for one in bad] == [*["not JSON"] * 3, "not a JSON object"]
    assert good["text"] == "ok"
    assert code == 0


def test_the_run_fails_only_if_every_line_was_bad() -> None:
    assert answered("[]", '{"id": 1, "text": 5}')[1] == 1
    assert answered()[1] == 0


def test_a_bad_line_keeps_its_id() -> None:
    [answer], _ = answered('{"id": "x7", "lat": "north", "lon": 5}')

    assert answer == {"id": "x7", "error": "lat and lon must both be numbers"}


@pytest.mark.parametrize(
    "row",
    [
        {"lat": 42.0},
        {"lon": 74.0},
        {"lat": True, "lon": 74.0},
        {"lat": 142.0, "lon": 74.0},
        {"lat": float("nan"), "lon": 74.0},
        {"lat": float("inf"), "lon": 74.0},
    ],
)
def test_half_a_point_or_an_impossible_one_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(BadLineError):
        point_of(row)


@given(st.text())
def test_any_line_gets_an_answer(line: str) -> None:
    answers, _ = answered(json.dumps({"id": line, "text": line}))

    assert answers == [{"id": line, "text": line, "point": None}]
