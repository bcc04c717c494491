"""Pseudonyms of agencies: found by who holds the key, and the same for one week alone."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from storage.keyring import Keyring
from storage.pseudonyms import pseudonym, pseudonyms
from tests.storage.samples import CUSTOMS
from triage.model import TRIAGE_DESK

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
RING = Keyring(NEW, [OLD])
DAYS = some.dates(date(2025, 1, 1), date(2027, 12, 31))


@given(DAYS, some.integers(0, 900), some.integers(0, 900))
def test_every_day_between_is_found(first: date, length: int, at: int) -> None:
    last = first + timedelta(days=length)
    day = first + timedelta(days=min(at, length))

    known = pseudonyms(RING, CUSTOMS, first, last)

    assert pseudonym(RING, CUSTOMS, day) in known
    assert pseudonym(Keyring(OLD), CUSTOMS, day) in known
    assert pseudonym(RING, CUSTOMS, None) in known
    assert pseudonym(RING, TRIAGE_DESK, day) not in known


def test_each_lives_for_one_week() -> None:
    monday = date(2026, 5, 4)
    days = [monday + timedelta(days=after) for after in range(21)]

    assert len({pseudonym(RING, CUSTOMS, day) for day in days}) == 3
    assert len({pseudonym(RING, CUSTOMS, day) for day in days[:7]}) == 1


def test_without_a_dispatch_only_rows_without_a_day_are_asked_for() -> None:
    assert pseudonyms(Keyring(NEW), CUSTOMS, None, None) == [pseudonym(RING, CUSTOMS, None)]
