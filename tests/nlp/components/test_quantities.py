"""How many of what: counts, weights and money, in digits and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from nlp.attributes import findings_of
from nlp.components.quantities import number_of


def quantities(pipeline: Language, text: str) -> list[tuple[float, str]]:
    return [(found.value, found.unit) for found in findings_of(pipeline(text)).quantities]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("изъято 845 рогов сайги", 845, "horn"),
        ("икры 3 кг на продажу", 3, "kg"),
        ("просит 20 000 сом за шкуру", 20_000, "KGS"),
        ("отдаёт за 1,5 млн тенге", 1_500_000, "KZT"),
        ("скидка, $500 и забирай", 500, "USD"),
        ("sells it for 700 dollars", 700, "USD"),
        ("баасы 50 миң сом", 50_000, "KGS"),
        ("бағасы екі мың доллар дейді", 2_000, "USD"),
        ("kilosi 180 ming so'm bo'ladi", 180_000, "UZS"),
        ("як дона 150 сомонӣ мефурӯшанд", 150, "TJS"),
        ("her haýsy 30 manat bolýar", 30, "TMT"),
        ("везут 12 мешков черепах", 12, "sack"),
        ("нашли 83 черепахи", 83, "Testudo horsfieldii"),
    ],
)
def test_a_quantity_is_read(pipeline: Language, text: str, value: float, unit: str) -> None:
    assert (value, unit) in quantities(pipeline, text)


@pytest.mark.parametrize(
    "text", ["звоните +996 555 00 19 83", "приехали в 2024 году", "номер 847 BZA 16, стоит"]
)
def test_a_bare_number_counts_nothing(pipeline: Language, text: str) -> None:
    assert quantities(pipeline, text) == []


def test_the_words_of_a_quantity_are_those_of_the_text(pipeline: Language) -> None:
    found = findings_of(pipeline("отдаёт за 1,5 млн тенге сразу"))
    assert found.quantities[0].words == "1,5 млн тенге"


def test_money_and_goods_have_spans_of_their_own(pipeline: Language) -> None:
    spans = findings_of(pipeline("3 кг за 500 сомов")).spans
    labels = {span.label for span in spans}
    assert {"quantity", "money"} <= labels


@pytest.mark.parametrize(
    ("written", "value"),
    [("12", 12), ("1,5", 1.5), ("1.500", 1500), ("1,500,000", 1_500_000), ("1.5.2", None)],
)
def test_points_and_commas_part_thousands_or_decimals(written: str, value: float | None) -> None:
    assert number_of(written) == value


@given(st.integers(min_value=1, max_value=999_999))
def test_any_number_before_a_unit_is_read(pipeline: Language, count: int) -> None:
    assert (float(count), "kg") in quantities(pipeline, f"икра {count} кг")
