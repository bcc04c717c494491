"""Lines are read one by one, and a bad one is named by file and line."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nlp.training.corpus import parse_tip
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.sheets import Placed, read_line, read_sheets
from tests.nlp.training.inspection.folders import a_row, rows_of, write


def test_tips_know_their_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", rows_of("Продают шкуру", "Ловят сокола"))

    assert [one.where for one in read_sheets(tmp_path).taught] == ["ru.jsonl:1", "ru.jsonl:2"]


def test_what_lies_apart_stays_apart(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", [a_row(id="taught")])
    write(tmp_path, "apart/ru.jsonl", [a_row(id="apart")])
    sheets = read_sheets(tmp_path)

    assert [one.tip.id for one in sheets.taught] == ["taught"]
    assert [(one.tip.id, one.where) for one in sheets.apart] == [("apart", "apart/ru.jsonl:1")]


def test_a_planted_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", [a_row(), a_row(id="t-2", lang="xx"), a_row(id="t-3")])
    sheets = read_sheets(tmp_path)

    [fault] = sheets.faults
    assert (fault.kind, fault.where) == ("line", "ru.jsonl:2")
    assert fault.what == "the language 'xx' is unknown"
    assert fault.mend
    assert [one.tip.id for one in sheets.taught] == ["t-1", "t-3"]


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "ru.jsonl").write_bytes(b'\n{"id": \n')
    [fault] = read_sheets(tmp_path).faults

    assert fault.where == "ru.jsonl:2"
    assert fault.what.startswith("no JSON")


def test_a_line_in_another_encoding_is_named() -> None:
    [fault] = read_line('{"text": "сайгак"}'.encode("cp1251"), "ru.jsonl:1")

    assert isinstance(fault, Fault)
    assert "utf-8" in fault.what


def test_a_key_said_twice_is_named() -> None:
    [fault] = read_line(b'{"id": "t-1", "id": "t-2"}', "ru.jsonl:1")

    assert isinstance(fault, Fault)
    assert "a key stands twice" in fault.what


def test_an_id_is_given_once_in_all_files(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", [a_row()])
    write(tmp_path, "apart/ru.jsonl", [a_row("Другой текст")])
    [fault] = read_sheets(tmp_path).faults

    assert fault.where == "apart/ru.jsonl:1"
    assert fault.what == "the id 't-1' is taken by ru.jsonl:1"


def test_a_tip_is_shown_by_its_beginning() -> None:
    long = Placed(parse_tip(a_row("слово\n" * 40)), "ru.jsonl:4")

    assert str(long).startswith("ru.jsonl:4  t-1  слово слово")
    assert str(long).endswith("…")
    assert len(str(long)) < 90


@given(st.binary(max_size=60))
def test_any_line_is_a_tip_or_a_fault(line: bytes) -> None:
    assert list(read_line(line, "ru.jsonl:1"))
