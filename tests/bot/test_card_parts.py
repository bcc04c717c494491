"""Below a card: every letter that a reporter gave is shown once, however the tip has grown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.card_lines import FEW, PLACE_ON_CARD
from bot.card_parts import LINES, part_words, parts_beyond, parts_since
from tests.bot.materials import LIMIT, content, length
from tests.clock import MORNING
from triage.growth import Extent, Part
from triage.model import Forward


def letters(size: int) -> str:
    """Each is another one."""
    return "".join(chr(0x4E00 + at) for at in range(size))


SIZES = st.integers(min_value=0, max_value=9_000)


@given(SIZES, SIZES, SIZES, SIZES)
def test_every_letter_is_shown_and_none_below_the_card_twice(
    first: int, more: int, room: int, room_now: int
) -> None:
    old, new = content(letters(first)), content(letters(first + more))
    cut, now = min(room, first), min(room_now, room, first + more)

    below = parts_beyond(old, cut) + parts_since(new, now, Extent.of(old), cut)

    shown = new.words[:now] + "".join(part_words(new, one) for one in below)
    assert sorted(shown) == sorted(new.words)


@given(SIZES)
def test_no_part_is_longer_than_telegram_takes(size: int) -> None:
    told = content("🐆" * size)

    assert all(length(part_words(told, one)) <= LIMIT for one in parts_beyond(told, 0))


def test_what_fits_on_the_card_has_nothing_below() -> None:
    told = content("short", place_words="П" * PLACE_ON_CARD, suspects=("+996",) * FEW)

    assert parts_beyond(told, 5) == []


def test_the_end_of_a_long_place_follows() -> None:
    told = content("w", place_words="П" * PLACE_ON_CARD + "at the old mill")

    assert [part_words(told, one) for one in parts_beyond(told, 1)] == ["at the old mill"]


def test_channels_and_numbers_that_were_added_follow_once() -> None:
    channels = tuple(Forward(f"channel {at}", "", MORNING) for at in range(8))
    before = content("w", forwards=channels[:6])
    after = content("w", forwards=channels, suspects=("+996",))

    parts = parts_since(after, 1, Extent.of(before), 1)

    assert [part_words(after, one) for one in parts] == ["channel 6\nchannel 7"]


def test_very_many_numbers_take_several_messages() -> None:
    told = content("w", suspects=tuple(map(str, range(FEW + LINES + 1))))

    assert parts_beyond(told, 1) == [Part("suspects", 5, 15), Part("suspects", 15, 16)]
