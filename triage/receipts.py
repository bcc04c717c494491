"""Receipts as people write them: groups of four, a check digit that catches a slip.

The check digit is Damm's: it finds every single wrong digit and every swap of two neighbours.
"""

from __future__ import annotations

import re

from triage.model import Receipt
from triage.own_words import CUT

RANDOM_DIGITS = 20

# The totally anti-symmetric quasigroup of order 10 (H. Michael Damm, 2004).
DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)

GAP = r"[\s\u00a0\u202f.,_\-\u2010-\u2015]"
SEPARATORS = re.compile(f"{GAP}+")
SPOKEN = re.compile(
    rf"(?<![0-9])(?:[0-9]{{4}}(?:{GAP}{{1,3}}[0-9]{{4}}){{4}}(?:{GAP}{{1,3}}[0-9])?|[0-9]{{21}})"
    "(?![0-9])"
)
"""A code among other words, also with a slip in it or without its last digit: what is missing can
be tried. Numbers of phones and cards stand in other groups."""
DIGITS = re.compile(rf"[0-9]{{{RANDOM_DIGITS + 1}}}")


def is_receipt(text: str) -> Receipt | None:
    """The receipt that the text is, without its spaces and dashes; None for anything else."""
    digits = SEPARATORS.sub("", text)
    if not DIGITS.fullmatch(digits) or _interim(digits) != 0:
        return None
    return Receipt(digits)


def without_codes(text: str) -> str:
    """Threat: whoever reads a code opens the letters of that report, and can take it back."""
    return SPOKEN.sub(CUT, text)


def with_check_digit(digits: str) -> Receipt:
    return Receipt(f"{digits}{_interim(digits)}")


def in_groups(receipt: Receipt) -> str:
    """As it is shown: 1234 5678 9012 3456 7890 1."""
    return " ".join(receipt[start : start + 4] for start in range(0, len(receipt), 4))


def ending_of(receipt: Receipt) -> str:
    """Enough to tell a person's codes from each other, and too little to find one."""
    return receipt[-5:]


def _interim(digits: str) -> int:
    interim = 0
    for digit in digits:
        interim = int(DAMM[interim][int(digit)])
    return interim
