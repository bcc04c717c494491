"""Hours and days told in words, in seven languages, and what only looks like them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of


@pytest.fixture(scope="module")
def shapes(pipeline: Language) -> Language:
    return pipeline


def told(shapes: Language, text: str, label: str) -> list[str]:
    doc = shapes.make_doc(text)
    for step in ("ilbirs_fold", "ilbirs_patterns", "ilbirs_times"):
        doc = shapes.get_pipe(step)(doc)
    return [span.value for span in findings_of(doc).spans if span.label == label]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("приедут в 3 часа ночи", "03:00"),
        ("к 5 утра", "05:00"),
        ("в 8 вечера", "20:00"),
        ("в три часа дня", "15:00"),
        ("в 2 дня", "14:00"),
        ("в 12 ночи", "00:00"),
        ("в 11 ночи", "23:00"),
        ("после 6 часов", "06:00"),
        ("at 5 am", "05:00"),
        ("at 5:30 pm", "17:30"),
        ("12 am", "00:00"),
        ("7 o'clock in the evening", "19:00"),
        ("саат 5те чыгышат", "05:00"),
        ("кечки саат 8де", "20:00"),
        ("сағат 5-те", "05:00"),
        ("кешкі сағат 8де", "20:00"),
        ("soat 6 da", "06:00"),
        ("kechki soat 8 da", "20:00"),
        ("соат 18:00 да", "18:00"),
        ("соати 7", "07:00"),
        ("соати 7-и субҳ", "07:00"),
        ("соати 6 шом", "18:00"),
        ("sagat 8-de", "08:00"),
        ("agşam sagat 9-da", "21:00"),
        ("рейс 23:30", "23:30"),
        ("вылет в 9.40", "09:40"),
        ("soat 21.30 da", "21:30"),
    ],
)
def test_an_hour_is_told(shapes: Language, text: str, hour: str) -> None:
    assert told(shapes, text, "time") == [hour]


@pytest.mark.parametrize(
    "text",
    ["через 3 часа", "за 2 часа", "2 дня назад", "3 nights", "5 саат күттүк", "3 soat",
     "2 соат пеш", "3 som moshini", "12.05 кг", "$12.30", "курс 10.50 доллар", "длина 2.45 м",
     "матч 2:1", "в 45 часов", "5 мешков"],
)  # fmt: skip
def test_a_while_a_weight_or_a_score_is_no_hour(shapes: Language, text: str) -> None:
    assert told(shapes, text, "time") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 мая", "05-15"),
        ("15-го мая 2026 года", "2026-05-15"),
        ("приедут 15.05", "05-15"),
        ("до 15.05", "05-15"),
        ("15th of May", "05-15"),
        ("on May 15", "05-15"),
        ("from 3 to 9 August", "08-09"),
        ("15-майда", "05-15"),
        ("15 мамырда", "05-15"),
        ("15-mayda", "05-15"),
        ("21 октябрь куни", "10-21"),
        ("15 майи соли равон", "05-15"),
        ("1-nji sentýabrda", "09-01"),
    ],
)
def test_a_day_is_told(shapes: Language, text: str, day: str) -> None:
    assert told(shapes, text, "date") == [day]


@pytest.mark.parametrize(
    "text",
    ["вылет в 15.05", "they may 15 times", "at house 14 now", "3 кг май", "45 мая", "15.13",
     "12.05 кг", "$12.05"],
)  # fmt: skip
def test_what_only_looks_like_a_day_is_none(shapes: Language, text: str) -> None:
    assert told(shapes, text, "date") == []


def test_the_words_around_an_hour_belong_to_it(shapes: Language) -> None:
    text = "ждут: таңкы саат 6да, кийин"
    doc = shapes.make_doc(text)
    for step in ("ilbirs_fold", "ilbirs_patterns", "ilbirs_times"):
        doc = shapes.get_pipe(step)(doc)
    (span,) = findings_of(doc).spans
    assert text[span.start : span.end] == "таңкы саат 6"


def test_what_belongs_to_a_phone_tells_no_hour(shapes: Language) -> None:
    assert told(shapes, "звоните в 8 701 555 03 12 ночи", "time") == []
