"""The pace Telegram allows is never passed, whatever is asked for and when."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.pace import Bucket, NoPace, Pace
from tests.clock import MORNING

STEPS = st.lists(
    st.tuples(st.floats(0, 2), st.integers(0, 2), st.booleans()), min_size=1, max_size=120
)


@given(STEPS)
def test_no_second_sees_more_than_thirty(steps: list[tuple[float, int, bool]]) -> None:
    pace, now, sent = Pace(MORNING), MORNING, list[float]()
    for pause, chat, is_group in steps:
        now += timedelta(seconds=pause)
        for turn in range(20):
            if pace.take((chat, turn), now, is_group=is_group) is None:
                sent.append((now - MORNING).total_seconds())

    for start in sent:
        assert sum(start <= at < start + 1 for at in sent) <= 28 * 2


@given(STEPS)
def test_a_refusal_names_a_later_moment(steps: list[tuple[float, int, bool]]) -> None:
    pace, now = Pace(MORNING), MORNING
    for pause, chat, is_group in steps:
        now += timedelta(seconds=pause)
        until = pace.take(chat, now, is_group=is_group)
        assert until is None or until > now


def test_a_chat_bears_a_short_burst_and_then_one_a_second() -> None:
    pace = Pace(MORNING)
    answers = [pace.take("chat", MORNING, is_group=False) for _ in range(5)]

    assert answers[:3] == [None] * 3
    assert answers[3] is not None
    assert abs(answers[3] - MORNING - timedelta(seconds=1)) < timedelta(milliseconds=1)
    assert pace.take("chat", answers[3], is_group=False) is None


def test_a_group_gets_no_more_than_twenty_a_minute() -> None:
    pace, sent = Pace(MORNING), 0
    for second in range(60):
        at = MORNING + timedelta(seconds=second)
        sent += pace.take("desk", at, is_group=True) is None

    assert 18 <= sent <= 38
    later = [MORNING + timedelta(seconds=second) for second in range(60, 120)]
    assert sum(pace.take("desk", at, is_group=True) is None for at in later) <= 20


def test_one_chat_does_not_slow_another() -> None:
    pace = Pace(MORNING)
    for _ in range(10):
        pace.take("busy", MORNING, is_group=False)

    assert pace.take("calm", MORNING, is_group=False) is None


def test_a_flood_wait_holds_one_chat_only() -> None:
    pace, until = Pace(MORNING), MORNING + timedelta(seconds=30)
    pace.hold("chat", until)

    assert pace.take("chat", MORNING, is_group=False) == until
    assert pace.take("other", MORNING, is_group=False) is None
    assert pace.take("chat", until, is_group=False) is None


def test_a_flood_wait_for_all_holds_everybody() -> None:
    pace, until = Pace(MORNING), MORNING + timedelta(seconds=30)
    pace.hold(None, until)

    assert pace.take("anybody", MORNING, is_group=False) == until


def test_without_a_pace_only_telegrams_own_word_is_kept() -> None:
    pace, until = NoPace(), MORNING + timedelta(seconds=30)
    taken = Counter(pace.take("chat", MORNING, is_group=True) for _ in range(1_000))
    pace.hold("chat", until)

    assert taken == {None: 1_000}
    assert pace.take("chat", MORNING, is_group=True) == until


def test_a_clock_that_goes_back_fills_nothing() -> None:
    bucket = Bucket(rate=1, size=3, level=0, at=MORNING)

    bucket.fill(MORNING - timedelta(hours=1))

    assert bucket.level == 0


def test_ten_thousand_chats_are_not_remembered_for_ever() -> None:
    pace, now = Pace(MORNING), MORNING
    for chat in range(10_050):
        now += timedelta(seconds=1)
        assert pace.take(chat, now, is_group=False) is None
