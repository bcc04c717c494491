"""Plates of five countries, phones, links and times are known by their shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp.attributes import findings_of
from nlp.components.fold import fold
from nlp.components.patterns import digits_of, find_patterns, plate_of
from triage.model import Span

BLANK = spacy.blank("xx")


def spans(text: str) -> list[Span]:
    return findings_of(find_patterns(fold(BLANK.make_doc(text)))).spans


def values(text: str, label: str) -> list[str]:
    return [span.value for span in spans(text) if span.label == label]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("белая Нива 01KG123ABC", "01KG123ABC"),
        ("Жигули 04 KG 118 ABX", "04KG118ABX"),
        ("фура, госномер 847 BZA 16", "847BZA16"),
        ("Damas 01 A 123 BC", "01A123BC"),
        ("Исузу 80 123 ABA", "80123ABA"),
        ("номераш 4471 АВ 02", "4471AB02"),
        ("ulag AB 12-34 AH", "AB1234AH"),
    ],
)
def test_a_plate_of_each_country_is_read(text: str, plate: str) -> None:
    assert values(text, "plate") == [plate]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("звоните +996 555 00 19 83", "+996555001983"),
        ("8 701 555 03 71 Ербол", "87015550371"),
        ("0555-12-34-56", "0555123456"),
        ("Рақам 98 777 40 41", "987774041"),
        ("+971 50 123 45 67 араб", "+971501234567"),
    ],
)
def test_a_phone_is_read_as_digits(text: str, phone: str) -> None:
    assert values(text, "phone") == [phone]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("смотри https://t.me/zoo_osh, там всё", "https://t.me/zoo_osh"),
        ("olx.kz/d/obyavlenie/1", "olx.kz/d/obyavlenie/1"),
        ("пишет @nur_exotic_osh!", "@nur_exotic_osh"),
    ],
)
def test_a_link_ends_before_the_comma(text: str, link: str) -> None:
    assert values(text, "link") == [link]


def test_an_hour_and_a_date_are_times() -> None:
    assert values("завтра в 6:20, а не 12.05.2026", "time") == ["12.05.2026", "06:20"]


@pytest.mark.parametrize("text", ["цена 12 500 000 сом", "1500 тенге", "весит 12.5 кг", "5 штук"])
def test_money_and_weights_are_no_phones_plates_or_times(text: str) -> None:
    assert spans(text) == []


def test_plates_and_phones_are_made_plain() -> None:
    assert plate_of("01 кg 123 авс") == "01KG123ABC"
    assert digits_of("+7 (701) 555-03-71") == "+77015550371"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_spans_never_overlap_and_never_leave_the_text(text: str) -> None:
    found = sorted(spans(text), key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
