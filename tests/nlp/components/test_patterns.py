"""Plates, phones, links, accounts and dates are known by their shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from nlp.attributes import findings_of
from triage.model import Span

LABELS = {"plate", "phone", "link", "account", "date", "time", "money", "quantity"}


@pytest.fixture(scope="module")
def shapes(pipeline: Language) -> Language:
    """The pipeline up to the quantities, whatever the language of the text."""
    return pipeline


def spans(shapes: Language, text: str) -> list[Span]:
    doc = shapes.make_doc(text)
    for step in ("ilbirs_fold", "ilbirs_patterns", "ilbirs_times", "ilbirs_quantities"):
        doc = shapes.get_pipe(step)(doc)
    return [span for span in findings_of(doc).spans if span.label in LABELS]


def values(shapes: Language, text: str, label: str) -> list[str]:
    return [span.value for span in spans(shapes, text) if span.label == label]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("белая Нива 01KG123ABC", "01KG123ABC"),
        ("Жигули 04 KG 118 ABX", "04KG118ABX"),
        ("номери 01 кг 345 авс экен", "01KG345ABC"),
        ("прицеп 01 KG 1234 P", "01KG1234P"),
        ("фура, госномер 847 BZA 16", "847BZA16"),
        ("фура 847bza16", "847BZA16"),
        ("джип 389 BK 01", "389BK01"),
        ("старая А 123 АВС", "A123ABC"),
        ("Damas 01 A 123 BC", "01A123BC"),
        ("Исузу 80 123 ABA", "80123ABA"),
        ("прицеп 30 1234 AB", "301234AB"),
        ("moshina 30 A 1234", "30A1234"),
        ("номераш 4471 АВ 02", "4471AB02"),
        ("Номер 1177 ТТ", "1177TT"),
        ("ulag AB 12-34 AH", "AB1234AH"),
        ("ulag AB1234AH", "AB1234AH"),
        ("B 1234 AK москвич", "B1234AK"),
        ("уазик А123ВС77", "A123BC77"),
        ("уазик а123вс 777", "A123BC777"),
        ("О 777 ОО 199", "O777OO199"),
    ],
)
def test_a_plate_of_each_country_is_read(shapes: Language, text: str, plate: str) -> None:
    assert values(shapes, text, "plate") == [plate]


@pytest.mark.parametrize(
    "text",
    ["продам 100 КГ 20 раз", "ПРОДАЮТ 100 КГ МЯСА И 500 ИЗ 20 УПАКОВОК", "инстада 2500гө сатат",
     "500 ТГ 20 штук", "ГОСТ 12345", "в 2019да алган", "поезд 120 до 15"],
)  # fmt: skip
def test_weights_money_and_years_are_no_plates(shapes: Language, text: str) -> None:
    assert values(shapes, text, "plate") == []


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("звоните +996 555 00 19 83", "+996555001983"),
        ("0555-12-34-56", "+996555123456"),
        ("0700 123456га чалыңыз", "+996700123456"),
        ("+996 (772) 00-41-19 вотсап", "+996772004119"),
        ("996700123456", "+996700123456"),
        ("8 701 555 03 71 Ербол", "+77015550371"),
        ("8(701)555-03-71", "+77015550371"),
        ("+7 705 555 01 44", "+77055550144"),
        ("8 916 123 45 67", "+79161234567"),
        ("+998 88 140 60 07", "+998881406007"),
        ("Tel: 95 123 44 08", "+998951234408"),
        ("+992 93 555 66 77", "+992935556677"),
        ("Рақам 98 777 40 41", "987774041"),
        ("8 65 12 34 56 jaň ediň", "+99365123456"),
        ("Belgisi 863 19 04 55", "+99363190455"),
        ("00993 65 123456", "+99365123456"),
        ("+971 50 123 45 67 араб", "+971501234567"),
    ],
)
def test_a_phone_is_read_as_the_world_dials_it(shapes: Language, text: str, phone: str) -> None:
    assert values(shapes, text, "phone") == [phone]


def test_a_number_behind_a_phone_does_not_spoil_it(shapes: Language) -> None:
    found = spans(shapes, "тел 0555 12 34 56 2 кг рогов")
    assert [(span.label, span.value) for span in found] == [
        ("phone", "+996555123456"),
        ("quantity", "2 kg"),
    ]


@pytest.mark.parametrize(
    "text",
    ["цена 12 500 000 сом", "901 234 567 so'm", "просит 935 001 108 сум", "с 2019 по 2024 год",
     "42.874612, 74.569812", "1 2 3 4 5 6 7 8 9", "счёт 40702810000000012345678"],
)  # fmt: skip
def test_money_years_and_coordinates_are_no_phones(shapes: Language, text: str) -> None:
    assert values(shapes, text, "phone") == []


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("смотри https://t.me/zoo_osh, там всё", "t.me/zoo_osh"),
        ("telegram.me/zoo_osh/", "t.me/zoo_osh"),
        ("OLX.kz/d/obyavlenie/1", "olx.kz/d/obyavlenie/1"),
        ("(www.lalafo.kg/osh)", "lalafo.kg/osh"),
        ("Ссылка somon.tj/adv/88120", "somon.tj/adv/88120"),
        ("wa.me/996555001983", "wa.me/996555001983"),
        ("https://instagram.com/falcon.osh?igsh=1", "instagram.com/falcon.osh?igsh=1"),
    ],
)
def test_a_link_is_the_same_however_it_is_written(shapes: Language, text: str, link: str) -> None:
    assert values(shapes, text, "link") == [link]


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("пишет @Nur_exotic_osh!", "@nur_exotic_osh"),
        ("инста: sokol", "@sokol"),
        ("Instagramda falcon_77 diyen", "@falcon_77"),
        ("инсте @barsik", "@barsik"),
    ],
)
def test_an_account_is_read_without_regard_to_capitals(
    shapes: Language, text: str, account: str
) -> None:
    assert values(shapes, text, "account") == [account]


@pytest.mark.parametrize("text", ["insta satyp otyr", "amina@mail.ru", "a @ b", "instagram feed"])
def test_a_word_beside_a_network_is_no_account(shapes: Language, text: str) -> None:
    assert values(shapes, text, "account") == []


def test_a_whole_date_is_told_year_first(shapes: Language) -> None:
    found = values(shapes, "12.05.2026, 12/05/26, 2026-05-12, но не 45.05.2026", "date")
    assert found == ["2026-05-12"] * 3


@pytest.mark.parametrize(
    "text",
    ["3 кг за 500 сомов в 17:30, 0555123456", "01KG123ABC 20 000 сом 15.05 в 3 часа ночи 5 рогов",
     "$500, 8 701 555 03 71, 847 BZA 16, 12.05.2026, @nur_osh, 2 кг"],
)  # fmt: skip
def test_no_number_is_counted_twice(shapes: Language, text: str) -> None:
    found = sorted(spans(shapes, text), key=lambda span: span.start)
    assert len(found) >= 4
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_a_letter_of_a_link_is_no_unit(shapes: Language) -> None:
    assert [span.label for span in spans(shapes, "8+t.me/zoo_osh")] == ["link"]


def test_a_sign_of_money_pays_once(shapes: Language) -> None:
    assert values(shapes, "8$8", "money") == ["8 USD"]


PIECES = st.sampled_from(
    ["+", "8", "0", "996", "555", "12", "34", "1.5", ":", "30", "KG", "ABC", "кг", "сом", "$", "в",
     "часа", "ночи", "мая", "саат", "@", "t.me/", ".kg", "/", "-", " ", " ", "(", ")", "а", "\n"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=300)))
@example(text="8:12t.me/")
def test_spans_never_overlap_and_never_leave_the_text(shapes: Language, text: str) -> None:
    found = sorted(spans(shapes, text), key=lambda span: span.start) if text else []
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
