"""The pace: never more than Telegram allows, and never longer than it asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import ALL, CHAT, GROUP, KEPT, NoPace, Pace, Paces, Window
from tests.clock import MORNING

SECOND = timedelta(seconds=1)
GAPS = st.lists(st.integers(0, 3_000), max_size=120)
"""Milliseconds between two tries."""

BOTH = pytest.mark.parametrize("make", [Pace, NoPace], ids=["kept", "free"])


def moments(gaps: Iterable[int]) -> list[datetime]:
    now, found = MORNING, []
    for gap in gaps:
        now += timedelta(milliseconds=gap)
        found.append(now)
    return found


def sent(pace: Paces, tries: list[datetime], *, is_group: bool = False) -> list[datetime]:
    return [now for now in tries if pace.take("chat", now, is_group=is_group) is None]


def most_within(span: timedelta, went: list[datetime]) -> int:
    return max((sum(first <= one < first + span for one in went) for first in went), default=0)


@given(GAPS)
def test_a_chat_never_gets_more_than_it_may(gaps: list[int]) -> None:
    went = sent(Pace(), moments(gaps))

    assert most_within(5 * SECOND, went) <= CHAT[0]


@given(GAPS)
def test_a_group_never_gets_more_than_nineteen_a_minute(gaps: list[int]) -> None:
    went = sent(Pace(), moments(gaps), is_group=True)

    assert most_within(60 * SECOND, went) <= GROUP[0] - KEPT


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 40)), max_size=150))
def test_all_chats_together_never_get_more_than_the_bot_may_send(
    tries: list[tuple[int, int]],
) -> None:
    pace, now, went = Pace(), MORNING, []
    for gap, chat in tries:
        now += timedelta(milliseconds=gap)
        if pace.take(chat, now, is_group=False) is None:
            went.append(now)

    assert most_within(SECOND, went) <= ALL[0]


@given(GAPS, st.booleans())
def test_who_asks_again_at_the_named_moment_may_go(gaps: list[int], is_group: bool) -> None:
    pace = Pace()
    for now in moments(gaps):
        until = pace.take("chat", now, is_group=is_group)
        if until is not None:
            assert until > now
            assert pace.take("chat", until, is_group=is_group) is None
            return


def test_one_slow_chat_holds_up_no_other() -> None:
    pace = Pace()
    for _ in range(CHAT[0]):
        assert pace.take("Amina", MORNING, is_group=False) is None

    assert pace.take("Amina", MORNING, is_group=False) == MORNING + CHAT[1]
    assert pace.take("Bakyt", MORNING, is_group=False) is None


def test_a_refused_try_takes_nothing() -> None:
    pace = Pace()

    assert len(sent(pace, [MORNING] * 100)) == CHAT[0]
    assert pace.take("chat", MORNING + CHAT[1], is_group=False) is None


def test_after_a_second_in_which_all_is_spent_the_next_goes_soon() -> None:
    pace = Pace()
    for at in range(ALL[0]):
        assert pace.take(at, MORNING, is_group=False) is None

    assert pace.take("one more", MORNING, is_group=False) == MORNING + SECOND


@BOTH
def test_a_held_chat_waits_and_the_others_go(make: type[NoPace]) -> None:
    pace, until = make(), MORNING + 30 * SECOND
    pace.hold("Amina", until)

    assert pace.take("Amina", MORNING, is_group=False) == until
    assert pace.take("Bakyt", MORNING, is_group=False) is None
    assert pace.take("Amina", until, is_group=False) is None


@BOTH
def test_when_everything_is_held_nobody_goes(make: type[NoPace]) -> None:
    pace, until = make(), MORNING + 5 * SECOND
    pace.hold(None, until)

    assert pace.take("Amina", MORNING, is_group=False) == until
    assert pace.take("desk", MORNING, is_group=True) == until
    assert pace.take("Amina", until, is_group=False) is None


@BOTH
def test_of_two_holds_the_longer_counts(make: type[NoPace]) -> None:
    pace = make()
    pace.hold("Amina", MORNING + 30 * SECOND)
    pace.hold("Amina", MORNING + 5 * SECOND)
    pace.hold(None, MORNING + 2 * SECOND)

    assert pace.take("Amina", MORNING, is_group=False) == MORNING + 30 * SECOND


@BOTH
def test_a_hold_that_is_over_is_forgotten(make: type[NoPace]) -> None:
    pace = make()
    pace.hold("Amina", MORNING + 5 * SECOND)
    pace.take("Amina", MORNING + 9 * SECOND, is_group=False)

    assert pace.take("Amina", MORNING, is_group=False) is None


def test_without_a_pace_only_a_hold_counts() -> None:
    assert len(sent(NoPace(), [MORNING] * 500, is_group=True)) == 500


def test_a_clock_that_is_set_back_earns_nothing_and_costs_one_span() -> None:
    window = Window(2, 10 * SECOND)
    for _ in range(2):
        window.note(MORNING)

    back = MORNING - 3600 * SECOND

    assert window.free_at(back) == back + 10 * SECOND
    assert window.free_at(back + 10 * SECOND) == back + 10 * SECOND


@given(GAPS, st.integers(0, 4))
def test_room_that_is_kept_is_there(gaps: list[int], kept: int) -> None:
    window = Window(5, 10 * SECOND)
    for now in moments(gaps):
        if window.free_at(now, kept) <= now:
            window.note(now)
        for _ in range(kept):
            assert window.free_at(now) <= now


def minutes_of_maps(pace: Pace) -> datetime:
    """A desk gets all that it may get, for a minute and a half; returns the last moment."""
    tries = moments([500] * 180)
    assert sent(pace, tries, is_group=True)
    return tries[-1]


def test_in_a_busy_group_there_is_always_room_for_what_is_urgent() -> None:
    pace = Pace()
    now = minutes_of_maps(pace)

    urgent = [now + 2 * SECOND * at for at in range(KEPT)]

    assert [pace.take("chat", at, is_group=True, is_urgent=True) for at in urgent] == [None] * KEPT


def test_what_is_not_urgent_hears_when_to_come_again() -> None:
    pace = Pace()
    now = minutes_of_maps(pace)

    again = pace.take("chat", now, is_group=True)

    assert again is not None
    assert again > now
    assert pace.take("chat", again, is_group=True) is None
