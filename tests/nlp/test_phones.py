"""Phones: the same number however it is dialled, and no number out of any other digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.phones import load_plans, phone_of, phones_in


def numbers(text: str) -> list[str]:
    return [number for _, _, number in phones_in(text)]


@pytest.mark.parametrize("plan", load_plans(), ids=lambda plan: plan.code + plan.trunk)
def test_a_number_is_the_same_from_abroad_and_at_home(plan: object) -> None:
    (known,) = [one for one in load_plans() if one is plan]
    number = (known.begins[0] + "123456789")[: known.digits]
    ways = [f"+{known.code} {number}", f"00{known.code}{number}", f"{known.code}{number}"]
    ways += [known.trunk + number] if known.trunk else []
    assert {one for way in ways for one in numbers(way)} == {f"+{known.code}{number}"}


def test_a_number_of_two_countries_keeps_its_digits() -> None:
    assert phone_of(["90", "555", "17", "73"], is_abroad=False) == "905551773"


def test_a_number_of_one_country_gets_its_code() -> None:
    assert phone_of(["97", "700", "41", "41"], is_abroad=False) == "+998977004141"


@pytest.mark.parametrize("groups", [["500"], ["55", "55"], ["905", "000", "000"], ["12345678"]])
def test_other_digits_are_no_phone(groups: list[str]) -> None:
    assert phone_of(groups, is_abroad=False) == ""


def test_a_wrong_length_from_abroad_is_no_phone() -> None:
    assert numbers("+996 555 12") == []
    assert numbers("+49 30 1234567") == ["+49301234567"]


def test_the_plus_and_the_bracket_belong_to_the_phone() -> None:
    ((start, end, _),) = phones_in("т. (+996) 555 001983.")
    assert "т. (+996) 555 001983."[start:end] == "(+996) 555 001983"


def test_two_phones_in_a_row_are_two() -> None:
    assert numbers("0555123456 0700123456") == ["+996555123456", "+996700123456"]


@given(st.text("0123456789+-() ая.", max_size=200))
def test_every_phone_is_digits_of_the_text_and_none_lies_in_another(text: str) -> None:
    free = 0
    for start, end, number in phones_in(text):
        assert free <= start < end <= len(text)
        assert 8 <= len(number.lstrip("+")) <= 15
        free = end
