"""Every kind of fault is found in one go, each once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from nlp.training.corpus import CORPUS
from nlp.training.inspection.inspection import inspect
from tests.nlp.training.inspection.folders import a_row, rows_of, write

FRAMED = (
    "Вчера в Бишкеке мужчина предлагал 5 барсов. Я шла с дочкой из школы и сфотографировала",
    "Вчера в Оше мужчина предлагал 17 волков. Номер у машины заляпан грязью, водитель курил",
    "Друг служит на заставе, просил молчать. Вчера в Таласе мужчина предлагал 3 лисицы!",
    "Вчера в Нарыне мужчина предлагал двух рысей. Клетки под брезентом, за кафе у моста",
    "Соседи давно жалуются на запах. Вчера в Караколе мужчина предлагал 40 медведей",
    "Здравствуйте! Вчера в Джалал-Абаде мужчина предлагал 200 сурков. Приедет опять в пятницу",
)
LONE = "Егеря нашли у ручья отравленную приманку и трёх мёртвых грифов"


@pytest.mark.slow
def test_every_planted_fault_is_found_once(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", [*rows_of(*FRAMED, LONE), a_row(id="bad", lang="xx")])
    write(tmp_path, "ru-2.jsonl", [a_row(LONE, id="twin")])
    write(tmp_path, "apart/ru.jsonl", [a_row(LONE.upper(), id="test")])
    inspection = inspect(tmp_path)

    kinds = Counter(fault.kind for fault in inspection.faults if fault.kind != "balance")
    assert kinds == {"line": 1, "frame": 1, "duplicate": 1, "leak": 2}
    assert not inspection.is_right


@pytest.mark.slow
def test_only_valid_tips_are_counted_and_each_where_it_lies(tmp_path: Path) -> None:
    write(tmp_path, "ru.jsonl", [*rows_of(*FRAMED), a_row(id="bad", lang="xx")])
    write(tmp_path, "apart/ru.jsonl", [a_row(LONE, id="test")])
    inspection = inspect(tmp_path)

    assert inspection.taught["ru"]["tips", ""] == len(FRAMED)
    assert inspection.apart["ru"]["tips", ""] == 1


@pytest.mark.slow
def test_the_shipped_corpus_has_no_fault() -> None:
    assert [(fault.where, fault.what) for fault in inspect(CORPUS).faults] == []
