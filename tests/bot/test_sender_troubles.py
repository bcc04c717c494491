"""When Telegram refuses, breaks or vanishes: tried again, told again, or handed on; never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from aiogram.exceptions import (
    RestartingTelegram,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramServerError,
)
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from tests.bot.post import AMINA, CUSTOMS, METHOD, Post, to, to_desk
from triage.errors import UnavailableError, UnknownSubjectError
from triage.model import ChatId, Conversation, Desk, DeskState, Kind

SILENT: dict[str, Callable[[], Exception]] = {
    "timeout": lambda: TelegramNetworkError(METHOD, "Request timeout error"),
    "502": lambda: TelegramServerError(METHOD, "Bad Gateway"),
    "restart": lambda: RestartingTelegram(METHOD, "restarting"),
}


def nobody_there() -> Exception:
    """The connection was never made: nothing can have arrived."""
    key = ConnectionKey("localhost", 1, False, True, None, None, None)
    error = TelegramNetworkError(METHOD, "cannot connect")
    error.__cause__ = ClientConnectorError(key, OSError(111, "refused"))
    return error


async def troubled(post: Post, error: Exception, kind: Kind = Kind.SCREEN) -> None:
    """One message to Amina meets one trouble."""
    await post.is_to_send(to(AMINA, "a", kind))
    post.telegram.troubles["a"].append(error)
    await post.goes_out()


@pytest.mark.parametrize("kind", SILENT)
async def test_what_may_have_arrived_is_sent_again_and_says_so(post: Post, kind: str) -> None:
    await troubled(post, SILENT[kind]())
    assert post.telegram.took == []

    post.clock.advance(seconds=2)
    await post.goes_out()

    assert [one.is_again for one in post.telegram.took] == [True]


async def test_what_never_left_does_not_come_again(post: Post) -> None:
    await troubled(post, nobody_there())

    post.clock.advance(seconds=2)
    await post.goes_out()

    assert [one.is_again for one in post.telegram.took] == [False]


async def test_a_marker_stays_once_it_was_said(post: Post) -> None:
    await troubled(post, SILENT["timeout"]())
    post.telegram.troubles["a"].append(nobody_there())
    for _ in range(2):
        post.clock.advance(seconds=60)
        await post.goes_out()

    assert [one.is_again for one in post.telegram.took] == [True]


async def test_each_try_waits_longer_and_none_more_than_a_minute(post: Post) -> None:
    await post.is_to_send(to(AMINA, "a"))
    waits = []
    for _ in range(8):
        post.telegram.troubles["a"].append(SILENT["502"]())
        await post.goes_out()
        due = (await post.waits())[0].not_before
        assert due
        waits.append((due - post.clock.now()).total_seconds())
        post.clock.advance(due - post.clock.now())

    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.parametrize("kind", [Kind.DRAFT_EDIT, Kind.MAP])
async def test_a_decoration_of_unknown_fate_is_dropped(post: Post, kind: Kind) -> None:
    await troubled(post, SILENT["timeout"](), kind)

    assert await post.waits() == []


async def test_a_decoration_that_never_left_is_tried_again(post: Post) -> None:
    await troubled(post, nobody_there(), Kind.DRAFT_EDIT)

    assert len(await post.waits()) == 1


async def test_what_needs_something_that_is_away_waits_five_minutes(post: Post) -> None:
    await troubled(post, UnavailableError("the vault"))

    assert (await post.waits())[0].not_before == post.clock.now() + timedelta(minutes=5)


@pytest.mark.parametrize(
    "error",
    [UnknownSubjectError("gone"), TelegramBadRequest(METHOD, "chat not found"), KeyError("ours")],
    ids=["gone", "refused", "our mistake"],
)
async def test_what_can_never_be_sent_makes_room_for_the_next(post: Post, error: Exception) -> None:
    await post.is_to_send(to(AMINA, "a"), to(AMINA, "b"))
    post.telegram.troubles["a"].append(error)

    await post.goes_out()

    assert post.telegram.subjects == ["b"]
    assert await post.waits() == []


@pytest.mark.parametrize("kind", [Kind.CARD, Kind.SENT, Kind.SEEN])
async def test_our_own_mistake_drops_nothing_precious(post: Post, kind: Kind) -> None:
    await troubled(post, KeyError("ours"), kind)

    assert [one.kind for one in await post.waits()] == [kind]


async def test_our_mistakes_are_logged_without_their_words(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    await troubled(post, KeyError("He sells skins"))

    assert "during sending a screen: KeyError at" in caplog.text
    assert "skins" not in caplog.text


async def test_who_blocks_us_is_remembered_and_not_an_incident(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    async with post.store.unit() as unit:
        unit.conversations.save(Conversation(AMINA, "ky"))
        await unit.commit()

    await troubled(post, TelegramForbiddenError(METHOD, "bot was blocked by the user"))

    async with post.store.unit() as unit:
        talk = await unit.conversations.get(AMINA)
    assert talk
    assert talk.is_blocked
    assert "incident" not in caplog.text


async def test_a_stranger_who_blocks_us_leaves_no_conversation(post: Post) -> None:
    await troubled(post, TelegramForbiddenError(METHOD, "bot was blocked by the user"))

    async with post.store.unit() as unit:
        assert await unit.conversations.get(AMINA) is None
    assert await post.waits() == []


async def test_a_desk_that_moved_gets_its_card_at_the_new_address(post: Post) -> None:
    async with post.store.unit() as unit:
        unit.desks.save(Desk(CUSTOMS, DeskState.BOUND, "ru", chat=ChatId(-4_000_001)))
        await unit.commit()
    await post.is_to_send(to_desk("card", Kind.CARD))
    post.telegram.troubles["card"].append(
        TelegramMigrateToChat(METHOD, "moved", -1_002_000_000_009)
    )

    await post.goes_out()

    async with post.store.unit() as unit:
        desk = await unit.desks.get(CUSTOMS)
    assert desk
    assert desk.chat == -1_002_000_000_009
    assert [one.is_again for one in post.telegram.took if one.kind is Kind.CARD] == [False]


async def test_a_card_of_nothing_that_is_kept_is_over(post: Post) -> None:
    await post.is_to_send(to_desk("no such dispatch", Kind.CARD))
    post.telegram.troubles["no such dispatch"].append(UnknownSubjectError("desk-unknown"))

    await post.goes_out()

    assert await post.waits() == []
