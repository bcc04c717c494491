"""Officers write what was seized as they speak; the line becomes what a report asks for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.seizure_terms import load_seizure_terms
from nlp.reader import Reader
from triage.model import Seizure
from triage.seizures import HUGE, LONGEST, MOST, Doubt, Fault, Seized, SeizedLine, read_seizures

TERMS = load_seizure_terms()
HORNS = ("Saiga tatarica", "HOR", 12.0, "no")
BIRDS = ("Falco", "LIV", 2.0, "no")


def read(words: str, reader: Reader) -> Seized:
    return read_seizures(words, reader, TERMS)


def line_of(words: str, reader: Reader) -> SeizedLine:
    found = read(words, reader)
    assert not found.faults
    (line,) = found.lines
    return line


def told(seizure: Seizure) -> tuple[str, str, float | None, str]:
    return seizure.taxon, seizure.specimen, seizure.quantity, seizure.unit


@pytest.mark.parametrize(
    "words",
    [
        "12 horns saiga",
        "12 рогов сайгака",
        "12 бөкөн мүйүзү",
        "12 ақбөкен мүйізі",
        "12 ta saygʻoq shoxi",
        "12 та сайғоқ шохи",
        "12 шохи сайғоқ",
        "12 sany saýgak şahy",
        "horns: 12 saiga",
        "рога сайгака - 12",
        "1) двенадцать рогов сайги",
        "• рога сайгака 12 шт.",
    ],
)
def test_twelve_horns_are_twelve_horns_in_any_language_and_order(
    words: str, reader: Reader
) -> None:
    assert told(line_of(words, reader).seizure) == HORNS


@pytest.mark.parametrize(
    "words",
    [
        "2 falcons alive",
        "два живых сокола",
        "2 тирүү шумкар",
        "2 тірі сұңқар",
        "2 ta tirik lochin",
        "2 лочини зинда",
        "2 diri laçyn",
    ],
)
def test_what_lives_is_reported_as_alive_in_any_language(words: str, reader: Reader) -> None:
    assert told(line_of(words, reader).seizure) == BIRDS


@pytest.mark.parametrize(
    "words",
    [
        *("3,5 kg caviar", "3.5 кг чёрной икры", "3,5 кг қара икра", "3,5 kg işbil"),
        *("икра 3500 г", "икра осетровая 3,5 кг"),
    ],
)
def test_caviar_is_weighed(words: str, reader: Reader) -> None:
    seizure = line_of(words, reader).seizure

    kilograms = (seizure.quantity or 0) * {"kg": 1.0, "g": 0.001}[seizure.unit]
    assert (seizure.specimen, kilograms) == ("CAV", 3.5)


def test_several_things_in_one_breath_are_several_lines(reader: Reader) -> None:
    found = read("845 рогов сайгака, 2 шкуры барса; 3 кг мяса и 1 череп архара", reader)

    assert [one.specimen for one in found.seizures] == ["HOR", "SKI", "MEA", "SKU"]
    assert [one.quantity for one in found.seizures] == [845, 2, 3, 1]


def test_a_number_behind_a_comma_belongs_to_what_stands_before_it(reader: Reader) -> None:
    line = line_of("skins of snow leopard, 2 pcs", reader)

    assert told(line.seizure) == ("Panthera uncia", "SKI", 2.0, "no")


@pytest.mark.parametrize(
    ("words", "code", "quantity", "unit"),
    [
        ("500 г медвежьей желчи", "GAL", 500.0, "g"),
        ("3 желчных пузыря медведя", "GAB", 3.0, "no"),
        ("3 живых яйца балобана", "EGL", 3.0, "no"),
        ("яйца балобана 3 шт", "EGG", 3.0, "no"),
        ("пара рогов архара", "HOR", 2.0, "no"),
        ("0,5 т корня солодки", "ROO", 500.0, "kg"),
        ("12 рогов сайгака, 3 кг", "HOR", 12.0, "no"),
    ],
)
def test_the_code_and_the_unit_follow_what_was_counted_or_weighed(
    reader: Reader, words: str, code: str, quantity: float, unit: str
) -> None:
    first = read(words, reader).seizures[0]

    assert (first.specimen, first.quantity, first.unit) == (code, quantity, unit)


@pytest.mark.parametrize(
    ("words", "doubts"),
    [
        ("12 horns saiga", ()),
        ("200 tortoises", (Doubt.PART,)),
        ("шкура ирбиса", (Doubt.NUMBER,)),
        ("3 kg meat", (Doubt.TAXON,)),
        ("5 мешков корня солодки", (Doubt.PACK,)),
        ("2 кг шкур барса", (Doubt.UNIT,)),
        ("something with feet", (Doubt.TAXON, Doubt.NUMBER)),
    ],
)
def test_what_is_missing_is_asked_for_and_the_line_is_kept(
    reader: Reader, words: str, doubts: tuple[Doubt, ...]
) -> None:
    assert line_of(words, reader).doubts == doubts


def test_an_unknown_thing_stays_as_it_was_written(reader: Reader) -> None:
    line = line_of("1 rifle with a scope", reader)

    assert line.seizure == Seizure("1 rifle with a scope", quantity=1.0, unit="no")
    assert Doubt.TAXON in line.doubts


def test_what_hunts_or_holds_an_animal_is_none(reader: Reader) -> None:
    gear = ["капканы 5 шт", "сети 3 шт", "20 cartridges", "12 ta qafas", "қайық", "капкан 5 даана"]

    assert [line_of(words, reader).seizure.taxon for words in gear] == [""] * len(gear)
    assert line_of("капканы на сурков 5 шт", reader).seizure.taxon == "Marmota"


def test_a_sack_is_no_number_but_its_weight_is(reader: Reader) -> None:
    assert line_of("5 мешков корня солодки", reader).seizure.quantity is None
    assert line_of("корень солодки 5 мешков 120 кг", reader).seizure.quantity == 120


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("", Fault.EMPTY),
        (" \n • \n", Fault.EMPTY),
        ("0 horns", Fault.NONE),
        ("100000000 рогов", Fault.HUGE),
        ("15000 сом", Fault.MONEY),
        ("horn " * LONGEST, Fault.LONG),
        ("1 horn\n" * (MOST + 1), Fault.MANY),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(
    reader: Reader, words: str, fault: Fault
) -> None:
    found = read(words, reader)

    assert [one for _, one in found.faults] == [fault]
    assert found.lines == ()


def test_one_bad_line_takes_no_good_one_with_it(reader: Reader) -> None:
    found = read("12 horns saiga\n0 skins\n2 falcons alive", reader)

    assert [told(one) for one in found.seizures] == [HORNS, BIRDS]
    assert found.faults == (("0 skins", Fault.NONE),)


@settings(max_examples=40, deadline=None)
@given(words=st.text("12 3,.;\n-кгkgшт horns рог сайга живые 000000 сом", max_size=80))
def test_whatever_is_written_gives_sound_numbers_or_a_reason(words: str, reader: Reader) -> None:
    found = read(words, reader)

    assert found.lines or found.faults
    assert all(0 < one.quantity <= HUGE for one in found.seizures if one.quantity is not None)
    assert all(bool(one.unit) == (one.quantity is not None) for one in found.seizures)
    assert all(len(one.words) <= LONGEST for one in found.seizures)
