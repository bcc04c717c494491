"""Tokens: long where they must not be guessed, readable where they are spoken."""

from __future__ import annotations

import re

from storage.tokens import SystemTokens
from triage.ports import Tokens
from triage.receipts import is_receipt

TOKENS: Tokens = SystemTokens()
MANY = range(200)


def test_a_name_has_128_bits_and_fits_into_a_link() -> None:
    names = {TOKENS.name() for _ in MANY}

    assert len(names) == len(MANY)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", name) for name in names)


def test_a_receipt_checks_itself() -> None:
    receipts = {TOKENS.receipt() for _ in MANY}

    assert len(receipts) == len(MANY)
    assert all(len(receipt) == 21 and is_receipt(receipt) == receipt for receipt in receipts)


def test_a_receipt_does_not_show_itself() -> None:
    receipt = TOKENS.receipt()

    assert str(receipt) not in repr(receipt)


def test_a_number_has_nothing_to_mistake_over_the_radio() -> None:
    numbers = {TOKENS.number() for _ in MANY}

    assert all(re.fullmatch(r"[A-HJ-NPR-Z]{2}-[2-9]{3}", number) for number in numbers)
    assert len(numbers) > len(MANY) / 2


def test_a_code_has_six_digits() -> None:
    codes = [TOKENS.code() for _ in MANY]

    assert all(re.fullmatch(r"[0-9]{6}", code) for code in codes)
    assert len(set(codes)) > len(MANY) / 2
