"""What two tips name of one kind: the same thing, another one, or one that may be either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

HAGGLED = 2.0
"""A price of less than so many times the other may be the other, after some talk."""
TELLING = 5
"""Signs: shorter names are not taken for a part or a slip of each other."""


def kind_of(name: str) -> str:
    """`plate` of `plate 01kg123abc`; `price:USD` of `price:USD 200`, for no other is compared."""
    return name.partition(" ")[0]


def family_of(kind: str) -> str:
    return kind.partition(":")[0]


def parted(some: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """The kinds of which both name something and nothing of one can be what the other names."""
    for kind in sorted(_kinds(some) & _kinds(others)):
        pairs = product(_values(some, kind), _values(others, kind))
        if not any(_may_be_one(one, other, family_of(kind)) for one, other in pairs):
            yield kind


def _kinds(names: Iterable[str]) -> set[str]:
    return {kind_of(name) for name in names}


def _values(names: Sequence[str], kind: str) -> list[str]:
    return [name.partition(" ")[2] for name in names if kind_of(name) == kind]


def _may_be_one(one: str, other: str, family: str) -> bool:
    """People haggle, hear one sign wrong, or remember a part."""
    if family == "price":
        low, high = sorted((float(one), float(other)))
        return high < HAGGLED * low or high == low
    if family == "stall":
        return one == other
    if min(len(one), len(other)) < TELLING:
        return one == other
    return one in other or other in one or _is_slip(one, other)


def _is_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
