"""People read tables, programs an object; both say the same."""

from __future__ import annotations

import json

from nlp.training.corpus import parse_tip
from nlp.training.inspection.balance import weigh
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.results import Inspection
from nlp.training.inspection.tables import as_object, tables
from tests.nlp.training.inspection.folders import a_row
from triage.model import LANGUAGES

FAULT = Fault("frame", "ru.jsonl:3", "6 tips are cut from one frame", "Say them otherwise.",
              ("ru.jsonl:3  t-3  Продают",))  # fmt: skip


def inspected(*faults: Fault) -> Inspection:
    taught = weigh([parse_tip(a_row(urgent=True, taxa=["Saiga tatarica"]))])
    return Inspection(taught, weigh([]), faults)


def row(name: str, lines: list[str]) -> list[str]:
    [line] = [line for line in lines if line.startswith(f"{name} ")]
    return line.removeprefix(name).split()


def test_each_language_has_its_column() -> None:
    lines = list(tables(inspected()))
    cells = dict(zip(row("taught", lines), row("Saiga tatarica", lines), strict=True))

    assert list(cells) == list(LANGUAGES)
    assert cells["ru"] == "1"
    assert cells["ky"] == "-"


def test_shares_are_printed_as_shares() -> None:
    urgent = [line for line in tables(inspected()) if line.startswith("urgent ")]

    assert [line.split().count("1.000") for line in urgent] == [1, 0]


def test_what_is_wrong_comes_last_with_its_tips_and_the_advice() -> None:
    said = list(tables(inspected(FAULT)))[-4:]

    assert said[0] == "frame      ru.jsonl:3: 6 tips are cut from one frame"
    assert said[1].strip() == "ru.jsonl:3  t-3  Продают"
    assert said[2].strip() == "-> Say them otherwise."
    assert said[3] == "Wrong: 1."


def test_a_corpus_without_faults_is_called_right() -> None:
    assert list(tables(inspected()))[-1] == "All is right."


def test_no_row_is_printed_twice() -> None:
    lines = [line for line in tables(inspected(FAULT)) if line]
    taught = lines[: next(at for at, line in enumerate(lines) if line.startswith("apart"))]
    labels = [line[:26] for line in taught]

    assert len(set(labels)) == len(labels)
    assert sum("cut from one frame" in line for line in lines) == 1


def test_the_object_says_what_the_tables_say() -> None:
    found = json.loads(json.dumps(as_object(inspected(FAULT))))

    assert found["right"] is False
    assert found["taught"]["ru"]["taxon"] == {"Saiga tatarica": 1}
    assert found["taught"]["ru"]["urgent"] == 1
    assert "ru" not in found["missing"]["Saiga tatarica"]
    assert found["apart"]["ru"]["tips"] == 0
    assert found["faults"][0]["where"] == "ru.jsonl:3"


def test_the_object_of_a_right_corpus_says_so() -> None:
    assert as_object(inspected())["right"] is True
