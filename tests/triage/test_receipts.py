"""Receipts: read as people write them, and slips are caught."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from triage.model import Receipt
from triage.receipts import in_groups, is_receipt, with_check_digit, without_codes

receipts = st.text("0123456789", min_size=20, max_size=20).map(with_check_digit)
KNOWN = with_check_digit("12345678901234567890")


def test_the_check_digit_is_damms() -> None:
    assert with_check_digit("572") == "5724"


@given(receipts)
def test_a_receipt_in_groups_is_read_back(receipt: Receipt) -> None:
    assert is_receipt(in_groups(receipt)) == receipt


def test_groups_have_four_digits() -> None:
    assert in_groups(Receipt("123456789012345678901")) == "1234 5678 9012 3456 7890 1"


@pytest.mark.parametrize("between", ["", " ", "-", " - ", "\n", "\u00a0", "\u2014", ".", ", "])
def test_people_write_codes_in_many_ways(between: str) -> None:
    groups = in_groups(KNOWN).split(" ")

    assert is_receipt(f"  {between.join(groups)}\n") == KNOWN


@given(receipts, st.sampled_from(["", " ", "-", " - ", "\n", "\u00a0", ", "]))
def test_among_other_words_no_code_is_left(receipt: Receipt, between: str) -> None:
    spoken = between.join(in_groups(receipt).split(" "))

    assert without_codes(f"To {spoken}: a white car.") == "To …: a white car."


@pytest.mark.parametrize(
    "slipped", ["1234 5678 9012 3456 7890", "1234 5678 9012 3456 7890 7", "1234 " * 4 + "1234\n2"]
)
def test_nor_one_with_a_slip(slipped: str) -> None:
    assert "1234" not in without_codes(f"code {slipped}, he said")


@pytest.mark.parametrize(
    "numbers",
    ["0700 123456, 0555 123456", "+996700123456 +996555123456", "4169 5853 1234 5678",
     "40.528300, 72.798500", "20208000900123456001", "0700123456 05551234567"],
)  # fmt: skip
def test_other_numbers_stay(numbers: str) -> None:
    assert without_codes(numbers) == numbers


@given(receipts, st.integers(0, 20), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_caught(receipt: Receipt, at: int, digit: str) -> None:
    assume(receipt[at] != digit)

    assert is_receipt(receipt[:at] + digit + receipt[at + 1 :]) is None


@given(receipts, st.integers(0, 19))
def test_two_swapped_neighbours_are_caught(receipt: Receipt, at: int) -> None:
    assume(receipt[at] != receipt[at + 1])
    swapped = receipt[:at] + receipt[at + 1] + receipt[at] + receipt[at + 2 :]

    assert is_receipt(swapped) is None


@given(st.text(max_size=40))
def test_words_are_no_receipt(text: str) -> None:
    assume(sum(letter in "0123456789" for letter in text) < 21)

    assert is_receipt(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        KNOWN[:-1],
        f"{KNOWN}0",
        f"my code is {KNOWN}",
        "".join(chr(ord(digit) - ord("0") + ord("٠")) for digit in KNOWN),
        "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in KNOWN),
    ],
)
def test_what_only_looks_like_a_receipt_is_none(text: str) -> None:
    assert is_receipt(text) is None


def test_a_receipt_does_not_show_itself() -> None:
    found = is_receipt(KNOWN)

    assert found is not None
    assert str(found) not in repr(found)
