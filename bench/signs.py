"""By what people tell sellers apart: plates, phones, accounts, stalls, prices, and their slips."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random  # noqa: TID251  seeded: the same month every time
from string import ascii_lowercase, digits

LETTERS = ascii_lowercase.replace("o", "")
SLIPS = 1 / 16
"""How often one sign of a plate or a number is another one."""


def marks(deed: str, dice: Random) -> Iterator[str]:
    if dice.random() < 0.15:
        yield f"plate {dice.randrange(1, 10):02}kg{dice.randrange(1000):03}{_letters(3, dice)}"
    if dice.random() < (0.6 if deed == "online_sale" else 0.08):
        yield f"phone +9967{dice.randrange(10**8):08}"
    if deed == "online_sale" and dice.random() < 0.6:
        yield f"account @{_letters(dice.randrange(5, 12), dice)}"


def stalls(deed: str, dice: Random) -> Iterator[str]:
    if deed == "market_sale" and dice.random() < 0.5:
        yield f"stall:{dice.choice(('row', 'shop'))} {dice.randrange(1, 60)}"


def prices(deed: str, dice: Random) -> Iterator[str]:
    if deed.endswith("sale") and dice.random() < 0.7:
        yield f"price:KGS {dice.choice((1, 2, 3, 5, 8, 15, 20, 30)) * 10 ** dice.randrange(3, 5)}"


def misread(name: str, dice: Random) -> str:
    """As one person tells it."""
    kind, _, value = name.partition(" ")
    if kind.startswith("price"):
        return f"{kind} {int(value) * dice.choice((1, 1, 1, 1, 0.75)):g}"
    if dice.random() >= SLIPS or kind == "account":
        return name
    at = dice.randrange(len(value))
    other = dice.choice(digits if value[at].isdigit() else LETTERS)
    return f"{kind} {value[:at]}{other}{value[at + 1 :]}"


def flipped(dice: Random) -> int:
    """Bits of an imprint that a messenger changes."""
    return sum(1 << bit for bit in dice.sample(range(64), dice.randrange(6)))


def _letters(count: int, dice: Random) -> str:
    return "".join(dice.choices(LETTERS, k=count))
