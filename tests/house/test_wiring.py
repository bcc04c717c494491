"""Every handler is given what it names: a wrong name fails here, not in front of a reporter."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import Message

from bot.one_commit import PROVIDED
from handlers import groups, routers
from handlers.awaiting import has_receipt
from handlers.desk_replies import Answers
from handlers.withdraw import IsSaidAgain

AIOGRAM = frozenset({"bot", "event_from_user", "event_chat", "event_update", "event_router"})
"""What aiogram gives to every handler, as far as we use it."""
ONE_PERSON = "talk"


def walk(router: Router) -> Iterator[Router]:
    yield router
    for inner in router.sub_routers:
        yield from walk(inner)


def handlers(router: Router) -> Iterator[tuple[TelegramEventObserver, HandlerObject]]:
    for inner in walk(router):
        for observer in inner.observers.values():
            yield from ((observer, handler) for handler in observer.handlers)


def given_by(filter_: FilterObject) -> set[str]:
    """The names that this filter adds for the handler behind it."""
    source = getattr(filter_.callback, "__self__", filter_.callback)
    if isinstance(source, CallbackQueryFilter):
        return {"callback_data"}
    if isinstance(source, Command):
        return {"command"}
    if isinstance(source, Answers):
        return {"prompt"}
    is_code = source is has_receipt or isinstance(source, IsSaidAgain)
    return {"receipt"} if is_code else set()


def asked_for(callback: Callable[..., Any]) -> set[str]:
    """Every name but the first, which is the event itself."""
    return set(list(inspect.signature(callback).parameters)[1:])


def unknown_names(router: Router, known: frozenset[str]) -> list[str]:
    found = []
    for _, handler in handlers(router):
        given = set().union(*map(given_by, handler.filters or []))
        wrong = asked_for(handler.callback) - known - given
        found += [f"{handler.callback.__module__}: {name}" for name in wrong]
    return found


def test_every_handler_asks_only_for_what_it_is_given() -> None:
    assert unknown_names(routers.setup(), PROVIDED | AIOGRAM) == []


def test_in_groups_no_handler_asks_for_one_person_s_conversation() -> None:
    assert unknown_names(groups.setup(), (PROVIDED - {ONE_PERSON}) | AIOGRAM) == []


def test_a_wrong_name_would_be_found() -> None:
    async def receive(message: Message, intaek: object) -> None: ...

    planted = Router()
    planted.message.register(receive)

    assert unknown_names(planted, PROVIDED | AIOGRAM) == [f"{__name__}: intaek"]


def test_callback_data_is_known_only_behind_its_filter() -> None:
    async def receive(message: Message, callback_data: object) -> None: ...

    planted = Router()
    planted.message.register(receive)

    assert unknown_names(planted, PROVIDED | AIOGRAM) == [f"{__name__}: callback_data"]


def in_threads(router: Router) -> list[str]:
    """What aiogram would carry to a thread and back for each update: all that is not awaited."""
    roots = [each._handler for inner in walk(router) for each in inner.observers.values()]
    called = [handler for _, handler in handlers(router)]
    asked = [filter_ for one in (*roots, *called) for filter_ in one.filters or []]
    return [repr(one.callback) for one in (*asked, *called) if not one.awaitable]


def test_no_update_waits_for_a_thread() -> None:
    assert in_threads(routers.setup()) == []


def test_a_condition_that_needs_a_thread_would_be_found() -> None:
    planted = Router()
    planted.message.filter(F.text)

    assert len(in_threads(planted)) == 1


def test_each_setup_builds_a_router_of_its_own() -> None:
    assert routers.setup() is not routers.setup()
    assert len(list(handlers(routers.setup()))) > 30
