"""`ilbirs read`: one answer a line, bad lines answered, never a halt."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from cli.read import read_lines
from nlp.reader import Reader
from tests.nlp.schooling import taught_reader

KEYS = ["id", "language", "offence", "offences", "sure", "taxa", "urgent", "urgency", "danger",
        "accuses", "quantities", "parts", "places", "spans", "model"]  # fmt: skip
Answers = Callable[..., tuple[int, list[dict[str, Any]]]]


@pytest.fixture
def answers(reader: Reader) -> Answers:
    def answered(*lines: str) -> tuple[int, list[dict[str, Any]]]:
        sink = io.StringIO()
        code = read_lines(io.StringIO("".join(f"{line}\n" for line in lines)), sink, reader=reader)
        return code, [json.loads(line) for line in sink.getvalue().splitlines()]

    return answered


def test_a_tip_is_answered_in_the_keys_of_the_contract(answers: Answers) -> None:
    code, (answer,) = answers('{"id": "a", "text": "продают рога сайги, 3 кг", "lang": "ru"}')
    assert code == 0
    assert list(answer) == KEYS
    assert answer["taxa"] == ["Saiga tatarica"]
    assert set(answer["spans"][0]) == {"start", "end", "label", "value"}


def explained(text: str, *, explain: bool = True) -> dict[str, Any]:
    line, sink = json.dumps({"id": 1, "text": text}), io.StringIO()
    read_lines(io.StringIO(line), sink, explain=explain, reader=taught_reader())
    answer: dict[str, Any] = json.loads(sink.getvalue())
    return answer


def test_asked_for_it_an_answer_says_what_it_rests_on() -> None:
    answer = explained("сейчас стреляют сайгаков в степи")
    assert list(answer) == [*KEYS, "explanation"]
    told = answer["explanation"]
    assert told["offence"][0]["label"] == answer["offence"]
    assert told["taxa"][0]["span"] == [16, 24]


def test_an_explained_passage_has_a_place_words_and_a_weight() -> None:
    urgency = explained("сейчас стреляют сайгаков в степи")["explanation"]["urgency"]
    assert set(urgency["words"][0]) == {"start", "end", "text", "weight"}
    assert set(urgency["cues"][0]) == {"name", "weight"}


def test_unasked_an_answer_explains_nothing() -> None:
    assert list(explained("стреляют сайгаков", explain=False)) == KEYS


def test_an_accusation_carries_kind_and_words(answers: Answers) -> None:
    text = "таможня пропускает рога сайги за деньги, взятку берут"
    _, (answer,) = answers(json.dumps({"id": 1, "text": text}))
    assert answer["accuses"] == [{"kind": "customs", "words": text}]


def test_bad_lines_are_answered_and_the_run_goes_on(answers: Answers) -> None:
    code, found = answers("{", '{"id": 2}', '{"id": 3, "text": 5}', '{"id": 4, "text": "салам"}')
    assert code == 0
    assert [row["id"] for row in found] == [None, 2, 3, 4]
    wrong = ["not JSON", "no text", "text is not a string", None]
    assert [row.get("error") for row in found] == wrong


def test_only_bad_lines_fail_the_run(answers: Answers) -> None:
    assert answers("nonsense", "[]")[0] == 1


def test_nothing_in_gives_nothing_out(answers: Answers) -> None:
    assert answers() == (0, [])


def test_a_surrogate_in_the_id_survives(answers: Answers) -> None:
    _, (answer,) = answers('{"id": "\\ud800", "text": "x \\ud800"}')
    assert answer["id"] == "\ud800"


@pytest.mark.slow
def test_without_a_reader_the_shipped_one_reads() -> None:
    sink = io.StringIO()

    read_lines(io.StringIO('{"id": 1, "text": "продают рога сайги"}'), sink)

    assert json.loads(sink.getvalue())["taxa"] == ["Saiga tatarica"]


@pytest.mark.slow
def test_reading_does_not_load_the_bot() -> None:
    check = (
        "import sys, cli.read; sys.exit(any(name.startswith('aiogram') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
