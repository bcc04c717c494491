"""Turns: a chat keeps its order, every chat comes soon, and little is held meanwhile."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.turns import BODIES, BODIES_A_CHAT, Turn, Turns

FLOOD = 2_000


def waiting(*chats: int) -> Turns:
    turns = Turns()
    for row, chat in enumerate(chats):
        turns.add(Turn(chat, row, update_id=row, body=b"words"))
    return turns


def served(turns: Turns, at_once: int) -> list[Turn]:
    """In the order in which they began; the oldest under way ends first."""
    begun: list[Turn] = []
    under_way: list[Turn] = []
    while turns or under_way:
        turn = turns.next() if len(under_way) < at_once else None
        if turn is None:
            turns.end(under_way.pop(0))
        else:
            assert turn.chat not in {one.chat for one in under_way}
            begun.append(turn)
            under_way.append(turn)
    return begun


@given(st.lists(st.integers(0, 5), max_size=60), st.integers(1, 4))
def test_each_chat_is_served_in_its_order_and_nobody_is_left_out(
    chats: list[int], at_once: int
) -> None:
    begun = served(waiting(*chats), at_once)

    for chat in set(chats):
        rows = [one.row for one in begun if one.chat == chat]
        assert rows == [row for row, each in enumerate(chats) if each == chat]
    assert len(begun) == len(chats)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=300), st.integers(1, 4))
def test_whoever_comes_last_waits_for_one_turn_of_each_other(
    chats: list[int], at_once: int
) -> None:
    begun = served(waiting(*chats, 99), at_once)

    place = next(at for at, one in enumerate(begun) if one.chat == 99)
    assert place <= len(set(chats))


def test_a_flood_from_one_chat_holds_back_nobody() -> None:
    begun = served(waiting(*[7] * FLOOD, 8), at_once=4)

    assert [one.chat for one in begun].index(8) == 1


def test_only_few_words_are_held_while_they_wait() -> None:
    of_one = waiting(*[7] * FLOOD)
    of_many = waiting(*range(FLOOD))

    assert sum(one.body is not None for one in served(of_one, 1)) == BODIES_A_CHAT
    assert sum(one.body is not None for one in served(of_many, 1)) == BODIES


def test_what_is_over_leaves_nothing_behind() -> None:
    turns = waiting(*[1, 2, 1, 3, 3])
    served(turns, at_once=2)

    assert Counter(len(each) for each in vars(turns).values() if hasattr(each, "__len__")) == {0: 3}
    assert not turns
    assert turns.next() is None
