"""What one chat may do: enough for a village, and not what buries everybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reference.limits import load_limits
from tests.clock import FixedClock
from tests.storage.samples import AMINA, a_draft
from tests.triage.allowed import Disk, allowance
from triage.gauge import Gauge
from triage.model import ChatId, Piece

ERMEK = ChatId(4242)
LIMITS = load_limits()
MEGABYTE = 2**20


@pytest.mark.parametrize(
    ("what", "most", "said"),
    [
        ("act", LIMITS.acts.most, "hurry"),
        ("command", LIMITS.commands.most, "hurry"),
    ],
)
def test_a_chat_may_do_much_then_waits_and_another_never(what: str, most: int, said: str) -> None:
    allowed = allowance(FixedClock())
    one = getattr(allowed, what)

    assert {one(AMINA) for _ in range(most)} == {""}
    assert one(AMINA) == said
    assert one(ERMEK) == ""


def test_files_are_counted_by_number_and_by_size() -> None:
    many, big = allowance(FixedClock()), allowance(FixedClock())

    assert [many.file(AMINA, 1) for _ in range(LIMITS.files.most + 1)][-2:] == ["", "files-enough"]
    said = [big.file(AMINA, 20 * MEGABYTE) for _ in range(51)]
    assert said == [""] * 50 + ["files-enough"]


def test_a_day_later_files_are_welcome_again() -> None:
    clock = FixedClock()
    allowed = allowance(clock)
    for _ in range(LIMITS.files.most + 1):
        allowed.file(AMINA, 1)

    clock.advance(hours=24)

    assert allowed.file(AMINA, 1) == ""


def test_on_a_full_disk_no_file_is_taken_from_anybody_and_nothing_is_counted() -> None:
    disk = Disk(LIMITS.free_bytes + 10 * MEGABYTE)
    allowed = allowance(FixedClock(), disk=disk)

    assert allowed.file(AMINA, 20 * MEGABYTE) == "files-no-room"
    disk.left *= 2
    assert [allowed.file(AMINA, 1) for _ in range(LIMITS.files.most)] == [""] * LIMITS.files.most


def test_a_report_ends_where_it_becomes_a_book() -> None:
    allowed = allowance(FixedClock())
    pieces = tuple(Piece(number, "x") for number in range(LIMITS.pieces))
    long = (Piece(1, "x" * LIMITS.letters),)

    assert allowed.words(None, 4096) == ""
    assert allowed.words(a_draft(pieces=pieces[1:]), 4096) == ""
    assert allowed.words(a_draft(pieces=pieces), 1) == "draft-full"
    assert allowed.words(a_draft(pieces=long), 1) == "draft-full"


def test_the_same_is_said_once_in_a_while() -> None:
    clock = FixedClock()
    allowed = allowance(clock)

    assert [allowed.is_news("hurry", AMINA) for _ in range(3)] == [True, False, False]
    assert allowed.is_news("hurry", ERMEK)
    clock.advance(minutes=10)
    assert allowed.is_news("hurry", AMINA)


def test_a_thousand_guessers_keep_nobody_from_a_first_try() -> None:
    allowed = allowance(FixedClock())
    for chat in range(1_000):
        for _ in range(LIMITS.receipts.most):
            allowed.receipt(ChatId(chat))

    assert allowed.receipt(AMINA)
    assert not allowed.receipt(AMINA), "a second one waits its turn"


def test_all_guessers_together_have_their_first_tries_and_one_minute_s_number_more() -> None:
    clock, gauge = FixedClock(), Gauge()
    allowed = allowance(clock, gauge=gauge)
    went = sum(allowed.receipt(ChatId(chat)) for chat in range(500) for _ in range(9))

    assert went == 500 + LIMITS.receipts_of_all.most


def test_a_second_try_that_waited_for_others_is_not_lost() -> None:
    clock = FixedClock()
    allowed = allowance(clock)
    for chat in range(100):
        for _ in range(LIMITS.receipts.most):
            allowed.receipt(ChatId(chat))
    allowed.receipt(AMINA), allowed.receipt(AMINA)

    clock.advance(minutes=1)

    tries = [allowed.receipt(AMINA) for _ in range(LIMITS.receipts.most)]
    assert tries == [True] * (LIMITS.receipts.most - 1) + [False]


def test_who_is_forgotten_does_not_begin_to_guess_anew() -> None:
    """The conversation is gone; what the allowance counts never lay in it."""
    allowed = allowance(FixedClock())
    before = [allowed.receipt(AMINA) for _ in range(LIMITS.receipts.most)]

    assert all(before)
    assert not replace(allowed).receipt(AMINA)
