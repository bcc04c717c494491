"""Everything that must not be guessed, from the system's own randomness."""

from __future__ import annotations

import secrets

from triage.model import Receipt
from triage.receipts import RANDOM_DIGITS, with_check_digit

NAME_BYTES = 16
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""Without I, O and Q, which are read as 1 and 0."""

DIGITS = "23456789"
CODE_DIGITS = 6


class SystemTokens:
    """Implements `triage.ports.Tokens`."""

    def name(self) -> str:
        return secrets.token_urlsafe(NAME_BYTES)

    def receipt(self) -> Receipt:
        return with_check_digit(_digits(RANDOM_DIGITS))

    def number(self) -> str:
        letters = secrets.choice(LETTERS) + secrets.choice(LETTERS)
        return f"{letters}-{''.join(secrets.choice(DIGITS) for _ in range(3))}"

    def code(self) -> str:
        return _digits(CODE_DIGITS)


def _digits(count: int) -> str:
    return str(secrets.randbelow(10**count)).zfill(count)
