"""The journal keeps what was called, and the press log what waits for an answer."""

import pytest

from simulator import World
from simulator.journal import LENGTH, Entry, Journal
from simulator.presses import PressLog
from simulator.refusals import RefusalError
from tests.simulator.clock import NOON, HandClock


def entry(method: str, chat: int = 1, code: int = 200) -> Entry:
    return Entry(NOON, "ilbirs_bot", method, chat, code)


def test_calls_are_found_by_method_and_chat() -> None:
    journal = Journal()
    for one in (entry("getMe"), entry("sendMessage", 5), entry("sendMessage", 6, 403)):
        journal.write(one)

    assert [one.chat for one in journal.calls("sendMessage")] == [5, 6]
    assert journal.count("sendMessage", chat=6) == 1
    assert [one.code for one in journal.refusals()] == [403]
    assert len(journal.calls()) == len(journal) == 3


def test_old_calls_go_but_totals_stay() -> None:
    journal = Journal()
    for _ in range(LENGTH + 5):
        journal.write(entry("sendMessage"))

    assert len(journal) == LENGTH
    assert journal.totals["sendMessage", 200] == LENGTH + 5


def test_an_entry_can_be_shown() -> None:
    assert entry("getMe").as_json() == {
        "at": NOON.isoformat(),
        "bot": "ilbirs_bot",
        "method": "getMe",
        "chat": 1,
        "code": 200,
        "description": "",
        "ok": True,
    }


def test_only_the_bot_that_was_pressed_can_answer(world: World) -> None:
    amina, other = world.person("Amina"), world.add_bot("43:OTHER", "other_bot")
    log = PressLog(world.clock)
    press = log.add(world.first_bot, amina.account, amina.chat)

    with pytest.raises(RefusalError, match="query is too old"):
        log.close(other, press.id)
    assert log.close(world.first_bot, press.id) is press


def test_presses_have_different_ids(world: World, clock: HandClock) -> None:
    amina = world.person("Amina")
    log = PressLog(clock)

    ids = {log.add(world.first_bot, amina.account, amina.chat).id for _ in range(10)}

    assert len(ids) == 10
