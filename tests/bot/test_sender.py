"""The sender: what is due, in its order, at Telegram's pace."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from aiogram.exceptions import TelegramRetryAfter

from bot.pace import Pace
from bot.sender import AT_ONCE
from storage.store import SqlStore
from tests.bot.opened import opened
from tests.bot.post import AMINA, CUSTOMS, ERMEK, METHOD, Post, post_office, to, to_desk
from tests.clock import FixedClock
from tests.patience import until
from triage.model import AgencyKey, ChatId, Conversation, Intention, Kind
from triage.ports import Unit

POLICE = AgencyKey("kg_police")


def flood(seconds: int) -> TelegramRetryAfter:
    return TelegramRetryAfter(METHOD, "Too Many Requests", seconds)


async def test_what_is_sent_does_not_wait_any_more(post: Post) -> None:
    await post.is_to_send(to(AMINA, "hello"))

    assert await post.goes_out() == 1

    assert post.telegram.subjects == ["hello"]
    assert await post.waits() == []


async def test_what_is_not_due_stays(post: Post) -> None:
    later = post.clock.now() + timedelta(seconds=3)
    await post.is_to_send(Intention(Kind.SCREEN, "hello", chat=AMINA, not_before=later))
    assert await post.goes_out() == 0

    post.clock.advance(seconds=3)

    assert await post.goes_out() == 1


async def test_urgent_things_go_first_and_reporters_before_desks(post: Post) -> None:
    await post.is_to_send(to_desk("desk 3"), to(AMINA, "amina 3"), to(ERMEK, "ermek 5", priority=5))
    await post.is_to_send(Intention(Kind.CARD, "police 5", agency=POLICE, priority=5))

    await post.goes_out()

    assert post.telegram.subjects == ["ermek 5", "police 5", "amina 3", "desk 3"]


async def test_one_chat_gets_its_messages_in_the_order_they_were_meant(post: Post) -> None:
    subjects = [f"message {at}" for at in range(30)]
    await post.is_to_send(*(to(AMINA, subject) for subject in subjects))

    await post.goes_out()

    assert post.telegram.subjects == subjects


async def test_a_newer_one_takes_the_place_of_one_that_waits(post: Post) -> None:
    old, new = (Intention(Kind.DRAFT_CARD, word, chat=AMINA, replace="card") for word in "ab")
    await post.is_to_send(old)
    await post.is_to_send(new)

    await post.goes_out()

    assert post.telegram.subjects == ["b"]


async def test_a_flood_wait_holds_the_chat_and_the_rest_of_its_messages(post: Post) -> None:
    await post.is_to_send(*(to(AMINA, name) for name in "abc"), to(ERMEK, "d"))
    post.telegram.troubles["b"].append(flood(30))
    await post.goes_out()
    assert set(post.telegram.subjects) == {"a", "d"}

    await post.is_to_send(to(AMINA, "e"))
    post.clock.advance(seconds=29)
    assert await post.goes_out() == 0

    post.clock.advance(seconds=1)
    await post.goes_out()
    assert sorted(post.telegram.subjects[2:]) == ["b", "c", "e"]


async def test_after_a_flood_wait_nothing_says_that_it_comes_again(post: Post) -> None:
    await post.is_to_send(to(AMINA, "a"))
    post.telegram.troubles["a"].append(flood(5))
    await post.goes_out()
    post.clock.advance(seconds=5)

    await post.goes_out()

    assert [one.is_again for one in post.telegram.took] == [False]


async def test_the_pace_is_kept(blank: Path, tmp_path: Path) -> None:
    clock = FixedClock()
    async with opened(SqlStore, blank, tmp_path, clock) as store:
        post = post_office(store, clock, Pace())
        await post.is_to_send(*(to(AMINA, str(at)) for at in range(6)))
        sent = []
        for _ in range(8):
            sent.append(await post.goes_out())
            clock.advance(seconds=1)

    assert sent == [5, 0, 0, 0, 0, 0, 1, 0]
    assert post.telegram.subjects == list("012345")


async def test_while_a_chat_is_served_its_next_message_waits(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    await post.is_to_send(to(AMINA, "a"))
    async with asyncio.TaskGroup() as group:
        assert await post.sender.take(group) == 1
        await post.is_to_send(to(AMINA, "b"), to(ERMEK, "c"))
        assert await post.sender.take(group) == 1
        post.telegram.gate.set()

    assert await post.goes_out() == 1
    assert post.telegram.subjects[-1] == "b"


async def test_only_so_many_are_under_way_together(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    await post.is_to_send(*(to(ChatId(chat), str(chat)) for chat in range(1, 21)))
    async with asyncio.TaskGroup() as group:
        assert await post.sender.take(group) == 20
        await until(lambda: len(post.telegram.asked) >= AT_ONCE)
        await asyncio.sleep(0.05)
        assert len(post.telegram.asked) == AT_ONCE
        post.telegram.gate.set()

    assert len(post.telegram.took) == 20


async def test_what_was_being_sent_at_a_crash_says_so(blank: Path, tmp_path: Path) -> None:
    clock = FixedClock()
    async with opened(SqlStore, blank, tmp_path, clock) as store:
        post = post_office(store, clock)
        await post.is_to_send(to(AMINA, "begun", priority=5), to(AMINA, "not begun"))
        await store.mark_sending([(await post.waits())[0].id])

    async with opened(SqlStore, blank, tmp_path, clock) as store:
        later = post_office(store, clock)
        await later.goes_out()

    again = [(one.subject, one.is_again) for one in later.telegram.took]
    assert again == [("begun", True), ("not begun", False)]


async def test_what_follows_from_sending_is_committed_with_its_end(post: Post) -> None:
    async def effect(unit: Unit) -> None:
        unit.conversations.save(Conversation(AMINA, "tg"))

    async def errand(one: Intention) -> object:
        return effect

    post.sender.errands = dict.fromkeys(Kind, errand)  # type: ignore[arg-type]
    await post.is_to_send(to(AMINA, "hello"))
    await post.goes_out()

    async with post.store.unit() as unit:
        talk = await unit.conversations.get(AMINA)
    assert talk
    assert talk.language == "tg"
    assert await post.waits() == []


async def test_a_desk_is_served_by_its_agency(post: Post) -> None:
    await post.is_to_send(to_desk("card", Kind.CARD))

    await post.goes_out()

    assert [one.agency for one in post.telegram.took] == [CUSTOMS]
